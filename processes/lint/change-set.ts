import type { ModdleElement } from 'bpmn-moddle'
import { processFiles } from '../files.ts'
import { filesOfKind, type ModelFile } from '../model-file.ts'
import { advise } from './advice.ts'
import { checkDmn, decisionsIn } from './dmn-check.ts'
import { elementsWithin, processOf } from './elements.ts'
import { checkForm } from './form-check.ts'
import { lintModel, readBpmn } from './linter.ts'
import { type FileFinding, refusalsOf } from './refusals.ts'
import { extension } from './rule.ts'

/** What is there already besides the files of a change. */
export interface Surroundings {
  processId: string
  forms: readonly string[]
  /** Texts of the decision files that are deployed. */
  decisionFiles: readonly string[]
  processes: readonly string[]
  /** User tasks for which the product itself refuses the person who asked. */
  guarded: readonly string[]
}

interface References {
  elementId: string
  kind: 'form' | 'decision' | 'process'
  id: string
}

const literal = (id: string | undefined) => (id && !id.startsWith('=') ? id : undefined)

function referencesOf(process: ModdleElement): References[] {
  return [...elementsWithin(process)].flatMap((element) => {
    const ids = {
      form: extension(element, 'FormDefinition')?.formId,
      decision: literal(extension(element, 'CalledDecision')?.decisionId),
      process: literal(extension(element, 'CalledElement')?.processId),
    }
    return Object.entries(ids).flatMap(([kind, id]) =>
      id ? [{ elementId: element.id, kind: kind as References['kind'], id }] : [],
    )
  })
}

async function checkBpmn(
  file: ModelFile,
  files: readonly ModelFile[],
  around: Surroundings,
): Promise<FileFinding[]> {
  const { rootElement } = await readBpmn(file.content)
  const process = processOf(rootElement)
  const fault = (elementId: string, rule: string, message: string): FileFinding => ({
    file: file.name,
    elementId,
    rule: `zippcrm/${rule}`,
    severity: 'error',
    message,
  })
  if (!process) return [fault(rootElement.id ?? '', 'one-process', 'The file holds no process')]

  const shipped = filesOfKind(processFiles(), 'dmn').map(({ content }) => content.toString('utf8'))
  const own = filesOfKind(files, 'dmn').map(({ content }) => content)
  const decisions = await Promise.all([...shipped, ...around.decisionFiles, ...own].map(decisionsIn))
  const there = {
    form: [...around.forms, ...filesOfKind(files, 'form').map(({ name }) => name.replace(/\.form$/, ''))],
    decision: decisions.flat(),
    process: [...around.processes, around.processId],
  }
  const missing = referencesOf(process)
    .filter(({ kind, id }) => !there[kind].includes(id))
    .map(({ elementId, kind, id }) =>
      fault(elementId, `${kind}-exists`, `There is no ${kind} ${id}, neither deployed nor in this change`),
    )
  const wrongId =
    process.id === around.processId
      ? []
      : [fault(process.id, 'process-id', `The id of the process must stay ${around.processId}`)]
  const found = [...(await lintModel(file.content)), ...(await advise(file.content, around.guarded))]
  return [...wrongId, ...found.map((finding) => ({ ...finding, file: file.name })), ...missing]
}

/**
 * Checks all files of a change as one thing, as they would be deployed: readable at all, then the rules of the build,
 * then what they refer to. Errors keep a change from being proposed; warnings are for the people who decide.
 */
export async function checkChangeSet(
  files: readonly ModelFile[],
  around: Surroundings,
): Promise<FileFinding[]> {
  const refused = (await Promise.all(files.map(refusalsOf))).flat()
  if (refused.length > 0) return refused
  const models = filesOfKind(files, 'bpmn')
  if (models.length !== 1) {
    const message = `A change holds exactly one BPMN file, this one ${models.length}`
    return [{ file: '', elementId: '', rule: 'zippcrm/one-process', severity: 'error', message }]
  }
  return [
    ...(await checkBpmn(models[0]!, files, around)),
    ...filesOfKind(files, 'form').flatMap(checkForm),
    ...(await Promise.all(filesOfKind(files, 'dmn').map(checkDmn))).flat(),
  ]
}
