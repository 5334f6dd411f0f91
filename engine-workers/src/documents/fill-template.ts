import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { papersEnvironment } from './office-converter.ts'
import { placePictures } from './place-pictures.ts'
import type { RenderRequest } from './renderer.ts'
import { runBounded } from './run-bounded.ts'

const templates = new URL('../../templates/', import.meta.url)
const child = fileURLToPath(new URL('./carbone-child.mjs', import.meta.url))
const pathOf = (template: string) => fileURLToPath(new URL(template, templates))

/** The version of a shipped template: its content's hash. */
export const templateVersion = (template: string): string =>
  createHash('sha256')
    .update(readFileSync(pathOf(template)))
    .digest('hex')

/** Fills a DOCX template with carbone, in a process with a time limit, and puts pictures and colour in their places. */
export async function fillTemplate(request: RenderRequest, timeoutMs: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'zippcrm-fill-'))
  try {
    const [json, target] = [join(folder, 'data.json'), join(folder, 'filled.docx')]
    await writeFile(json, JSON.stringify(request.data, printableTexts))
    const args = [child, pathOf(request.template), json, target]
    await runBounded(process.execPath, args, { timeoutMs, env: papersEnvironment })
    return placePictures(await readFile(target), request)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What XML cannot carry: control characters, half surrogate pairs and the two non-characters (DOC-36). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Texts from people as they can stand in a paper. */
const printableTexts = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.replace(unprintable, '') : value
