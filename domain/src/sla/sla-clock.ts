import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { outbox } from '../outbox/outbox.ts'

export interface ClockToStart {
  companyId: string
  clientId?: string | null
  subjectKind: string
  subjectId: string
  /** What is timed: `stage`, `request`, … */
  kind: string
  warnAt: Date
  dueAt: Date
  /** ISO 8601, e.g. `P1D`. */
  escalateEvery: string
}

/**
 * Deadlines as companion instances of `sla-clock`. Each run has an id of its own, which is start key and stop key, so
 * that a stop never reaches a later run.
 */
export const slaClocks = {
  /** Starts a deadline; a running one of the same kind ends first, in the same transaction. */
  async start(clock: ClockToStart, trx: Trx): Promise<string> {
    await this.stop(clock, trx)
    const id = newId()
    await trx('sla_clock').insert({
      id,
      company_id: clock.companyId,
      subject_kind: clock.subjectKind,
      subject_id: clock.subjectId,
      kind: clock.kind,
      warn_at: clock.warnAt,
      due_at: clock.dueAt,
      escalate_every: clock.escalateEvery,
    })
    await outbox.publish(
      {
        companyId: clock.companyId,
        subject: `clock:${id}`,
        name: 'clock.started',
        correlationKey: id,
        starts: true,
        variables: {
          companyId: clock.companyId,
          ...(clock.clientId && { clientId: clock.clientId }),
          businessKey: `clock:${id}`,
          runId: id,
          clockId: id,
          warnAt: clock.warnAt.toISOString(),
          dueAt: clock.dueAt.toISOString(),
          escalateEvery: clock.escalateEvery,
        },
      },
      trx,
    )
    return id
  },

  /** Stops the running deadlines of a subject, of one kind or all; without a running one nothing is sent. */
  async stop(subject: { subjectKind: string; subjectId: string; kind?: string }, trx: Trx): Promise<void> {
    const query = trx('sla_clock')
      .where({ subject_kind: subject.subjectKind, subject_id: subject.subjectId })
      .whereNull('stopped_at')
    if (subject.kind) query.where({ kind: subject.kind })
    const running: { id: string; company_id: string }[] = await query.select('id', 'company_id').forUpdate()
    for (const clock of running) {
      await trx('sla_clock')
        .where({ id: clock.id })
        .update({ state: 'stopped', stopped_at: trx.raw('app_now()') })
      await outbox.publish(
        {
          companyId: clock.company_id,
          subject: `clock:${clock.id}`,
          name: 'clock.stopped',
          correlationKey: clock.id,
        },
        trx,
      )
    }
  },
}
