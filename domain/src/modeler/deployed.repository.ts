import type { Trx } from '../database/trx.ts'
import { modelName } from '../engine-view/model-name.ts'
import type { StoredFile } from './records.ts'

export interface DeployedVersion {
  processId: string
  version: number
  name: string
  deployedAt: Date
  source: 'shipped' | 'modeler'
  changeId: string | null
  running: number
}

/** The engine in use, which is the one deployed to last: another one's versions of the same process are history. */
const current = `(select engine_id from process_release order by deployed_at desc limit 1)`

/** Versions of one process or of all, the newest first, with how many instances still run on each. */
export async function listVersions(processId: string | undefined, trx: Trx): Promise<DeployedVersion[]> {
  const versions = trx('process_definition as d')
    .joinRaw(
      `left join lateral (select source, change_id from process_release r where r.engine_id = d.engine_id
         and r.definition_key = d.key order by r.deployed_at desc limit 1) r on true`,
    )
    .whereRaw(`d.engine_id = ${current}`)
  if (processId) versions.where('d.process_id', processId)
  return versions.orderBy([{ column: 'd.process_id' }, { column: 'd.version', order: 'desc' }]).select(
    'd.process_id as processId',
    'd.version',
    trx.raw(`${modelName('d.elements', 'd.process_id')} as name`),
    'd.deployed_at as deployedAt',
    trx.raw(`coalesce(r.source, 'shipped') as source`),
    'r.change_id as changeId',
    trx.raw(
      `(select count(*)::int from process_instance i where i.engine_id = d.engine_id and i.definition_key = d.key
            and i.ended_at is null) as running`,
    ),
  )
}

const formIdsIn = (xml: string) => [
  ...new Set([...xml.matchAll(/<zeebe:formDefinition[^>]*\sformId="([^"=]+)"/g)].map(([, id]) => id!)),
]

/** Forms with their newest text: as it was deployed where that is kept, else as the engine has it. */
export async function formsOf(ids: string[], trx: Trx): Promise<StoredFile[]> {
  const rows: { formId: string; content: string }[] = await trx('process_form as f')
    .distinctOn('f.form_id')
    .whereRaw(`f.engine_id = ${current}`)
    .whereIn('f.form_id', ids)
    .orderBy([{ column: 'f.form_id' }, { column: 'f.version', order: 'desc' }])
    .select(
      'f.form_id as formId',
      trx.raw(
        `coalesce((select r.content from process_release r where r.engine_id = f.engine_id and r.definition_key = f.key
            and r.content is not null order by r.deployed_at desc limit 1), jsonb_pretty(f.schema)) as content`,
      ),
    )
  return rows.map(({ formId, content }) => ({ name: `${formId}.form`, content }))
}

/** The files of one version, or of the newest: the model, the forms it links, the decisions deployed with it. */
export async function filesOfVersion(
  processId: string,
  version: number | undefined,
  trx: Trx,
): Promise<{ version: number; files: StoredFile[] } | undefined> {
  const definition = await trx('process_definition')
    .where({ process_id: processId, ...(version && { version }) })
    .whereRaw(`engine_id = ${current}`)
    .orderBy('version', 'desc')
    .first('version', 'xml', 'deployed_at')
  if (!definition) return undefined
  const decisions: StoredFile[] = await trx('process_release')
    .distinctOn('resource_name')
    .where({ process_id: processId })
    .whereLike('resource_name', '%.dmn')
    .whereNotNull('content')
    .where('deployed_at', '<=', trx.raw(`?::timestamptz + interval '1 minute'`, [definition.deployed_at]))
    .orderBy([{ column: 'resource_name' }, { column: 'deployed_at', order: 'desc' }])
    .select('resource_name as name', 'content')
  const forms = await formsOf(formIdsIn(definition.xml), trx)
  const model = { name: `${processId}.bpmn`, content: definition.xml as string }
  return { version: definition.version, files: [model, ...forms, ...decisions] }
}

/** What a model may refer to because it is deployed: ids of forms and processes, and the texts of decision files. */
export async function deployedNames(
  trx: Trx,
): Promise<{ forms: string[]; processes: string[]; decisionFiles: string[] }> {
  const of = (table: string, column: string): Promise<string[]> =>
    trx(table).whereRaw(`engine_id = ${current}`).distinct().pluck(column)
  const decisionFiles: string[] = await trx('process_release')
    .whereRaw(`engine_id = ${current}`)
    .whereLike('resource_name', '%.dmn')
    .whereNotNull('content')
    .distinct()
    .pluck('content')
  return {
    forms: await of('process_form', 'form_id'),
    processes: await of('process_definition', 'process_id'),
    decisionFiles,
  }
}
