import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type ProcessFileKind = 'form' | 'dmn' | 'bpmn'

export interface ProcessFile {
  /** Resource name at the engine: the same content under another name would become a new version. */
  name: string
  path: string
  kind: ProcessFileKind
  /** Folder of the process the file belongs to. */
  processId?: string
  content: Buffer
  /** SHA-256 of the content, hex. */
  hash: string
}

const HOME = fileURLToPath(new URL('.', import.meta.url))

/** The engine reports a form or decision that is missing only as an incident, so they go before the models. */
const ORDER: ProcessFileKind[] = ['form', 'dmn', 'bpmn']

function filesOf(folder: string, kind: ProcessFileKind): ProcessFile[] {
  return readdirSync(join(HOME, folder))
    .filter((name) => name.endsWith(`.${kind}`))
    .sort()
    .map((name) => {
      const path = join(HOME, folder, name)
      const content = readFileSync(path)
      const hash = createHash('sha256').update(content).digest('hex')
      return { name: basename(path), path, kind, processId: folder, content, hash }
    })
}

/** Lists everything the engine gets from this folder, forms and decisions before the models that refer to them. */
export function processFiles(): ProcessFile[] {
  const folders = readdirSync(HOME, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !['testing', 'lint', 'tools', 'node_modules'].includes(entry.name),
    )
    .map(({ name }) => name)
    .sort()
  return ORDER.flatMap((kind) => folders.flatMap((folder) => filesOf(folder, kind)))
}
