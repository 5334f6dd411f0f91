import type { EffectDefinition, WorkerDefinition } from './worker.ts'
import { mailEffect } from './effects/mail.ts'
import type { WorkerDeps } from './worker-deps.ts'

/** Every worker of the product: the one place where task types meet their code. */
export const allWorkers = (_deps: WorkerDeps): WorkerDefinition[] => []

/** Every effect that leaves the database. */
export const allEffects = (deps: WorkerDeps): EffectDefinition[] => [mailEffect(deps)]
