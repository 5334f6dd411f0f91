import type { EngineRecord } from './recorder.ts'

export interface ActiveElement {
  key: string
  elementId: string
  type: string
  event: string
}

/** What the records say about one process instance. */
export interface InstanceView {
  active: ActiveElement[]
  /** Keys of element instances that have completed or were terminated. */
  gone: Set<string>
  /** Elements in the order in which they completed. */
  completed: string[]
  /** End events of the process itself, not of its sub-processes, in the order reached. */
  ends: string[]
  openTimers: { key: string; dueAt: number }[]
  incidents: string[]
  state: 'active' | 'completed' | 'terminated'
}

const END_OF_ELEMENT = ['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED']

function followElement(view: InstanceView, { key, intent, value }: EngineRecord) {
  const { elementId, bpmnElementType: type, bpmnEventType: event } = value
  if (type === 'PROCESS') {
    if (intent === 'ELEMENT_COMPLETED') view.state = 'completed'
    if (intent === 'ELEMENT_TERMINATED') view.state = 'terminated'
    return
  }
  if (intent === 'ELEMENT_ACTIVATING') view.active.push({ key, elementId, type, event })
  if (END_OF_ELEMENT.includes(intent)) {
    view.active = view.active.filter((element) => element.key !== key)
    view.gone.add(key)
  }
  if (intent !== 'ELEMENT_COMPLETED') return
  view.completed.push(elementId)
  if (type === 'END_EVENT' && String(value.flowScopeKey) === String(value.processInstanceKey)) {
    view.ends.push(elementId)
  }
}

function followTimer(view: InstanceView, { key, intent, value }: EngineRecord) {
  if (intent === 'CREATED') view.openTimers.push({ key, dueAt: value.dueDate })
  else view.openTimers = view.openTimers.filter((timer) => timer.key !== key)
}

/** Tells what the records say about one instance up to now. */
export function viewOf(instanceKey: string, records: readonly EngineRecord[]): InstanceView {
  const view: InstanceView = {
    active: [],
    gone: new Set(),
    completed: [],
    ends: [],
    openTimers: [],
    incidents: [],
    state: 'active',
  }
  for (const record of records) {
    if (String(record.value.processInstanceKey) !== instanceKey) continue
    if (record.valueType === 'PROCESS_INSTANCE') followElement(view, record)
    if (record.valueType === 'TIMER') followTimer(view, record)
    if (record.valueType === 'INCIDENT' && record.intent === 'CREATED') {
      view.incidents.push(`${record.value.elementId}: ${record.value.errorType} ${record.value.errorMessage}`)
    }
  }
  return view
}

/** Follows the recorder of a broker, and lets tests wait until its records say what they expect. */
export function observe(recorderUrl: string) {
  const records: EngineRecord[] = []
  const stop = new AbortController()
  const conditions = new Set<() => void>()

  async function follow() {
    while (!stop.signal.aborted) {
      const response = await fetch(`${recorderUrl}/records?from=${records.length}`, { signal: stop.signal })
      records.push(...((await response.json()) as EngineRecord[]))
      for (const look of conditions) look()
    }
  }
  const following = follow().catch((error) => {
    if (!stop.signal.aborted) throw error
  })

  /** Resolves with the first answer that is not undefined; a probe that throws ends the wait. */
  function until<T>(what: string, probe: () => T | undefined, timeoutMs = 40_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        conditions.delete(look)
      }
      const look = () => {
        try {
          const answer = probe()
          if (answer === undefined) return
          end()
          resolve(answer)
        } catch (error) {
          end()
          reject(error)
        }
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`Waited ${timeoutMs} ms for ${what}`))
      }, timeoutMs)
      conditions.add(look)
      look()
    })
  }

  return {
    records: records as readonly EngineRecord[],
    until,
    /** Looks again at every wait, when something outside the records has changed. */
    nudge() {
      for (const look of conditions) look()
    },
    async close() {
      stop.abort()
      await following
    },
  }
}

export type Observer = ReturnType<typeof observe>
