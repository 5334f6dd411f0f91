import type { paths, SecondPerson } from '@zippcrm/ui/generated/api.ts'

type Answer = {
  [P in
    | '/process-operations/{operationId}'
    | '/process-operations/{operationId}/items']: paths[P]['get']['responses'][200]['content']['application/json']
}

/** Instances an operation is for: some by their keys, or all that a filter finds. */
export type Selection = { instances: string[] } | { filter: Record<string, unknown> }

/** What an operation asks for, without its reason. */
export type OperationRequest =
  | { kind: 'retry'; retries?: number; fingerprint?: string }
  | { kind: 'set-retries'; retries: number }
  | { kind: 'set-variables'; variables: Record<string, unknown> }
  | { kind: 'publish-message'; name: string; variables: Record<string, unknown> }
  | { kind: 'cancel' }
  | {
      kind: 'modify'
      activate: { elementId: string }[]
      terminate: { elementId: string }[]
      move: { from: string; to: string }[]
    }

export type OperationKind = OperationRequest['kind']

export interface OperationPreview {
  instances: number
  possible: number
  hindered: number
  secondPerson: SecondPerson
  items: {
    processInstanceKey: string
    elementId: string | null
    before: Record<string, unknown>
    problem: string | null
  }[]
}

/** An operation and how far it is. */
export type Operation = Answer['/process-operations/{operationId}']
/** What became of one instance. */
export type OperationItem = Answer['/process-operations/{operationId}/items']['items'][number]

/** Why instances are left out, each reason once with how many it concerns; only the first items are known. */
export function hindrances({ items }: OperationPreview): { problem: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { problem } of items) if (problem) counts.set(problem, (counts.get(problem) ?? 0) + 1)
  return [...counts].map(([problem, count]) => ({ problem, count })).sort((a, b) => b.count - a.count)
}

/** A value as a person typed it: JSON where it is JSON, text otherwise. */
export function typedValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
