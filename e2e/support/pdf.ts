import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfContent {
  /** Words of all pages, single spaces between them. */
  text: string
  images: number
}

/** Reads words and counts pictures of a PDF. */
export async function readPdf(content: Uint8Array): Promise<PdfContent> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise
  let text = ''
  let images = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    text += ` ${items.map((item) => ('str' in item ? item.str : '')).join(' ')}`
    const { fnArray } = await page.getOperatorList()
    images += fnArray.filter(
      (code) => code === OPS.paintImageXObject || code === OPS.paintImageMaskXObject,
    ).length
  }
  await pdf.destroy()
  return { text: text.replace(/\s+/g, ' ').trim(), images }
}

/** The smallest file that every check takes for a PDF; the line makes it different from others. */
export function samplePdf(line: string): Uint8Array<ArrayBuffer> {
  const drawn = `BT /F1 12 Tf 72 720 Td (${line.replace(/[^ -~]|[()\\]/g, ' ')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
