import type { ModdleElement } from 'bpmn-moddle'
import { contracts } from '../tools/contracts.ts'
import { elementsWithin, processOf } from './elements.ts'
import { type Finding, readBpmn } from './linter.ts'
import { extension, is } from './rule.ts'
import { obstacle } from './rules/survivability.ts'

/** Words with which a decision over somebody's work begins. */
const DECIDES = /^(approve|review|verify|check|countersign|confirm|release)\b/i

const hasClock = (task: ModdleElement) =>
  (extension(task, 'TaskHeaders')?.values ?? []).some(
    ({ key, value }: { key?: string; value?: string }) => key === 'sla' && value?.trim(),
  )

/** A step that a worker does at once is no wait: nothing rests at it that could be migrated. */
const isWait = (element: ModdleElement) => {
  const at: ModdleElement = is(element, 'BoundaryEvent') ? element.attachedToRef : element
  return !is(at, 'ServiceTask') || (extension(at, 'TaskDefinition')?.type ?? '').startsWith('wait.')
}

/**
 * What no rule forbids but an analyst should know before a change goes live: waits that running instances cannot be
 * migrated past, tasks without a clock, decisions that nobody keeps apart from the person who asked. `guarded` are the
 * tasks for which the product refuses that person.
 */
export async function advise(xml: string, guarded: readonly string[]): Promise<Finding[]> {
  const { rootElement } = await readBpmn(xml)
  const process = processOf(rootElement)
  if (!process) return []
  // In a process that promises to be migratable the same is an error of the rule `survivability`.
  const promised = contracts.some(({ processId, migratable }) => migratable && processId === process.id)
  return [...elementsWithin(process)].flatMap((element) => {
    const found: Finding[] = []
    const warn = (rule: string, message: string) =>
      found.push({ elementId: element.id, rule: `zippcrm/${rule}`, severity: 'warn', message })
    const wall = promised || !isWait(element) ? undefined : obstacle(element)
    if (wall)
      warn('survivability', `Instances that wait here stay on their version: ${wall} is never migrated`)
    if (!is(element, 'UserTask')) return found
    if (!hasClock(element)) warn('no-clock', 'No header sla: nobody is warned when this task rests')
    if (DECIDES.test(element.name ?? '') && !guarded.includes(element.id))
      warn('second-person', 'Nothing keeps the person who asked from deciding this task')
    return found
  })
}
