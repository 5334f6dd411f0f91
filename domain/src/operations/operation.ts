/** What operations may ask of process instances (ENG-20, ENG-23). */
export type OperationRequest =
  | { kind: 'retry'; retries: number; fingerprint?: string }
  | { kind: 'resolve-incident'; fingerprint?: string }
  | { kind: 'set-retries'; retries: number; jobKeys?: string[] }
  | { kind: 'set-variables'; variables: Record<string, unknown>; elementInstanceKey?: string }
  | { kind: 'cancel' }
  | ModifyRequest
  | { kind: 'publish-message'; name: string; variables: Record<string, unknown> }
  | MigrateRequest

export type OperationKind = OperationRequest['kind']

/** Tokens to add, to take away, and to move from one element to another. */
export interface ModifyRequest {
  kind: 'modify'
  activate: { elementId: string; ancestorKey?: string; variables?: Record<string, unknown> }[]
  terminate: ({ elementId: string } | { elementInstanceKey: string })[]
  move: { from: string; to: string }[]
}

/** The version to migrate to and where each element of the old one goes. */
export interface MigrateRequest {
  kind: 'migrate'
  processId: string
  fromVersion: number
  toVersion: number
  targetDefinitionKey: string
  mapping: { from: string; to: string }[]
}

/** An instance that an operation is asked for. */
export interface TargetInstance {
  engineId: string
  key: string
  processId: string
  version: number
  definitionKey: string
  state: 'active' | 'completed' | 'cancelled'
}

/** One step on one instance, as it was planned: what stands there now, what must be seen afterwards, what is sent. */
export interface PlannedItem {
  instance: TargetInstance
  targetKey: string | null
  elementId: string | null
  before: Record<string, unknown>
  expected: Record<string, unknown>
  command: { kind: string; payload: Record<string, unknown> }
}

/** Why nothing can be sent to an instance, in a sentence for operations. */
export interface Hindrance {
  instance: TargetInstance
  problem: string
}

export type Planned = PlannedItem | Hindrance

/** Whether a plan names a hindrance instead of a step. */
export const isHindrance = (planned: Planned): planned is Hindrance => 'problem' in planned

/** The part of a subject that tells the dispatcher that a command belongs to an operation. */
export const operationSubject = 'process-operation:'
