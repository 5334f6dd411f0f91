import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, office, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let firm: Office
let projectId: string

interface AuditRow {
  actor_kind: string
  actor_id: string | null
  on_behalf_of: string | null
  process_instance_key: string | null
  entity_id: string
}

beforeAll(async () => {
  api = await startApi()
  make = people()
  firm = await office(api, make)
  projectId = await firm.started()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const audited = (where: object): Promise<AuditRow[]> =>
  make.system(firm.companyId, (trx) =>
    trx('audit_log')
      .where({ company_id: firm.companyId, ...where })
      .orderBy('id')
      .select('actor_kind', 'actor_id', 'on_behalf_of', 'process_instance_key', 'entity_id'),
  )
const stage = async (name: string) => {
  const { body } = await firm.as(firm.manager)('get', `/projects/${projectId}`)
  return body.stages.find((one: { stage: string }) => one.stage === name)
}
const waitingUpload = () =>
  until(async () => {
    const path = `/upload-reviews?projectId=${projectId}&state=under_review`
    return (await firm.as(firm.reviewer)('get', path)).body.items[0]
  })
const submittedEvidence = () =>
  until(async () =>
    (await firm.item(projectId, 'onboarding-paper')).evidence.find(
      ({ state }: { state: string }) => state === 'submitted',
    ),
  )

/** Answers that are asked for with a body, links that only read, and what somebody has typed so far. */
const writesNothing = [
  'post /documents/:documentId/link',
  'post /portal/documents/:documentId/link',
  'get /invoices/:invoiceId/pdf',
  'get /credit-notes/:creditNoteId/pdf',
  'post /invoices/preview',
  'post /gstin/validate',
  'post /models/check',
  'post /process-operations/preview',
  'post /process-migrations/plan',
  'put /tasks/:taskKey/draft',
  'delete /roles/:slug',
]

describe('the audit trail', () => {
  it('IAM-32 names each business act exactly once', { timeout: 90_000 }, async () => {
    const { body: asked } = await firm.as(firm.consultant)(
      'post',
      `/projects/${projectId}/document-requests/missing`,
      {},
    )
    const send = () =>
      until(async () => {
        const path = `/portal/document-requests/${asked.items[0].id}/uploads`
        const answer = await firm.upload(firm.contact, path, { field: 'files' })
        return answer.status === 201
      })
    const review = async (decision: 'accept' | 'reject') =>
      firm.act(firm.reviewer, `/upload-reviews/${(await waitingUpload()).id}/${decision}`, {
        ...(decision === 'reject' && { clientReason: 'A page is missing' }),
      })
    await send()
    await review('reject')
    await send()
    await review('accept')
    const first = await submittedEvidence()
    await firm.act(firm.manager, `/evidence/${first.id}/reject`, { reason: 'Out of date' })
    const item = await until(async () => {
      const one = await firm.item(projectId, 'onboarding-paper')
      return one.state !== 'submitted' && one
    })
    await firm.upload(firm.consultant, `/checklist-items/${item.id}/evidence`)
    await firm.act(firm.reviewer, `/evidence/${(await submittedEvidence()).id}/verify`)
    await until(async () => (await firm.item(projectId, 'onboarding-paper')).state === 'verified')
    await firm.act(firm.consultant, `/projects/${projectId}/stages/onboarding/submit`)
    await until(async () => (await stage('onboarding')).state === 'in_review')
    await firm.act(firm.manager, `/projects/${projectId}/stages/onboarding/decision`, { outcome: 'pass' })
    await until(async () => (await stage('onboarding')).state === 'passed')
    const admin = await make.member({ companyId: firm.companyId, roles: ['admin'] })
    await firm.as(admin)('get', '/audit/export')
    await firm.as(admin)('post', '/me/sign-out')

    const acts: [action: string, entity: string, times: number][] = [
      ['project.open', 'project', 1],
      ['project.start', 'project', 1],
      ['upload.send', 'upload', 2],
      ['upload.reject', 'task_submission', 1],
      ['upload.accept', 'task_submission', 1],
      ['evidence.submit', 'upload', 1],
      ['evidence.reject', 'task_submission', 1],
      ['evidence.verify', 'task_submission', 1],
      ['stage.submit', 'task_submission', 1],
      ['stage.decide', 'task_submission', 1],
      ['audit.export', 'audit_log', 1],
      ['logout', 'staff_user', 1],
    ]
    const found: typeof acts = []
    for (const [action, entity] of acts)
      found.push([action, entity, (await audited({ action, entity })).length])
    expect(found).toEqual(acts)
    for (const person of [firm.manager, firm.consultant, firm.reviewer, admin])
      expect(await audited({ action: 'login', entity: 'staff_user', entity_id: person.id })).toHaveLength(1)
  })

  it('IAM-32 every route that writes names its act', () => {
    const unnamed = api.endpoints
      .filter(({ kind, declaration }) => kind === 'command' && !declaration.action)
      .filter(({ declaration: { method, path } }) => !writesNothing.includes(`${method} ${path}`))
      .map(({ declaration: { method, path } }) => `${method} ${path}`)
    expect(unnamed).toEqual([])
  })

  it('IAM-33 a gate passed by the manager shows the worker, the manager and the process instance', async () => {
    const [{ id }] = await make.system(firm.companyId, (trx) =>
      trx('project_stage').where({ project_id: projectId, stage: 'onboarding' }).select('id'),
    )
    const instance = (await firm.as(firm.manager)('get', `/projects/${projectId}`)).body.processInstanceKey
    const passed = await make.system(firm.companyId, (trx) =>
      trx('audit_log')
        .where({ entity: 'project_stage', entity_id: id })
        .whereRaw(`diff @> '[{"field": "state", "new": "passed"}]'`)
        .select('actor_kind', 'on_behalf_of', trx.raw('process_instance_key::text as instance')),
    )
    expect(passed).toEqual([{ actor_kind: 'worker', on_behalf_of: firm.manager.id, instance }])
    const { items } = (await firm.as(firm.consultant)('get', `/history/project_stage/${id}`)).body
    expect(items).toContainEqual(
      expect.objectContaining({
        actor: { kind: 'worker', id: null, name: null },
        onBehalfOf: { id: firm.manager.id, name: 'Test Member' },
        processInstanceKey: instance,
      }),
    )
  })

  it('IAM-35 admins filter by actor, entity, act and period; a consultant reads a project’s history without its fee', async () => {
    const admin = await make.member({ companyId: firm.companyId, roles: ['admin'] })
    const since = new Date(Date.now() - 3_600_000).toISOString()
    const filter = `actorId=${firm.manager.id}&entity=project&action=project.open&from=${since}`
    const { items } = (await firm.as(admin)('get', `/audit?${filter}`)).body
    expect(items).toMatchObject([
      { action: 'project.open', entityId: projectId, actor: { id: firm.manager.id } },
    ])
    const none = (await firm.as(admin)('get', `/audit?entity=project&to=${since}`)).body.items
    expect(none).toEqual([])
    const csv = await firm.as(admin)('get', `/audit/export?${filter}`)
    expect(csv.text.trim().split('\r\n')).toHaveLength(2)

    const fieldsFor = async (person: typeof firm.manager) => {
      const history = (await firm.as(person)('get', `/history/project/${projectId}`)).body.items
      return history.flatMap(({ changes }: { changes: { field: string }[] }) =>
        changes.map(({ field }) => field),
      )
    }
    expect(await fieldsFor(firm.manager)).toEqual(expect.arrayContaining(['title', 'fee_minor']))
    const seen = await fieldsFor(firm.consultant)
    expect(seen).toContain('title')
    expect(seen).not.toContain('fee_minor')
    expect((await firm.as(firm.consultant)('get', `/projects/${projectId}`)).body.feeMinor).toBeNull()
  })
})

describe('who made a row', () => {
  it('IAM-37 is the authenticated person whatever the body says, never changes, and is never missing', async () => {
    const forged = { createdBy: firm.reviewer.id, created_by: firm.reviewer.id, createdByKind: 'worker' }
    const answer = await firm.as(firm.manager)('post', '/clients', {
      name: 'Kaveri Advisors',
      legalName: 'Kaveri Advisors LLP',
      entityType: 'llp',
      contact: { firstName: 'Ila', lastName: 'Rao', email: `${crypto.randomUUID()}@client.example.com` },
      ...forged,
    })
    expect(answer.status).toBe(201)
    const { id } = answer.body
    const change = await firm
      .as(firm.consultant)('patch', `/projects/${projectId}`, { title: 'Another title', ...forged })
      .set('if-match', String((await firm.as(firm.manager)('get', `/projects/${projectId}`)).body.rowVersion))
    expect(change.status).not.toBe(500)

    await make.system(firm.companyId, async (trx) => {
      const author = { created_by: firm.manager.id, created_by_kind: 'user' }
      expect(await trx('client').where({ id }).first('created_by', 'created_by_kind')).toEqual(author)
      expect(await trx('project').where({ id: projectId }).first('created_by', 'created_by_kind')).toEqual(
        author,
      )

      const { rows: columns } = await trx.raw(
        `select c.table_name as name, c.is_nullable as nullable from information_schema.columns c
           join information_schema.tables t using (table_schema, table_name)
          where c.table_schema = 'public' and c.column_name in ('created_by', 'created_by_kind') and t.table_type = 'BASE TABLE'`,
      )
      expect(columns.length).toBeGreaterThan(40)
      expect(columns.filter(({ nullable }: { nullable: string }) => nullable === 'YES')).toEqual([])
    })
    const kinds = await make.system(firm.companyId, (trx) =>
      trx('project_stage_attempt')
        .where({ company_id: firm.companyId })
        .distinct('created_by_kind')
        .pluck('created_by_kind'),
    )
    expect(kinds).toEqual(['worker'])
  })
})
