import { writeZip } from '@zippcrm/domain/documents/zip.ts'

/** Escapes text for XML; carbone's markers in braces pass unchanged. */
export const text = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A paragraph in one of the styles below. */
export const p = (style: string, content: string) => `<text:p text:style-name="${style}">${content}</text:p>`

/** A table cell. */
export const cell = (style: string, ...content: string[]) =>
  `<table:table-cell table:style-name="${style}" office:value-type="string">${content.join('')}</table:table-cell>`

/** A table row. */
export const row = (...cells: string[]) =>
  `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`

/** A table over the page's width; `columns` are widths in centimetres and add up to 17.6. */
export function table(
  name: string,
  columns: number[],
  rows: string[],
  { header = '', bordered = false } = {},
): string {
  const widths = columns
    .map((_, index) => `<table:table-column table:style-name="${name}.${index}"/>`)
    .join('')
  const head = header ? `<table:table-header-rows>${header}</table:table-header-rows>` : ''
  const style = bordered ? `${name}` : name
  return `<table:table table:name="${name}" table:style-name="${style}">${widths}${head}${rows.join('')}</table:table>`
}

/** Automatic styles of a table's columns. */
export const tableStyles = (name: string, columns: number[]) =>
  `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${columns
    .reduce((total, width) => total + width, 0)
    .toFixed(2)}cm" table:align="left" table:border-model="collapsing"/></style:style>${columns
    .map(
      (width, index) =>
        `<style:style style:name="${name}.${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    )
    .join('')}`

/** A picture that is replaced before conversion. */
export const picture = (file: string, width: string, height: string) =>
  `<draw:frame draw:name="${file}" text:anchor-type="as-char" svg:width="${width}" svg:height="${height}"><draw:image xlink:href="Pictures/${file}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>`

/** One transparent pixel: what a placeholder shows when there is nothing to show. */
export const transparentPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
)

const namespaces = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xlink="http://www.w3.org/1999/xlink"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ')

const fonts = `<office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'"/><style:font-face style:name="Noto Sans Devanagari" svg:font-family="'Noto Sans Devanagari'"/></office:font-face-decls>`

/** The firm's colour in a template; the renderer puts the colour from settings in its place. */
export const brand = '#3730a3'

interface ParagraphStyle {
  size?: number
  bold?: boolean
  colour?: string
  align?: 'start' | 'end' | 'center'
  top?: number
  bottom?: number
}

const paragraphStyles: Record<string, ParagraphStyle> = {
  body: {},
  muted: { colour: '#71717a', size: 8 },
  label: { colour: '#71717a', size: 7.5 },
  strong: { bold: true },
  firm: { bold: true, size: 15, colour: brand, bottom: 0.1 },
  title: { bold: true, size: 17, align: 'end', bottom: 0.05 },
  mark: { size: 7.5, align: 'end', colour: '#71717a', bottom: 0.2 },
  eyebrow: { bold: true, size: 7.5, colour: brand, bottom: 0.08 },
  right: { align: 'end' },
  rightStrong: { align: 'end', bold: true },
  head: { bold: true, size: 8, colour: '#52525b' },
  headRight: { bold: true, size: 8, colour: '#52525b', align: 'end' },
  number: { align: 'end' },
  total: { bold: true, size: 10.5 },
  totalRight: { bold: true, size: 10.5, align: 'end' },
  gap: { size: 7 },
  logo: { size: 2 },
  sign: { align: 'end', size: 9 },
  signGap: { size: 20 },
  footer: { size: 7.5, colour: '#71717a', align: 'center' },
  centre: { align: 'center', size: 7.5, colour: '#71717a' },
}

const paragraph = (
  name: string,
  { size = 9, bold = false, colour = '#18181b', align = 'start', top = 0, bottom = 0 }: ParagraphStyle,
) => {
  const weight = bold ? 'bold' : 'normal'
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:margin-top="${top}cm" fo:margin-bottom="${bottom}cm" fo:line-height="115%"/><style:text-properties fo:font-size="${size}pt" style:font-size-complex="${size}pt" fo:font-weight="${weight}" style:font-weight-complex="${weight}" fo:color="${colour}"/></style:style>`
}

const cellStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties.includes('fo:padding="') ? '' : 'fo:padding="0.09cm"'} fo:border="none" ${properties}/></style:style>`

const line = '0.5pt solid #e4e4e7'
const cellStyles = [
  cellStyle('plain', 'fo:padding="0cm"'),
  cellStyle('factCell', 'fo:padding="0.04cm" fo:padding-left="0cm" fo:padding-right="0cm"'),
  cellStyle('headCell', `fo:background-color="#f4f4f5" fo:border-bottom="0.75pt solid #d4d4d8"`),
  cellStyle('lineCell', `fo:border-bottom="${line}"`),
  cellStyle('sumCell', 'fo:padding="0.06cm"'),
  cellStyle('besideCell', 'fo:padding="0cm" fo:padding-top="0.08cm" fo:padding-right="0.8cm"'),
  cellStyle(
    'totalCell',
    `fo:border-top="1pt solid ${brand}" fo:border-bottom="1pt solid ${brand}" fo:background-color="#f4f4f5"`,
  ),
].join('')

/** Puts content, footer and styles together as an ODT file, A4 upright. */
export function odt({
  content,
  columnStyles,
  footer,
}: {
  content: string
  columnStyles: string
  footer: string
}): Buffer {
  const styles = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${namespaces} office:version="1.3">${fonts}<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="Noto Sans" style:font-name-asian="Noto Sans" style:font-name-complex="Noto Sans Devanagari" fo:font-size="9pt" style:font-size-complex="9pt" fo:language="en" fo:country="IN" style:language-complex="hi" style:country-complex="IN"/></style:default-style>${paragraph('footer', paragraphStyles.footer!)}</office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.6cm" fo:margin-bottom="1.2cm" fo:margin-left="1.7cm" fo:margin-right="1.7cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer>${p('footer', footer)}</style:footer></style:master-page></office:master-styles></office:document-styles>`
  const body = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3">${fonts}<office:automatic-styles>${Object.entries(
    paragraphStyles,
  )
    .map(([name, style]) => paragraph(name, style))
    .join(
      '',
    )}${cellStyles}<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>${columnStyles}</office:automatic-styles><office:body><office:text>${content}</office:text></office:body></office:document-content>`
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Pictures/logo.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="Pictures/qr.png" manifest:media-type="image/png"/></manifest:manifest>`
  return writeZip(
    new Map([
      ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
      ['content.xml', Buffer.from(body)],
      ['styles.xml', Buffer.from(styles)],
      ['Pictures/logo.png', transparentPixel],
      ['Pictures/qr.png', transparentPixel],
      ['META-INF/manifest.xml', Buffer.from(manifest)],
    ]),
  )
}
