import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import { type Engine, grpcCode, grpcCodeOf } from './engine.ts'
import { type HeldFile, offerShipped } from './offer-shipped.ts'
import { type ReleasedFile, recordRelease } from './record-release.ts'

export type DeployableFile = ReleasedFile

interface LastRelease {
  content_hash: string
  source: 'shipped' | 'modeler'
  content: string | null
  company_id: string | null
}

/**
 * Deploys every shipped file whose content differs from the last version shipped, and never over a version that came
 * from the modeler: a newer file of the product then becomes a proposed change (ENG-01). Returns the names deployed and
 * those held back for a decision.
 */
export async function deployProcesses({
  db,
  engine,
  engineId,
  files,
  log,
}: {
  db: Database
  engine: Engine
  engineId: string
  files: DeployableFile[]
  log: Logger
}) {
  return inSession(db, { role: 'zipp_system' }, async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(7263502)')
    const latest = await lastReleases({ engine_id: engineId }, trx)
    const shipped = await lastReleases({ engine_id: engineId, source: 'shipped' }, trx)
    const changed = files.filter((file) => latest.get(file.name)?.content_hash !== file.hash)
    const theirs = changed.filter((file) => latest.get(file.name)?.source === 'modeler')
    const toDeploy = changed.filter((file) => !theirs.includes(file))
    if (toDeploy.length) {
      const deployed = await retryUntilReady(() =>
        engine.deploy(toDeploy.map(({ name, content }) => ({ name, content }))),
      )
      await recordRelease({ engineId, source: 'shipped' }, toDeploy, deployed, trx)
    }
    // An analyst's version of a file that the product has not touched since is simply the newer one.
    const held = theirs
      .filter((file) => shipped.get(file.name)?.content_hash !== file.hash)
      .map((file) => ({
        ...file,
        ancestor: shipped.get(file.name)?.content ?? null,
        companyId: latest.get(file.name)?.company_id ?? null,
      }))
    for (const [processId, ofProcess] of byProcess(held)) {
      const offered = await offerShipped(processId, ofProcess, trx)
      log.warn({ processId, offered }, 'not deployed: the newest version comes from the modeler')
    }
    return { deployed: toDeploy.map((file) => file.name), held: held.map((file) => file.name) }
  })
}

function byProcess(files: readonly HeldFile[]): Map<string, HeldFile[]> {
  const groups = new Map<string, HeldFile[]>()
  for (const file of files) {
    const processId = file.processId ?? file.name.replace(/\.\w+$/, '')
    groups.set(processId, [...(groups.get(processId) ?? []), file])
  }
  return groups
}

async function lastReleases(where: Record<string, string>, trx: Trx) {
  const rows = await trx('process_release')
    .distinctOn('resource_name')
    .where(where)
    .orderBy([{ column: 'resource_name' }, { column: 'deployed_at', order: 'desc' }])
    .select('resource_name', 'content_hash', 'source', 'content', 'company_id')
  return new Map<string, LastRelease>(rows.map((row) => [row.resource_name, row]))
}

/** What passes by itself: a partition that is not yet known right after readiness, a machine that is busy starting. */
const passing: readonly (number | undefined)[] = [
  grpcCode.unavailable,
  grpcCode.resourceExhausted,
  grpcCode.deadlineExceeded,
]

/** Deploys again while the fault is one that passes; what arrived already makes no second version. */
async function retryUntilReady<T>(deploy: () => Promise<T>, tries = 30): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deploy()
    } catch (error) {
      if (attempt >= tries || !passing.includes(grpcCodeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
