import type { PlannedItem, TargetInstance } from './operation.ts'

/** Cancelling an instance: it must be seen to have ended as cancelled. */
export const planCancel = (instances: TargetInstance[]): PlannedItem[] =>
  instances.map((instance) => ({
    instance,
    targetKey: null,
    elementId: null,
    before: { state: instance.state },
    expected: { state: 'cancelled' },
    command: { kind: 'cancel_instance', payload: { processInstanceKey: instance.key } },
  }))
