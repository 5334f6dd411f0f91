import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillTemplate } from './fill-template.ts'
import { officeConverter } from './office-converter.ts'
import { type DocumentRenderer, type PdfConverter, RenderError } from './renderer.ts'
import { type WasmOffice, wasmConverter } from './wasm-converter.ts'

export interface RendererOptions {
  /** `soffice`; undefined where none was found at start. */
  sofficePath: string | undefined
  /** The second converter, if there is one. */
  wasmOffice?: WasmOffice | undefined
  timeoutMs?: number
}

/**
 * Fills DOCX templates with carbone and prints them with LibreOffice, both in processes with a time limit. A converter
 * that fails is tried once more, then the second one, if there is any (DOC-38).
 */
export function documentRenderer({
  sofficePath,
  wasmOffice,
  timeoutMs = 120_000,
}: RendererOptions): DocumentRenderer {
  const converters = [
    ...(sofficePath ? [officeConverter(sofficePath, timeoutMs)] : []),
    ...(wasmOffice ? [wasmConverter(wasmOffice, timeoutMs)] : []),
  ]
  return {
    fill: (request) => fillTemplate(request, timeoutMs),
    print: (papers) => printBy(converters, papers),
  }
}

async function printBy(converters: PdfConverter[], papers: readonly Buffer[]): Promise<Buffer[]> {
  const faults: string[] = []
  for (const converter of converters) {
    for (const attempt of ['first', 'second']) {
      try {
        return await inFolder(converter, papers)
      } catch (error) {
        faults.push(`${converter.name}, ${attempt} try: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  throw new RenderError(
    faults.join('; ') ||
      'No program that makes PDFs was found. Install libreoffice-writer or set SOFFICE_PATH, then retry.',
  )
}

/** Gives each job a folder of its own, which is gone afterwards. */
async function inFolder(converter: PdfConverter, papers: readonly Buffer[]): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zippcrm-print-'))
  try {
    const files = papers.map((_, index) => join(folder, `paper-${index}.docx`))
    await Promise.all(papers.map((paper, index) => writeFile(files[index]!, paper)))
    await converter.convert(files, folder)
    return await Promise.all(files.map((file) => readFile(file.replace(/docx$/, 'pdf')))).catch(() => {
      throw new RenderError('it wrote no PDF')
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
