import { createHash } from 'node:crypto'
import { decisionRow } from './decision-row.ts'
import { factNames } from './instance-facts.ts'
import { modelElements } from './model-elements.ts'
import type { EngineRecord } from './record.ts'
import { storableJson } from './storable-json.ts'
import { isUserTask, type UserTaskJob, waitTypePrefix } from './user-task-row.ts'

type Row = Record<string, unknown>

/** What a batch of records comes to, folded in memory: one row for each key, so that a batch is a few statements. */
export interface Folded {
  definitions: Map<string, Row>
  instances: Map<string, Row>
  /** Instances whose facts (company, client, business key) may have become known with this batch. */
  factsToRead: Set<string>
  elements: Map<string, Row>
  flows: Row[]
  variables: Map<string, Row>
  variableChanges: Row[]
  jobs: Map<string, Row>
  tasks: UserTaskJob[]
  endedTasks: Map<string, { state: 'completed' | 'withdrawn'; at: Date }>
  waits: Map<string, Row>
  endedWaits: Set<string>
  incidents: Map<string, Row>
  resolvedIncidents: Map<string, Date>
  timers: Map<string, Row>
  subscriptions: Map<string, Row>
  decisions: Row[]
  /** Jobs that went with their instance to another version; nothing else about them changed. */
  migratedJobs: Map<string, Row>
  migratedIncidents: Map<string, string>
  touched: Set<string>
}

export const emptyFold = (): Folded => ({
  definitions: new Map(),
  instances: new Map(),
  factsToRead: new Set(),
  elements: new Map(),
  flows: [],
  variables: new Map(),
  variableChanges: [],
  jobs: new Map(),
  tasks: [],
  endedTasks: new Map(),
  waits: new Map(),
  endedWaits: new Set(),
  incidents: new Map(),
  resolvedIncidents: new Map(),
  timers: new Map(),
  subscriptions: new Map(),
  decisions: [],
  migratedJobs: new Map(),
  migratedIncidents: new Map(),
  touched: new Set(),
})

/** PostgreSQL refuses NUL characters in text. */
const clean = (value: unknown) => String(value ?? '').replaceAll('\0', '')
const text = (value: unknown) => clean(value) || null
/** The engine writes −1 for "none". */
const keyOrNull = (value: unknown) =>
  value === undefined || value === null || String(value) === '-1' ? null : String(value)

/** Adds one record to the fold. Only events count; commands and rejections are filtered at the exporter and here. */
export function foldRecord(engineId: string, record: EngineRecord, into: Folded): void {
  if (record.recordType !== 'EVENT') return
  const at = new Date(record.timestamp)
  folders[record.valueType]?.({ engineId, record, at, value: record.value, into })
}

interface Fold {
  engineId: string
  record: EngineRecord
  at: Date
  value: Record<string, unknown>
  into: Folded
}

