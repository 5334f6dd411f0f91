import type { ModdleElement } from 'bpmn-moddle'
import { elementsWithin } from '../lint/elements.ts'
import { readBpmn } from '../lint/linter.ts'
import type { Fact } from './facts.ts'

/** `bpmn:ServiceTask` as people say it: service task. */
const spoken = (type: string) =>
  type
    .replace(/^\w+:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/^\w/, (letter) => letter.toUpperCase())
    .replace(/ \w/g, (letter) => letter.toLowerCase())

const keep = (properties: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
      .map(([name, value]) => [name, String(value)]),
  )

/** What an extension of the engine says, by words of the properties panel. */
const EXTENSIONS: Record<string, (value: ModdleElement) => Record<string, unknown>> = {
  'zeebe:TaskDefinition': ({ type, retries }) => ({ 'Task type': type, Retries: retries }),
  'zeebe:FormDefinition': ({ formId, formKey }) => ({ Form: formId ?? formKey }),
  'zeebe:AssignmentDefinition': ({ assignee, candidateGroups, candidateUsers }) => ({
    Assignee: assignee,
    'Candidate groups': candidateGroups,
    'Candidate users': candidateUsers,
  }),
  'zeebe:TaskSchedule': ({ dueDate, followUpDate }) => ({
    'Due date': dueDate,
    'Follow-up date': followUpDate,
  }),
  'zeebe:CalledElement': ({ processId }) => ({ 'Called process': processId }),
  'zeebe:CalledDecision': ({ decisionId, resultVariable }) => ({
    'Called decision': decisionId,
    'Result variable': resultVariable,
  }),
  'zeebe:Script': ({ expression, resultVariable }) => ({
    Script: expression,
    'Result variable': resultVariable,
  }),
  'zeebe:Subscription': ({ correlationKey }) => ({ 'Correlation key': correlationKey }),
  'zeebe:IoMapping': ({ inputParameters = [], outputParameters = [] }) => ({
    ...Object.fromEntries(inputParameters.map((p: ModdleElement) => [`Input ${p.target}`, p.source])),
    ...Object.fromEntries(outputParameters.map((p: ModdleElement) => [`Output ${p.target}`, p.source])),
  }),
  'zeebe:TaskHeaders': ({ values = [] }) =>
    Object.fromEntries(values.map((h: ModdleElement) => [`Header ${h.key}`, h.value])),
  'zeebe:Properties': ({ properties = [] }) =>
    Object.fromEntries(properties.map((p: ModdleElement) => [`Property ${p.name}`, p.value])),
  'zeebe:LoopCharacteristics': ({ inputCollection, inputElement, outputCollection, outputElement }) => ({
    'Loop over': inputCollection,
    'Loop element': inputElement,
    'Loop results': outputCollection,
    'Loop result': outputElement,
  }),
}

function extensionsOf(element: ModdleElement | undefined): Record<string, unknown> {
  const values: ModdleElement[] = element?.extensionElements?.values ?? []
  return Object.assign({}, ...values.map((value) => EXTENSIONS[value.$type]?.(value) ?? {}))
}

function messageOf(message: ModdleElement | undefined): Record<string, unknown> {
  return message ? { Message: message.name, ...extensionsOf(message) } : {}
}

function eventOf(definition: ModdleElement): Record<string, unknown> {
  const timer = definition.timeDuration ?? definition.timeCycle ?? definition.timeDate
  return {
    Trigger: spoken(definition.$type).replace(/ event definition$/, ''),
    ...messageOf(definition.messageRef),
    Timer: timer?.body,
    Error: definition.errorRef?.errorCode ?? definition.errorRef?.name,
    Escalation: definition.escalationRef?.escalationCode,
    Signal: definition.signalRef?.name,
    Link: definition.$type === 'bpmn:LinkEventDefinition' ? definition.name : undefined,
    ...extensionsOf(definition),
  }
}

function propertiesOf(element: ModdleElement): Record<string, string> {
  const loop: ModdleElement | undefined = element.loopCharacteristics
  return keep({
    Name: element.name,
    Type: spoken(element.$type),
    From: element.sourceRef?.id,
    To: element.targetRef?.id,
    Condition: element.conditionExpression?.body,
    'Default flow': element.default?.id,
    'Attached to': element.attachedToRef?.id,
    'Not interrupting': element.cancelActivity === false || element.isInterrupting === false || undefined,
    'Triggered by event': element.triggeredByEvent || undefined,
    'Multi-instance': loop && (loop.isSequential ? 'sequential' : 'parallel'),
    'Completion condition': loop?.completionCondition?.body,
    Text: element.text,
    Documentation: element.documentation?.[0]?.text,
    Template: element.modelerTemplate,
    ...messageOf(element.messageRef),
    ...extensionsOf(loop),
    ...extensionsOf(element),
    ...Object.assign({}, ...(element.eventDefinitions ?? []).map(eventOf)),
  })
}

function placesOf(rootElement: ModdleElement): Map<string, string> {
  const shapes: ModdleElement[] = (rootElement.diagrams ?? []).flatMap(
    (diagram: ModdleElement) => diagram.plane?.planeElement ?? [],
  )
  return new Map(
    shapes
      .filter(({ bounds, bpmnElement }) => bounds && bpmnElement)
      .map(({ bounds, bpmnElement }) => [bpmnElement.id, `${bounds.x},${bounds.y}`]),
  )
}

/** What a BPMN file says, element by element. Flows have no place of their own: they follow what they join. */
export async function bpmnFacts(xml: string): Promise<Fact[]> {
  const { rootElement } = await readBpmn(xml)
  const places = placesOf(rootElement)
  const roots: ModdleElement[] = rootElement.rootElements ?? []
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process')
  return processes.flatMap((process) =>
    [process, ...elementsWithin(process)].map((element) => ({
      id: element.id,
      name: element.name ?? '',
      type: spoken(element.$type),
      properties: propertiesOf(element),
      place: places.get(element.id),
    })),
  )
}
