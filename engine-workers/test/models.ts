import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { processFiles } from '@zippcrm/processes/files.ts'
import type { DeployableFile } from '../src/runtime/deployer.ts'

const folder = fileURLToPath(new URL('models/', import.meta.url))

/** A file as the deployer takes it. */
export function deployable(name: string, content: Buffer): DeployableFile {
  const kind = name.endsWith('.form') ? 'form' : 'bpmn'
  return { name, kind, content, hash: createHash('sha256').update(content).digest('hex') }
}

/** The processes that only tests use, forms first. */
export const modelFiles = (): DeployableFile[] =>
  readdirSync(folder)
    .sort((a, b) => Number(b.endsWith('.form')) - Number(a.endsWith('.form')) || a.localeCompare(b))
    .map((name) => deployable(name, readFileSync(`${folder}${name}`)))

/** A process of the product with its forms. */
export const processModel = (processId: string): DeployableFile[] =>
  processFiles().filter((file) => file.processId === processId)
