import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { deployedNames, filesOfVersion, formsOf } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import { filesOfKind, type ModelFile } from '@zippcrm/processes/model-file.ts'

const namedIn = (xml: string, attribute: string): string[] => [
  ...new Set([...xml.matchAll(new RegExp(`\\s${attribute}="([^"=]+)"`, 'g'))].map(([, id]) => id!)),
]

const calledBy = (xml: string): string[] => [
  ...new Set([...xml.matchAll(/<zeebe:calledElement[^>]*\sprocessId="([^"=]+)"/g)].map(([, id]) => id!)),
]

/** The files of the processes that call activities start, and of those that these start, as they are deployed. */
async function calledFiles(processId: string, xml: string, trx: Trx): Promise<ModelFile[]> {
  const files = new Map<string, ModelFile>()
  const seen = new Set([processId])
  const open = calledBy(xml)
  for (const id of open) {
    if (seen.has(id)) continue
    seen.add(id)
    // One that is not there is told by the rules, and by the engine when the run comes there.
    for (const file of (await filesOfVersion(id, undefined, trx))?.files ?? []) {
      files.set(file.name, file)
      if (file.name === `${id}.bpmn`) open.push(...calledBy(file.content))
    }
  }
  return [...files.values()]
}

/** What a dry run is about: the draft, or what is deployed where there is none, with the processes that it calls. */
export async function filesToTry(processId: string, trx: Trx) {
  const draft = await modelDraftRepository.of(processId, trx)
  const files = draft?.files ?? (await filesOfVersion(processId, undefined, trx))?.files
  const model = files?.find(({ name }) => name === `${processId}.bpmn`)
  if (!files || !model) throw new NotFound('There is no such process.')
  const called = await calledFiles(processId, model.content, trx)
  const more = called.filter(({ name }) => files.every((file) => file.name !== name))
  return { isDraft: draft !== undefined, files: [...files, ...more], xml: model.content }
}

/**
 * Everything the sandbox has to deploy: the files, and what they refer to beyond themselves, because its engine knows
 * nothing of what is deployed here. Forms and decisions come before the models that refer to them.
 */
export async function withSurroundings(files: ModelFile[], trx: Trx): Promise<ModelFile[]> {
  const xml = filesOfKind(files, 'bpmn')
    .map(({ content }) => content)
    .join('\n')
  const has = (name: string) => files.some((file) => file.name === name)
  const forms = await formsOf(
    namedIn(xml, 'formId').filter((id) => !has(`${id}.form`)),
    trx,
  )
  const decisions = filesOfKind(files, 'dmn')
  const isMissing = (id: string) => !decisions.some(({ content }) => content.includes(`id="${id}"`))
  const wanted = namedIn(xml, 'decisionId').filter(isMissing)
  const deployed = wanted.length > 0 ? (await deployedNames(trx)).decisionFiles : []
  const more = deployed
    .filter((content) => wanted.some((id) => content.includes(`id="${id}"`)))
    .map((content, index) => ({ name: `deployed-${index + 1}.dmn`, content }))
  return [...forms, ...filesOfKind(files, 'form'), ...more, ...decisions, ...filesOfKind(files, 'bpmn')]
}
