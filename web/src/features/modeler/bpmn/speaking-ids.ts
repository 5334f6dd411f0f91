/** Prefix of an id by type; the first that fits counts. Workers, tests and history refer to these ids. */
const PREFIXES: [type: string, prefix: string][] = [
  ['bpmn:StartEvent', 'startEvent'],
  ['bpmn:EndEvent', 'endEvent'],
  ['bpmn:Event', 'event'],
  ['bpmn:UserTask', 'userTask'],
  ['bpmn:ServiceTask', 'serviceTask'],
  ['bpmn:ReceiveTask', 'receiveTask'],
  ['bpmn:BusinessRuleTask', 'businessRuleTask'],
  ['bpmn:SubProcess', 'subProcess'],
  ['bpmn:CallActivity', 'callActivity'],
  ['bpmn:Gateway', 'gateway'],
  ['bpmn:SequenceFlow', 'flow'],
  ['bpmn:Activity', 'task'],
]

interface BusinessObject {
  id: string
  name?: string
  $instanceOf(type: string): boolean
  sourceRef?: { id: string }
  targetRef?: { id: string }
}
interface Shape {
  id: string
  type: string
  labelTarget?: Shape
  incoming?: Shape[]
  outgoing?: Shape[]
  businessObject: BusinessObject
}

/** `Review paper?` as the second half of an id: reviewPaper. */
export const camel = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/ (.)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^[0-9]+/, '')

/** Ids that bpmn-js made up: `Activity_1o2x8rp`; those that a person chose stay. */
const isMadeUp = (id: string) => /_[0-9a-z]{7}$/.test(id) && /[0-9]/.test(id.slice(-7))

/** The id an element should have for its type and name; undefined while it has neither. */
export function speakingId({ businessObject }: Pick<Shape, 'businessObject'>): string | undefined {
  const prefix = PREFIXES.find(([type]) => businessObject.$instanceOf(type))?.[1]
  const tail = (id: string | undefined) => id?.slice(id.indexOf('_') + 1) ?? ''
  const { name, sourceRef, targetRef } = businessObject
  // A flow waits for the names of what it joins.
  if (sourceRef && targetRef && [sourceRef, targetRef].some(({ id }) => isMadeUp(id))) return undefined
  const joined =
    sourceRef && targetRef
      ? `${tail(sourceRef.id)}${name ? ` ${name}` : ` to ${tail(targetRef.id)}`}`.replace(/([A-Z])/g, ' $1')
      : name
  const words = camel(joined ?? '')
  return prefix && words ? `${prefix}_${words}` : undefined
}

const stem = (id: string) => id.slice(id.indexOf('_') + 1)

/** An id we gave when the element was of another type, e.g. a task that became a user task. */
const isOutgrown = (id: string, wanted: string) =>
  stem(id) === stem(wanted) && id !== wanted && PREFIXES.some(([, prefix]) => id.startsWith(`${prefix}_`))

interface EventBus {
  on(
    event: string,
    priority: number,
    handler: (event: { context: { element?: Shape; target?: Shape; connection?: Shape } }) => void,
  ): void
}
interface Registry {
  get(id: string): Shape | undefined
}
interface Modeling {
  updateProperties(element: Shape, properties: Record<string, unknown>): void
}

/** Gives elements ids that tell their type and name as soon as they have a name, as our rules ask for. */
function SpeakingIds(eventBus: EventBus, elementRegistry: Registry, modeling: Modeling) {
  function rename(given: Shape | undefined) {
    const element = given?.labelTarget ?? given
    const wanted = element && speakingId(element)
    if (!wanted) return
    const { id: now } = element.businessObject
    if (!isMadeUp(now) && !isOutgrown(now, wanted)) return
    let id = wanted
    for (let turn = 2; elementRegistry.get(id); turn += 1) id = `${wanted}${turn}`
    modeling.updateProperties(element, { id })
    for (const flow of [...(element.incoming ?? []), ...(element.outgoing ?? [])]) rename(flow)
  }
  // Low priority: after the command that names the element, and undone with it.
  eventBus.on('commandStack.element.updateLabel.postExecuted', 200, ({ context }) => rename(context.element))
  eventBus.on('commandStack.element.updateProperties.postExecuted', 200, ({ context }) =>
    rename(context.element),
  )
  eventBus.on('commandStack.connection.create.postExecuted', 200, ({ context }) => rename(context.connection))
}
SpeakingIds.$inject = ['eventBus', 'elementRegistry', 'modeling']

export const speakingIdsModule = { __init__: ['speakingIds'], speakingIds: ['type', SpeakingIds] }
