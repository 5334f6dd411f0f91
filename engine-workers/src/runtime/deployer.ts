import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { Logger } from 'pino'
import { modelElements } from '../recorder/model-elements.ts'
import { type DeployedResource, type Engine, grpcCode, grpcCodeOf } from './engine.ts'

export interface DeployableFile {
  name: string
  kind: 'form' | 'dmn' | 'bpmn'
  content: Buffer
  hash: string
}

/**
 * Deploys every shipped file whose content differs from the last version shipped, and never over a version that came
 * from the modeler (ENG-01). Returns the names deployed and those held back for an analyst.
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
    const latest = await latestReleases(engineId, trx)
    const changed = files.filter((file) => latest.get(file.name)?.content_hash !== file.hash)
    const held = changed.filter((file) => latest.get(file.name)?.source === 'modeler')
    const toDeploy = changed.filter((file) => !held.includes(file))
    if (toDeploy.length) {
      const deployed = await retryUntilReady(() =>
        engine.deploy(toDeploy.map(({ name, content }) => ({ name, content }))),
      )
      await record(engineId, toDeploy, deployed, trx)
    }
    for (const file of held)
      log.warn({ file: file.name }, 'not deployed: the newest version comes from the modeler')
    return { deployed: toDeploy.map((file) => file.name), held: held.map((file) => file.name) }
  })
}

async function latestReleases(engineId: string, trx: Trx) {
  const rows = await trx('process_release')
    .distinctOn('resource_name')
    .where({ engine_id: engineId })
    .orderBy([{ column: 'resource_name' }, { column: 'deployed_at', order: 'desc' }])
    .select('resource_name', 'content_hash', 'source')
  return new Map<string, { content_hash: string; source: string }>(
    rows.map((row) => [row.resource_name, row]),
  )
}

async function record(engineId: string, files: DeployableFile[], deployed: DeployedResource[], trx: Trx) {
  for (const file of files) {
    const resource = deployed.find((candidate) => candidate.resourceName === file.name)
    await trx('process_release').insert({
      engine_id: engineId,
      resource_name: file.name,
      content_hash: file.hash,
      source: 'shipped',
      definition_key: resource?.key ?? null,
      version: resource?.version ?? null,
    })
    if (file.kind === 'bpmn' && resource) {
      // The recorder would bring it a second later; the first task of the version already wants its title.
      const xml = file.content.toString('utf8')
      await trx('process_definition')
        .insert({
          engine_id: engineId,
          key: resource.key,
          process_id: resource.id,
          version: resource.version,
          resource_name: file.name,
          xml,
          elements: JSON.stringify(modelElements(xml)),
          deployed_at: trx.raw('app_now()'),
        })
        .onConflict(['engine_id', 'key'])
        .ignore()
    }
    if (file.kind === 'form' && resource) {
      await trx('process_form')
        .insert({
          engine_id: engineId,
          key: resource.key,
          form_id: resource.id,
          version: resource.version,
          schema: file.content.toString('utf8'),
        })
        .onConflict(['engine_id', 'key'])
        .ignore()
    }
  }
}

/** Right after readiness the first deployment may find a partition that is not yet known. */
async function retryUntilReady<T>(deploy: () => Promise<T>, tries = 30): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deploy()
    } catch (error) {
      const code = grpcCodeOf(error)
      if (attempt >= tries || (code !== grpcCode.unavailable && code !== grpcCode.resourceExhausted))
        throw error
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
