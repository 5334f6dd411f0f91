import type { EngineRecord } from './record-server.ts'

export interface ActiveElement {
  key: string
  elementId: string
  type: string
  event: string
  /** Its events are subscribed to and its job is there; before that it is on its way. */
  activated: boolean
  /** It stands in an instance that a call activity started. */
  called: boolean
}

export interface OpenSubscription {
  key: string
  elementId: string
  messageName: string
  correlationKey: string
  opened: boolean
}

/**
 * What the records say about one process instance. Its way is its own; what stands and waits is that of the instances,
 * too, that its call activities started.
 */
export interface InstanceView {
  /** Keys of the instance and of those that were started from it. */
  instances: Set<string>
  active: ActiveElement[]
  /** Keys of element instances that have completed or were terminated. */
  gone: Set<string>
  /** Elements in the order in which tokens entered them. */
  path: string[]
  /** Sequence flows in the order in which they were taken. */
  flows: string[]
  /** Elements in the order in which they completed. */
  completed: string[]
  /** End events of the process itself, not of its sub-processes, in the order reached. */
  ends: string[]
  openTimers: { key: string; elementId: string; dueAt: number }[]
  subscriptions: OpenSubscription[]
  /** How often a message has reached the instance. */
  correlated: number
  incidents: { key: string; elementId: string; message: string }[]
  state: 'active' | 'completed' | 'terminated'
}

const END_OF_ELEMENT = ['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED']

function followElement(view: InstanceView, { key, intent, value }: EngineRecord, called: boolean) {
  const { elementId, bpmnElementType: type, bpmnEventType: event } = value
  if (type === 'PROCESS') {
    if (called) return
    if (intent === 'ELEMENT_COMPLETED') view.state = 'completed'
    if (intent === 'ELEMENT_TERMINATED') view.state = 'terminated'
    return
  }
  if (intent === 'SEQUENCE_FLOW_TAKEN' && !called) view.flows.push(elementId)
  if (intent === 'ELEMENT_ACTIVATING') {
    view.active.push({ key, elementId, type, event, activated: false, called })
    if (!called) view.path.push(elementId)
  }
  if (intent === 'ELEMENT_ACTIVATED') {
    const element = view.active.find((active) => active.key === key)
    if (element) element.activated = true
  }
  if (END_OF_ELEMENT.includes(intent)) {
    view.active = view.active.filter((element) => element.key !== key)
    view.gone.add(key)
  }
  if (intent !== 'ELEMENT_COMPLETED' || called) return
  view.completed.push(elementId)
  if (type === 'END_EVENT' && String(value.flowScopeKey) === String(value.processInstanceKey)) {
    view.ends.push(elementId)
  }
}

function followTimer(view: InstanceView, { key, intent, value }: EngineRecord) {
  // The timer that starts the process again names the instance that it has started last.
  if (String(value.elementInstanceKey) === '-1') return
  if (intent === 'CREATED')
    view.openTimers.push({ key, elementId: value.targetElementId, dueAt: value.dueDate })
  else view.openTimers = view.openTimers.filter((timer) => timer.key !== key)
}

function followMessage(view: InstanceView, { key, intent, value }: EngineRecord) {
  if (intent === 'CORRELATED') view.correlated += 1
  const known = view.subscriptions.find((subscription) => subscription.key === key)
  if (intent === 'CREATING') {
    const { elementId, messageName, correlationKey } = value
    view.subscriptions.push({ key, elementId, messageName, correlationKey, opened: false })
  } else if (intent === 'CREATED' && known) known.opened = true
  else if (intent !== 'CORRELATED' || value.interrupting)
    view.subscriptions = view.subscriptions.filter((subscription) => subscription !== known)
}

function followIncident(view: InstanceView, { key, intent, value }: EngineRecord) {
  if (intent === 'CREATED')
    view.incidents.push({
      key,
      elementId: value.elementId,
      message: `${value.errorType} ${value.errorMessage}`,
    })
  if (intent === 'RESOLVED') view.incidents = view.incidents.filter((incident) => incident.key !== key)
}

const followers: Record<string, (view: InstanceView, record: EngineRecord, called: boolean) => void> = {
  PROCESS_INSTANCE: followElement,
  TIMER: followTimer,
  PROCESS_MESSAGE_SUBSCRIPTION: followMessage,
  INCIDENT: followIncident,
}

/** Tells what the records say about one instance up to now. */
export function viewOf(instanceKey: string, records: readonly EngineRecord[]): InstanceView {
  const view: InstanceView = {
    instances: new Set([instanceKey]),
    active: [],
    gone: new Set(),
    path: [],
    flows: [],
    completed: [],
    ends: [],
    openTimers: [],
    subscriptions: [],
    correlated: 0,
    incidents: [],
    state: 'active',
  }
  for (const record of records) {
    const { processInstanceKey, parentProcessInstanceKey } = record.value
    const key = String(processInstanceKey)
    if (view.instances.has(String(parentProcessInstanceKey))) view.instances.add(key)
    if (view.instances.has(key)) followers[record.valueType]?.(view, record, key !== instanceKey)
  }
  return view
}
