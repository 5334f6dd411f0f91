import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import type Bull from 'bull'
import { gauge } from './metrics.ts'

const outbox = gauge('zippcrm_outbox_commands', 'Commands to the engine that are not sent', ['state'])
const oldest = gauge('zippcrm_outbox_oldest_seconds', 'Age of the oldest command that waits to be sent')
const inbox = gauge('zippcrm_inbox_tasks', 'User tasks that are open')
const effects = gauge('zippcrm_effects', 'Effects that are not done', ['state'])
const incidents = gauge('zippcrm_incidents_open', 'Incidents that are open')
const quarantined = gauge('zippcrm_records_quarantined', 'Engine records that could not be stored')
const queueJobs = gauge('zippcrm_queue_jobs', 'Jobs in the queues', ['queue', 'state'])

/** Reads the depths that live in the database and in Redis; called for each scrape (ENG-32). */
export function depthMetrics({ db, queues }: { db: Database; queues: () => Bull.Queue[] }) {
  return async (): Promise<void> => {
    const { rows } = await inSession(
      db,
      { role: 'zipp_system' },
      (trx) =>
        trx.raw(`
          select (select count(*) from engine_command where state = 'pending')::int as pending,
                 (select count(*) from engine_command where state = 'refused')::int as refused,
                 (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 from engine_command where state = 'pending') as oldest,
                 (select count(*) from user_task where state = 'open')::int as tasks,
                 (select count(*) from incident where state = 'open')::int as incidents,
                 (select count(*) from record_quarantine)::int as quarantined,
                 (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*) as n from effect where state <> 'done' group by state) s) as effects`),
      { readOnly: true },
    )
    const depth = rows[0]
    outbox.set({ state: 'pending' }, depth.pending)
    outbox.set({ state: 'refused' }, depth.refused)
    oldest.set(depth.oldest)
    inbox.set(depth.tasks)
    incidents.set(depth.incidents)
    quarantined.set(depth.quarantined)
    for (const state of ['queued', 'running', 'held', 'failed', 'uncertain'])
      effects.set({ state }, depth.effects[state] ?? 0)
    for (const queue of queues())
      for (const [state, count] of Object.entries(await queue.getJobCounts()))
        queueJobs.set({ queue: queue.name, state }, count)
  }
}
