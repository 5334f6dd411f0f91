import { kindOf, type ModelFile } from '../model-file.ts'
import { bpmnFacts } from './bpmn-facts.ts'
import { dmnFacts } from './dmn-facts.ts'
import { compareFacts, type Difference, type Fact } from './facts.ts'
import { formFacts } from './form-facts.ts'

export interface FileDifference {
  file: string
  kind: 'bpmn' | 'dmn' | 'form'
  change: 'added' | 'removed' | 'changed'
  differences: Difference[]
}

async function factsOf(kind: 'bpmn' | 'dmn' | 'form', content: string | undefined): Promise<Fact[]> {
  if (content === undefined) return []
  if (kind === 'form') return formFacts(content)
  return kind === 'bpmn' ? bpmnFacts(content) : dmnFacts(content)
}

/** What a change does to the files of a process, file by file and thing by thing; untouched files are left out. */
export async function diffFiles(
  before: readonly ModelFile[],
  after: readonly ModelFile[],
): Promise<FileDifference[]> {
  const old = new Map(before.map(({ name, content }) => [name, content]))
  const now = new Map(after.map(({ name, content }) => [name, content]))
  const names = [...new Set([...now.keys(), ...old.keys()])]
  const compared = await Promise.all(
    names.map(async (file): Promise<FileDifference | undefined> => {
      const [was, is] = [old.get(file), now.get(file)]
      const kind = kindOf(file)
      if (was === is || !kind) return undefined
      const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
      const differences = compareFacts(await factsOf(kind, was), await factsOf(kind, is))
      // Another order of attributes or lines means nothing to the engine.
      return change === 'changed' && differences.length === 0
        ? undefined
        : { file, kind, change, differences }
    }),
  )
  return compared.filter((difference) => difference !== undefined)
}
