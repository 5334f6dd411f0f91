import type { Trx } from '../database/trx.ts'
import type { Planned, TargetInstance } from './operation.ts'

const keysOf = (instances: TargetInstance[]) => instances.map((instance) => instance.key)
const own = (instance: TargetInstance) => (row: { engine_id: string; instance_key: string }) =>
  row.engine_id === instance.engineId && row.instance_key === instance.key

/** Resolving the open incidents of instances, with new tries for their jobs where `retries` is given. */
export async function planIncidents(
  instances: TargetInstance[],
  { retries, fingerprint }: { retries?: number; fingerprint?: string },
  trx: Trx,
): Promise<Planned[]> {
  const open = trx('incident')
    .whereIn('process_instance_key', keysOf(instances))
    .where({ state: 'open' })
    .orderBy('key')
  if (fingerprint) open.where({ fingerprint })
  const incidents = await open.select(
    'engine_id',
    trx.raw('process_instance_key::text as instance_key'),
    trx.raw('key::text as key'),
    trx.raw('job_key::text as job_key'),
    'element_id',
    trx.raw('element_instance_key::text as element_instance_key'),
    'message',
  )
  return instances.flatMap((instance): Planned[] => {
    const mine = incidents.filter(own(instance))
    if (!mine.length) return [{ instance, problem: 'It has no open incident.' }]
    return mine.map((incident) => ({
      instance,
      targetKey: incident.key,
      elementId: incident.element_id,
      before: { incident: incident.message },
      expected: { elementInstanceKey: incident.element_instance_key },
      command: {
        kind: 'resolve_incident',
        payload: {
          incidentKey: incident.key,
          jobKey: retries === undefined ? null : incident.job_key,
          retries: retries ?? 0,
        },
      },
    }))
  })
}

/** Setting how often the jobs of instances are still tried: those named, or all that are not done. */
export async function planRetries(
  instances: TargetInstance[],
  { retries, jobKeys }: { retries: number; jobKeys?: string[] },
  trx: Trx,
): Promise<Planned[]> {
  const open = trx('engine_job')
    .whereIn('process_instance_key', keysOf(instances))
    .whereIn('state', ['created', 'failed'])
    .orderBy('key')
  if (jobKeys?.length) open.whereIn('key', jobKeys)
  else open.whereNot({ type: 'io.camunda.zeebe:userTask' })
  const jobs = await open.select(
    'engine_id',
    trx.raw('process_instance_key::text as instance_key'),
    trx.raw('key::text as key'),
    'element_id',
    'retries',
  )
  return instances.flatMap((instance): Planned[] => {
    const mine = jobs.filter(own(instance))
    if (!mine.length) return [{ instance, problem: 'It has no job that waits to be done.' }]
    return mine.map((job) => ({
      instance,
      targetKey: job.key,
      elementId: job.element_id,
      before: { retries: job.retries },
      expected: { retries },
      command: { kind: 'update_retries', payload: { jobKey: job.key, retries } },
    }))
  })
}
