import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readZip, writeZip } from '@zippcrm/domain/documents/zip.ts'
import { type DocumentRenderer, RenderError, type RenderRequest } from './renderer.ts'
import { runBounded } from './run-bounded.ts'

const templates = new URL('../../templates/', import.meta.url)
const child = fileURLToPath(new URL('./carbone-child.mjs', import.meta.url))
/** The colour that templates are drawn in. */
const templateColour = '#3730a3'

/** Papers are Indian whatever the host is set to (DOC-34). */
const papersEnvironment = { TZ: 'Asia/Kolkata', LC_ALL: 'en_IN.UTF-8' }

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
  timeoutMs = 120_000,
}: LibreOfficeOptions): DocumentRenderer {
  async function toPdfs(requests: readonly RenderRequest[]): Promise<Buffer[]> {
    if (!sofficePath) {
      throw new RenderError(
        'LibreOffice was not found. Install libreoffice-writer or set SOFFICE_PATH, then retry.',
      )
    }
    const folder = await mkdtemp(join(tmpdir(), 'zippcrm-render-'))
    try {
      const papers: string[] = []
      for (const [index, request] of requests.entries()) {
        const paper = join(folder, `paper-${index}.odt`)
        await writeFile(paper, dress(await fill(request, folder, timeoutMs), request))
        papers.push(paper)
      }
      const profile = pathToFileURL(join(folder, 'profile')).href
      const args = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`]
      const print = () =>
        runBounded(
          sofficePath,
          [...args, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...papers],
          { timeoutMs, env: papersEnvironment },
        )
      // The very first run with a new profile may end with 81 after writing it; the second run then prints.
      await print().catch((error: Error) => {
        if (!error.message.includes('ended with 81')) throw error
        return print()
      })
      return await Promise.all(papers.map((paper) => readFile(paper.replace(/odt$/, 'pdf')))).catch(() => {
        throw new RenderError('LibreOffice wrote no PDF')
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return { toPdfs, toPdf: async (request) => (await toPdfs([request]))[0]! }
}

async function fill({ template, data }: RenderRequest, folder: string, timeoutMs: number): Promise<Buffer> {
  const json = join(folder, 'data.json')
  const target = join(folder, 'filled.odt')
  await writeFile(
    json,
    JSON.stringify(data, (_key, value) => (typeof value === 'string' ? printable(value) : value)),
  )
  const source = fileURLToPath(new URL(template, templates))
  await runBounded(process.execPath, [child, source, json, target], { timeoutMs, env: papersEnvironment })
  return readFile(target)
}

/** What XML cannot carry: control characters, half surrogate pairs and the two non-characters (DOC-36). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text from people as it can stand in a paper. */
const printable = (text: string) => text.replace(unprintable, '')

/** Puts pictures and the firm's colour in their places; a picture without its placeholder stops the render (DOC-37). */
function dress(
  filled: Buffer,
  { template, pictures = {}, brandColour = templateColour }: RenderRequest,
): Buffer {
  const entries = readZip(filled)
  const content = entries.get('content.xml')?.toString('utf8') ?? ''
  for (const [name, picture] of Object.entries(pictures)) {
    if (!content.includes(`"Pictures/${name}"`))
      throw new RenderError(`TEMPLATE_IMAGE_MISSING ${template} has no placeholder ${name}`)
    entries.set(`Pictures/${name}`, picture)
  }
  for (const name of ['content.xml', 'styles.xml']) {
    const xml = entries.get(name)
    if (xml) entries.set(name, Buffer.from(xml.toString('utf8').replaceAll(templateColour, brandColour)))
  }
  return writeZip(entries)
}