const folders: Record<string, (fold: Fold) => void> = {
  PROCESS({ engineId, record, at, value, into }) {
    if (record.intent !== 'CREATED') return
    const xml = Buffer.from(String(value.resource ?? ''), 'base64').toString('utf8')
    into.definitions.set(String(value.processDefinitionKey), {
      engine_id: engineId,
      key: String(value.processDefinitionKey),
      process_id: value.bpmnProcessId,
      version: value.version,
      resource_name: value.resourceName,
      xml,
      elements: JSON.stringify(modelElements(xml)),
      deployed_at: at,
    })
  },

  PROCESS_INSTANCE({ engineId, record, at, value, into }) {
    const instanceKey = String(value.processInstanceKey)
    into.touched.add(instanceKey)
    if (record.intent === 'SEQUENCE_FLOW_TAKEN') {
      into.flows.push({
        engine_id: engineId,
        process_instance_key: instanceKey,
        flow_id: value.elementId,
        position: record.position,
        at,
      })
      return
    }
    const state = elementState[record.intent]
    if (!state) return
    const ended = state === 'active' ? null : at
    if (value.bpmnElementType === 'PROCESS') {
      const known = into.instances.get(instanceKey)
      if (!known) into.factsToRead.add(instanceKey)
      into.instances.set(instanceKey, {
        engine_id: engineId,
        key: instanceKey,
        process_id: value.bpmnProcessId,
        version: value.version,
        definition_key: String(value.processDefinitionKey),
        parent_key: keyOrNull(value.parentProcessInstanceKey),
        state: state === 'terminated' ? 'cancelled' : state,
        started_at: known?.started_at ?? at,
        ended_at: ended,
      })
      return
    }
    into.elements.set(record.key, {
      engine_id: engineId,
      key: record.key,
      process_instance_key: instanceKey,
      element_id: value.elementId,
      element_type: value.bpmnElementType,
      scope_key: keyOrNull(value.flowScopeKey),
      state,
      started_at: into.elements.get(record.key)?.started_at ?? at,
      ended_at: ended,
    })
  },

  VARIABLE({ engineId, record, at, value, into }) {
    // It names the new version and carries no value.
    if (record.intent === 'MIGRATED') return
    const row = {
      engine_id: engineId,
      key: record.key,
      process_instance_key: String(value.processInstanceKey),
      scope_key: String(value.scopeKey),
      name: value.name,
      value: storableJson(String(value.value)),
    }
    into.variables.set(record.key, { ...row, updated_at: at })
    into.variableChanges.push({ ...row, position: record.position, partition_id: record.partitionId, at })
    if (row.scope_key === row.process_instance_key && factNames.includes(String(value.name)))
      into.factsToRead.add(row.process_instance_key)
  },

  JOB({ engineId, record, at, value, into }) {
    if (record.intent === 'MIGRATED') {
      into.migratedJobs.set(record.key, {
        element_id: value.elementId,
        process_id: value.bpmnProcessId,
        definition_key: String(value.processDefinitionKey),
      })
      return
    }
    const state = jobState[record.intent]
    if (!state) return
    const type = String(value.type)
    const known = into.jobs.get(record.key)
    into.jobs.set(record.key, {
      engine_id: engineId,
      key: record.key,
      process_instance_key: String(value.processInstanceKey),
      element_id: value.elementId,
      element_instance_key: String(value.elementInstanceKey),
      type,
      state,
      retries: value.retries,
      worker: text(value.worker),
      error_message: text(value.errorMessage),
      created_at: known?.created_at ?? at,
      updated_at: at,
    })
    const ended = state === 'completed' || state === 'error_thrown' || state === 'canceled'
    if (isUserTask(type)) {
      if (record.intent === 'CREATED')
        into.tasks.push({ ...(value as unknown as UserTaskJob), key: record.key, createdAt: at })
      if (ended)
        into.endedTasks.set(record.key, { state: state === 'canceled' ? 'withdrawn' : 'completed', at })
    }
    if (type.startsWith(waitTypePrefix)) {
      if (record.intent === 'CREATED') {
        into.waits.set(record.key, {
          engine_id: engineId,
          job_key: record.key,
          what: type,
          process_instance_key: String(value.processInstanceKey),
          created_at: at,
        })
      }
      if (ended) into.endedWaits.add(record.key)
    }
  },

  INCIDENT({ engineId, record, at, value, into }) {
    if (record.intent === 'MIGRATED') into.migratedIncidents.set(record.key, String(value.elementId))
    if (record.intent === 'RESOLVED') into.resolvedIncidents.set(record.key, at)
    if (record.intent !== 'CREATED') return
    into.touched.add(String(value.processInstanceKey))
    into.incidents.set(record.key, {
      engine_id: engineId,
      key: record.key,
      process_instance_key: String(value.processInstanceKey),
      process_id: value.bpmnProcessId,
      element_id: value.elementId,
      element_instance_key: keyOrNull(value.elementInstanceKey),
      job_key: keyOrNull(value.jobKey),
      error_type: value.errorType,
      message: clean(value.errorMessage),
      fingerprint: fingerprint(value),
      created_at: at,
    })
  },

  TIMER({ engineId, record, value, into }) {
    const state = timerState[record.intent]
    if (!state) return
    into.timers.set(record.key, {
      engine_id: engineId,
      key: record.key,
      process_instance_key: keyOrNull(value.processInstanceKey),
      element_id: value.targetElementId,
      due_at: new Date(Number(value.dueDate)),
      state,
    })
  },

  PROCESS_MESSAGE_SUBSCRIPTION({ engineId, record, at, value, into }) {
    const state = subscriptionState[record.intent]
    if (!state) return
    into.subscriptions.set(record.key, {
      engine_id: engineId,
      key: record.key,
      process_instance_key: String(value.processInstanceKey),
      element_id: text(value.elementId),
      message_name: value.messageName,
      correlation_key: text(value.correlationKey),
      state,
      updated_at: at,
    })
  },

  DECISION_EVALUATION({ engineId, record, at, value, into }) {
    into.decisions.push(decisionRow(engineId, record, at, value))
  },
}

const elementState: Record<string, string> = {
  ELEMENT_ACTIVATING: 'active',
  ELEMENT_ACTIVATED: 'active',
  ELEMENT_MIGRATED: 'active',
  ELEMENT_COMPLETED: 'completed',
  ELEMENT_TERMINATED: 'terminated',
}
const jobState: Record<string, string> = {
  CREATED: 'created',
  RETRIES_UPDATED: 'created',
  TIMED_OUT: 'created',
  RECURRED_AFTER_BACKOFF: 'created',
  FAILED: 'failed',
  COMPLETED: 'completed',
  ERROR_THROWN: 'error_thrown',
  CANCELED: 'canceled',
}
const timerState: Record<string, string> = {
  CREATED: 'created',
  TRIGGERED: 'triggered',
  CANCELED: 'canceled',
}
const subscriptionState: Record<string, string> = {
  CREATED: 'created',
  CORRELATED: 'correlated',
  DELETED: 'deleted',
}
/** Two incidents with one cause have one fingerprint: keys, ids, numbers and times are taken out of the message. */
function fingerprint(value: Record<string, unknown>): string {
  const cause = String(value.errorMessage ?? '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '<id>')
    .replace(/\d+/g, '<n>')
  return createHash('sha256')
    .update([value.bpmnProcessId, value.elementId, value.errorType, cause].join('\n'))
    .digest('hex')
    .slice(0, 16)
}
