import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { modelElements } from '../recorder/model-elements.ts'
import type { DeployedResource } from './engine.ts'

export interface ReleasedFile {
  name: string
  kind: 'form' | 'dmn' | 'bpmn'
  content: Buffer
  hash: string
  /** The process the file belongs to. */
  processId?: string | undefined
}

export interface Release {
  engineId: string
  source: 'shipped' | 'modeler'
  companyId?: string
  changeId?: string
}

/**
 * Notes what was deployed, word for word: a start compares with it, and an earlier version can be opened and deployed
 * again. Models and forms are stored at once: the recorder would bring them a second later, but the first task of the
 * version already wants its title.
 */
export async function recordRelease(
  { engineId, source, companyId, changeId }: Release,
  files: readonly ReleasedFile[],
  deployed: readonly DeployedResource[],
  trx: Trx,
): Promise<void> {
  const once = (table: string, row: Record<string, unknown>) =>
    trx(table)
      .insert({ engine_id: engineId, ...row })
      .onConflict(['engine_id', 'key'])
      .ignore()

  for (const file of files) {
    const resource = deployed.find((candidate) => candidate.resourceName === file.name)
    const content = file.content.toString('utf8')
    await trx('process_release').insert({
      engine_id: engineId,
      resource_name: file.name,
      content_hash: file.hash,
      source,
      definition_key: resource?.key ?? null,
      version: resource?.version ?? null,
      process_id: file.processId ?? null,
      content,
      change_id: changeId ?? null,
      company_id: companyId ?? null,
    })
    if (!resource) continue
    if (file.kind === 'bpmn') {
      await once('process_definition', {
        key: resource.key,
        process_id: resource.id,
        version: resource.version,
        resource_name: file.name,
        xml: content,
        elements: JSON.stringify(modelElements(content)),
        deployed_at: trx.raw('app_now()'),
      })
    }
    if (file.kind === 'form') {
      await once('process_form', {
        key: resource.key,
        form_id: resource.id,
        version: resource.version,
        schema: content,
      })
    }
  }
}
