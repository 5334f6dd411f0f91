import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type DocumentRenderer, RenderError, type RenderRequest } from './renderer.ts'
import { runBounded } from './run-bounded.ts'
import { readZip, writeZip } from './zip.ts'

const templates = new URL('../../templates/', import.meta.url)
const child = fileURLToPath(new URL('./carbone-child.mjs', import.meta.url))
/** The colour that templates are drawn in. */
const templateColour = '#3730a3'

export interface LibreOfficeOptions {
  /** `soffice`; undefined where none was found at start. */
  sofficePath: string | undefined
  timeoutMs?: number
}

/**
 * Fills ODT templates with carbone and prints them with LibreOffice, both in processes with a time limit.
 *
 * Every job has an office profile of its own: two jobs never wait for each other's lock, and a killed one leaves no
 * broken profile behind.
 */
export function libreOfficeRenderer({
  sofficePath,
  timeoutMs = 60_000,
}: LibreOfficeOptions): DocumentRenderer {
  return {
    async toPdf(request) {
      if (!sofficePath) {
        throw new RenderError(
          'LibreOffice was not found. Install libreoffice-writer or set SOFFICE_PATH, then retry.',
        )
      }
      const folder = await mkdtemp(join(tmpdir(), 'zippcrm-render-'))
      try {
        const filled = await fill(request, folder, timeoutMs)
        const paper = join(folder, 'paper.odt')
        await writeFile(paper, dress(filled, request))
        const profile = pathToFileURL(join(folder, 'profile')).href
        const args = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`]
        const print = () =>
          runBounded(
            sofficePath,
            [...args, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, paper],
            { timeoutMs },
          )
        // The very first run with a new profile may end with 81 after writing it; the second run then prints.
        await print().catch((error: Error) => {
          if (!error.message.includes('ended with 81')) throw error
          return print()
        })
        return await readFile(join(folder, 'paper.pdf')).catch(() => {
          throw new RenderError('LibreOffice wrote no PDF')
        })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function fill({ template, data }: RenderRequest, folder: string, timeoutMs: number): Promise<Buffer> {
  const json = join(folder, 'data.json')
  const target = join(folder, 'filled.odt')
  await writeFile(json, JSON.stringify(data))
  const source = fileURLToPath(new URL(template, templates))
  await runBounded(process.execPath, [child, source, json, target], { timeoutMs })
  return readFile(target)
}

/** Puts pictures and the firm's colour in their places. */
function dress(filled: Buffer, { pictures = {}, brandColour = templateColour }: RenderRequest): Buffer {
  const entries = readZip(filled)
  for (const [name, picture] of Object.entries(pictures)) entries.set(`Pictures/${name}`, picture)
  for (const name of ['content.xml', 'styles.xml']) {
    const xml = entries.get(name)
    if (xml) entries.set(name, Buffer.from(xml.toString('utf8').replaceAll(templateColour, brandColour)))
  }
  return writeZip(entries)
}
