import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readZip, writeZip } from '@zippcrm/domain/documents/zip.ts'
import { transparentPixel } from './odt.ts'

/** LibreOffice writes the footer in the default style; papers print it small and grey. */
const footerRun = '<w:rPr><w:color w:val="71717A"/><w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr>'

/** Turns a drawn ODT into the DOCX template that is shipped: each placeholder picture a file of its own name. */
export function asDocx(odt: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'zippcrm-template-'))
  try {
    writeFileSync(join(folder, 'template.odt'), odt)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = [
      '--headless',
      profile,
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      join(folder, 'template.odt'),
    ]
    execFileSync(process.env.SOFFICE_PATH ?? 'soffice', args, { stdio: 'ignore' })
    return withNamedPictures(readFileSync(join(folder, 'template.docx')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withNamedPictures(docx: Buffer): Buffer {
  const entries = readZip(docx)
  const change = (name: string, how: (xml: string) => string) =>
    entries.set(name, Buffer.from(how(entries.get(name)!.toString('utf8'))))
  const document = entries.get('word/document.xml')!.toString('utf8')
  for (const name of [...entries.keys()].filter((entry) => entry.startsWith('word/media/')))
    entries.delete(name)
  for (const [, picture, relation] of document.matchAll(
    /<wp:docPr id="\d+" name="([^"]+)"(?:(?!<\/w:drawing>).)*?r:embed="([^"]+)"/gs,
  )) {
    entries.set(`word/media/${picture}`, transparentPixel)
    change('word/_rels/document.xml.rels', (xml) =>
      xml.replace(new RegExp(`(Id="${relation}"[^>]*Target=")[^"]+`), `$1media/${picture}`),
    )
  }
  change('word/footer1.xml', (xml) => xml.replaceAll(/<w:rPr>.*?<\/w:rPr>|<w:rPr\/>/gs, footerRun))
  return writeZip(entries)
}
