import type { ModdleElement } from 'bpmn-moddle'
import { extension, messageOf, parseBpmn, within } from './model.ts'

const events = {
  'bpmn:MessageEventDefinition': 'MESSAGE',
  'bpmn:TimerEventDefinition': 'TIMER',
  'bpmn:ErrorEventDefinition': 'ERROR',
  'bpmn:SignalEventDefinition': 'SIGNAL',
  'bpmn:EscalationEventDefinition': 'ESCALATION',
} as const

/** `bpmn:UserTask` as the engine calls it: `USER_TASK`. */
const typeOf = ({ $type }: ModdleElement): string =>
  $type
    .replace('bpmn:', '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()

function boundaryOf(event: ModdleElement) {
  const [definition] = event.eventDefinitions ?? []
  return {
    id: event.id as string,
    event: events[definition?.$type as keyof typeof events] ?? ('OTHER' as const),
    messageName: messageOf(event)?.name as string | undefined,
  }
}

/** Reads one version of a process as instance migration looks at it: elements with scope and what stands at their edge. */
export async function readMigrationModel(xml: string) {
  const { process } = await parseBpmn(xml)
  const all = [...within(process)]
  const atEdge = all.filter(({ $type }) => $type === 'bpmn:BoundaryEvent')
  const nodes = all.filter((element) => element.$instanceOf?.('bpmn:FlowNode') && !atEdge.includes(element))
  return {
    processId: process.id as string,
    eventSubprocesses: nodes.filter(({ triggeredByEvent }) => triggeredByEvent).map(({ id }) => id as string),
    elements: new Map(
      nodes.map((element) => [
        element.id as string,
        {
          id: element.id as string,
          name: (element.name ?? '') as string,
          type: typeOf(element),
          scope: element.$parent?.id as string,
          boundaries: atEdge.filter(({ attachedToRef }) => attachedToRef?.id === element.id).map(boundaryOf),
          withoutJob: extension(element, 'zeebe:UserTask') !== undefined,
        },
      ]),
    ),
  }
}
