import { DmnModdle } from 'dmn-moddle'
import type { ModelFile } from '../model-file.ts'
import type { FileFinding } from './refusals.ts'

/** Ids of the decisions of a DMN file that can be read. */
export async function decisionsIn(content: string): Promise<string[]> {
  const { rootElement } = await new DmnModdle().fromXML(content)
  return (rootElement.drgElement ?? [])
    .filter(({ $type }: { $type: string }) => $type === 'dmn:Decision')
    .map(({ id }: { id: string }) => id)
}

/** Checks a DMN file that can be read: every decision has a name, logic, and complete columns. */
export async function checkDmn({ name, content }: ModelFile): Promise<FileFinding[]> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(content)
  const found: FileFinding[] = []
  const report = (elementId: string, rule: string, message: string) =>
    found.push({ file: name, elementId, rule, severity: 'error', message })

  for (const { message } of warnings) report(rootElement.id, 'readable', message)
  const decisions = (rootElement.drgElement ?? []).filter(
    ({ $type }: { $type: string }) => $type === 'dmn:Decision',
  )
  if (decisions.length === 0) report(rootElement.id, 'zippcrm/dmn-decision', 'The file holds no decision')
  for (const decision of decisions) {
    if (!decision.name?.trim()) report(decision.id, 'zippcrm/name-required', 'The decision has no name')
    const logic = decision.decisionLogic
    if (!logic) report(decision.id, 'zippcrm/dmn-logic', 'The decision has neither a table nor an expression')
    for (const input of logic?.input ?? [])
      if (!input.inputExpression?.text?.trim())
        report(decision.id, 'zippcrm/dmn-input', `The column ${input.label ?? input.id} reads no variable`)
    for (const output of logic?.output ?? [])
      if (!output.name?.trim())
        report(
          decision.id,
          'zippcrm/dmn-output',
          `The result column ${output.label ?? output.id} has no name`,
        )
  }
  return found
}
