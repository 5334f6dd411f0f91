import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { processFiles } from '../files.ts'

const ZEEBE = createRequire(import.meta.url).resolve('zeebe-bpmn-moddle/resources/zeebe.json')
const zeebe = JSON.parse(readFileSync(ZEEBE, 'utf8'))

export interface Model {
  processId: string
  name?: string
  /** Elements a token can stand on, those of sub-processes included. */
  flowNodes: { id: string; type: string; name?: string }[]
  sequenceFlows: { id: string; from: string; to: string }[]
  jobs: { elementId: string; type: string }[]
  userTasks: { elementId: string; formId?: string; candidateGroups?: string; sla?: string }[]
  messages: { name: string; correlationKey?: string; starts: boolean }[]
  errorCodes: string[]
  /** True when a timer on the process itself starts it. */
  startsByTimer: boolean
}

/** The Zeebe extension of an element, e.g. `zeebe:TaskDefinition`. */
export const extension = (element: ModdleElement, type: string): ModdleElement | undefined =>
  element.extensionElements?.values?.find((value: ModdleElement) => value.$type === type)

/** Everything in a scope, sub-processes and what is in them included. */
export function* within(scope: ModdleElement): Generator<ModdleElement> {
  for (const element of scope.flowElements ?? []) {
    yield element
    yield* within(element)
  }
}

/** The message that an event or a receive task is about. */
export const messageOf = (element: ModdleElement): ModdleElement | undefined =>
  element.messageRef ??
  element.eventDefinitions?.find(({ $type }: ModdleElement) => $type === 'bpmn:MessageEventDefinition')
    ?.messageRef

function userTask(element: ModdleElement): Model['userTasks'][number] {
  const headers: { key: string; value: string }[] = extension(element, 'zeebe:TaskHeaders')?.values ?? []
  return {
    elementId: element.id,
    formId: extension(element, 'zeebe:FormDefinition')?.formId,
    candidateGroups: extension(element, 'zeebe:AssignmentDefinition')?.candidateGroups,
    sla: headers.find(({ key }) => key === 'sla')?.value,
  }
}

/** BPMN XML as objects, with the process it holds. */
export async function parseBpmn(
  xml: string,
): Promise<{ rootElement: ModdleElement; process: ModdleElement }> {
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml)
  const process = rootElement.rootElements.find(({ $type }: ModdleElement) => $type === 'bpmn:Process')
  return { rootElement, process }
}

/** Reads from BPMN XML what others check against it: elements, job types, user tasks, messages, error codes. */
export async function readModel(xml: string): Promise<Model> {
  const { rootElement, process } = await parseBpmn(xml)
  const elements = [...within(process)]
  const nodes = elements.filter((element) => element.$instanceOf?.('bpmn:FlowNode'))
  return {
    processId: process.id,
    name: process.name,
    flowNodes: nodes.map(({ id, $type, name }) => ({ id, type: $type.replace('bpmn:', ''), name })),
    sequenceFlows: elements
      .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
      .map((flow) => ({ id: flow.id, from: flow.sourceRef.id, to: flow.targetRef.id })),
    jobs: nodes.flatMap((node) => {
      const type = extension(node, 'zeebe:TaskDefinition')?.type
      return type ? [{ elementId: node.id, type }] : []
    }),
    userTasks: nodes.filter(({ $type }) => $type === 'bpmn:UserTask').map(userTask),
    messages: nodes.flatMap((node) => {
      const message = messageOf(node)
      const correlationKey = message && extension(message, 'zeebe:Subscription')?.correlationKey
      const starts = node.$type === 'bpmn:StartEvent'
      return message ? [{ name: message.name ?? '', correlationKey, starts }] : []
    }),
    errorCodes: rootElement.rootElements
      .filter(({ $type }: ModdleElement) => $type === 'bpmn:Error')
      .map(({ errorCode }: ModdleElement) => errorCode),
    startsByTimer: (process.flowElements ?? []).some(
      ({ $type, eventDefinitions = [] }: ModdleElement) =>
        $type === 'bpmn:StartEvent' &&
        eventDefinitions.some(
          (definition: ModdleElement) => definition.$type === 'bpmn:TimerEventDefinition',
        ),
    ),
  }
}

/** Reads every model of this folder. */
export async function readModels(): Promise<Model[]> {
  const files = processFiles().filter(({ kind }) => kind === 'bpmn')
  return Promise.all(files.map(({ content }) => readModel(content.toString('utf8'))))
}
