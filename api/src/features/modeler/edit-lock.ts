import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { type DraftLock, draftLockRepository } from '@zippcrm/domain/modeler/draft-lock.repository.ts'
import type { ModelDraft } from '@zippcrm/domain/modeler/records.ts'
import { DraftLocked } from './modeler.errors.ts'

interface Caller {
  user: { id: string }
  trx: Trx
}

/** After so long without a change or a sign of life somebody else may take over (UI-35). */
const IDLE_MS = 5 * 60_000

const lockedBy = ({ name, since }: DraftLock) =>
  new DraftLocked(`${name} edits this draft.`, [], { lockedBy: name, since: since.toISOString() })

/** What people see of a lock. */
export const presentLock = (lock: DraftLock | undefined, userId: string) =>
  lock
    ? {
        by: { id: lock.userId, name: lock.name },
        since: lock.since.toISOString(),
        mine: lock.userId === userId,
        mayTakeOver: lock.userId !== userId && lock.idleMs >= IDLE_MS,
      }
    : null

/** One person edits a draft at a time; every write goes through here (UI-35). */
export const editLock = {
  /** Takes the draft for somebody who writes to it: it is free, or theirs already. */
  async hold(draft: ModelDraft, { user, trx }: Caller): Promise<void> {
    const lock = await draftLockRepository.find(draft.id, trx)
    if (lock && lock.userId !== user.id) throw lockedBy(lock)
    await draftLockRepository.take(draft, user.id, trx)
  },

  /** Takes the draft for somebody who opens it, unless somebody else has it. */
  async offer(draft: ModelDraft, { user, trx }: Caller): Promise<void> {
    if (draft.state !== 'open' || (await draftLockRepository.find(draft.id, trx))) return
    await draftLockRepository.take(draft, user.id, trx)
  },

  /** Takes the draft on purpose, also from somebody who has done nothing for a while; one's own is kept alive. */
  async take(draft: ModelDraft, { user, trx }: Caller): Promise<void> {
    const lock = await draftLockRepository.find(draft.id, trx)
    if (lock && lock.userId !== user.id && lock.idleMs < IDLE_MS) throw lockedBy(lock)
    await draftLockRepository.take(draft, user.id, trx)
  },

  release: (draft: ModelDraft, { user, trx }: Caller) => draftLockRepository.release(draft.id, trx, user.id),
}
