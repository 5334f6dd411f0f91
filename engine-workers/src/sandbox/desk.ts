import type { Holder, SandboxState } from '@zippcrm/processes/dry-run.ts'
import { SandboxRefused } from './refused.ts'

interface DeskDeps {
  /** How long somebody may do nothing before the next one gets the sandbox. */
  idleMs: number
  now(): number
  /** The desk is free again. */
  onFree(): void
}

/** One person uses the sandbox at a time, because its clock is everybody's: until they leave, or do nothing for a while. */
export function desk({ idleMs, now, onFree }: DeskDeps) {
  let held: { holder: Holder; since: number; usedAt: number } | undefined

  function free() {
    held = undefined
    onFree()
  }
  function current() {
    if (held && now() - held.usedAt >= idleMs) free()
    return held
  }

  return {
    /** Sits down, or goes on sitting; refuses while somebody else does. */
    take(holder: Holder) {
      const at = current()
      if (at && at.holder.userId !== holder.userId)
        // Who it is, only people of the same company are told.
        throw new SandboxRefused(
          'SANDBOX_IN_USE',
          'Somebody else uses the sandbox. It is free once they leave.',
        )
      held = { holder, since: at?.since ?? now(), usedAt: now() }
    },

    /** Whether this person sits here; doing something counts as use. */
    isHeldBy(userId: string, { uses }: { uses: boolean }): boolean {
      const at = current()
      if (at?.holder.userId !== userId) return false
      if (uses) at.usedAt = now()
      return true
    },

    leave(userId: string) {
      if (current()?.holder.userId === userId) free()
    },

    state(): SandboxState['holder'] {
      const at = current()
      return at
        ? {
            ...at.holder,
            since: new Date(at.since).toISOString(),
            freeAt: new Date(at.usedAt + idleMs).toISOString(),
          }
        : null
    },
  }
}

export type Desk = ReturnType<typeof desk>
