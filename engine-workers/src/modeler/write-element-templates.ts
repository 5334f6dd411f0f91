import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readModels } from '@zippcrm/processes/tools/model.ts'
import { allWorkers } from '../workers.ts'
import { elementTemplates } from './element-templates.ts'

/** Where Camunda Modeler looks when it opens a file of this folder. */
const file = fileURLToPath(
  new URL('../../../processes/.camunda/element-templates/zippcrm.json', import.meta.url),
)

/** The templates as their file should hold them. */
export async function templatesFile(): Promise<string> {
  const models = await readModels()
  const names = new Map(
    models.flatMap(({ jobs, flowNodes }) =>
      jobs.map(({ elementId, type }) => [type, flowNodes.find(({ id }) => id === elementId)?.name] as const),
    ),
  )
  // Factories close over their dependencies and use none of them before a job comes.
  const workers = allWorkers({} as Parameters<typeof allWorkers>[0])
  return `${JSON.stringify(
    elementTemplates(workers, (type) => names.get(type)),
    null,
    2,
  )}\n`
}

/** What the file holds now. */
export const writtenTemplates = () => readFileSync(file, 'utf8')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await templatesFile())
