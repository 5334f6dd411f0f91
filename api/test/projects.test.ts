import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, office, pdfOf, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let firm: Office

beforeAll(async () => {
  api = await startApi()
  make = people()
  firm = await office(api, make)
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const code = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code}`

describe('opening a project', () => {
  it('PRJ-01 PRJ-34 saves a draft with people, stages, and milestones that add up to the fee', async () => {
    const { status, body } = await firm.open({ targetIssueOn: '2030-01-31' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      number: expect.stringMatching(/^PRJ-\d{4}-\d{6}$/),
      status: 'draft',
      stage: null,
      regulator: 'SEBI',
      targetIssueOn: '2030-01-31',
      milestones: [{ amountMinor: 500_000 }, { amountMinor: 500_001 }],
    })
    expect(body.members.map((member: { role: string }) => member.role)).toEqual([
      'manager',
      'lead',
      'reviewer',
    ])
    expect(body.stages.map((stage: { state: string }) => stage.state)).toEqual(Array(5).fill('pending'))
  })

  it('PRJ-02 refuses an inactive client and a family without a published template', async () => {
    const inactive = await make.client(firm.companyId)
    const unpublished = crypto.randomUUID()
    await make.system(firm.companyId, async (trx) => {
      await trx('client').where({ id: inactive }).update({ status: 'inactive' })
      await trx('workflow_family').insert({
        id: unpublished,
        company_id: firm.companyId,
        key: unpublished,
        code: 'X',
        regulator: 'RBI',
        title: 'X',
      })
    })
    expect(code(await firm.open({ clientId: inactive }))).toBe('409 CLIENT_INACTIVE')
    expect(code(await firm.open({ familyId: unpublished }))).toBe('409 TEMPLATE_NOT_PUBLISHED')
  })

  it('PRJ-04 lets nobody write the stage, not even a super admin', async () => {
    const { body } = await firm.open()
    const root = await make.member({ companyId: firm.companyId, roles: ['super_admin'] })
    const answer = await firm
      .as(root)('patch', `/projects/${body.id}`, { stage: 'issue' })
      .set('if-match', `"${body.rowVersion}"`)
    expect(code(answer)).toBe('422 FIELD_READ_ONLY')
  })

  it('shows a project to its people and not to a consultant outside', async () => {
    const { body } = await firm.open()
    expect((await firm.as(firm.consultant)('get', `/projects/${body.id}`)).status).toBe(200)
    expect(code(await firm.as(firm.stranger)('get', `/projects/${body.id}`))).toBe('404 NOT_FOUND')
  })
})

describe('a started project', () => {
  let projectId: string
  beforeAll(async () => {
    projectId = await firm.started()
  })

  it('PRJ-03 PRJ-14 shows instance, versions, and who may move it', async () => {
    const { body } = await firm.as(firm.consultant)('get', `/projects/${projectId}`)
    expect(body).toMatchObject({
      status: 'active',
      stage: 'onboarding',
      processInstanceKey: expect.stringMatching(/^\d+$/),
      processVersion: expect.any(Number),
      ruleVersion: 1,
      waitingFor: { what: 'Work on stage: Onboarding', who: 'consultant or manager of Regulatory' },
    })
    expect(code(await firm.as(firm.manager)('post', `/projects/${projectId}/start`, {}))).toBe(
      '409 PROJECT_STATE',
    )
    const instances = await until(async () => {
      const rows = await make.system(firm.companyId, (trx) =>
        trx('process_instance').where({ subject_kind: 'project', subject_id: projectId }),
      )
      return rows.length > 0 && rows
    })
    expect(instances).toHaveLength(1)
  })

  it('PRJ-07 PRJ-15 refuses to ask for the gate and lists the same items as missing', async () => {
    const refused = await firm.as(firm.consultant)(
      'post',
      `/projects/${projectId}/stages/onboarding/submit`,
      {},
    )
    const missing = await firm.as(firm.manager)('get', `/projects/${projectId}/missing-evidence`)
    expect(code(refused)).toBe('409 EVIDENCE_MISSING')
    expect(refused.body.errors.map((error: { key: string }) => error.key)).toEqual(['onboarding-paper'])
    expect(missing.body.items.map((item: { key: string }) => item.key)).toEqual(['onboarding-paper'])
  })

  it('PRJ-09 refuses a decision about a stage that is not in review, and any by a consultant', async () => {
    const path = `/projects/${projectId}/stages/onboarding/decision`
    expect(code(await firm.as(firm.manager)('post', path, { outcome: 'pass' }))).toBe(
      '409 STAGE_NOT_IN_REVIEW',
    )
    expect(code(await firm.as(firm.consultant)('post', path, { outcome: 'pass' }))).toBe('403 FORBIDDEN')
  })

  it('PRJ-25 asks for everything that is missing once, however often the button is pressed', async () => {
    const ask = () => firm.as(firm.consultant)('post', `/projects/${projectId}/document-requests/missing`, {})
    expect((await ask()).body.created).toBe(1)
    expect((await ask()).body.created).toBe(0)
  })

  it('offers a working day as the due date of a request', async () => {
    const offered = async () =>
      (await firm.as(firm.consultant)('get', `/projects/${projectId}/document-requests/defaults`)).body.dueOn
    const first = await offered()
    expect([6, 0]).not.toContain(new Date(first).getUTCDay())
    await make.system(firm.companyId, (trx) =>
      trx('holiday').insert({ company_id: firm.companyId, on_date: first, name: 'Foundation day' }),
    )
    expect((await offered()) > first).toBe(true)
  })

  it('PRJ-24 refuses a recipient of another client and a due date in the past', async () => {
    const ask = (body: object) =>
      firm.as(firm.consultant)('post', `/projects/${projectId}/document-requests`, {
        title: 'Deed',
        dueOn: '2099-01-01',
        ...body,
      })
    expect(code(await ask({ recipients: [firm.otherContact.id] }))).toBe('422 RECIPIENT_FOREIGN')
    expect(code(await ask({ dueOn: '2020-01-01' }))).toBe('422 DATE_PAST')
  })

  it('PRJ-33 verified evidence that has run out shows as expired and stops the gate', async () => {
    const { itemId, evidenceId } = await firm.verifiedPaper(projectId, 'onboarding-paper')
    expect(await firm.item(projectId, 'onboarding-paper')).toMatchObject({ id: itemId, state: 'verified' })
    await make.system(firm.companyId, (trx) =>
      trx('evidence').where({ id: evidenceId }).update({ valid_until: '2020-01-01' }),
    )
    const refused = await firm.as(firm.consultant)(
      'post',
      `/projects/${projectId}/stages/onboarding/submit`,
      {},
    )
    expect(await firm.item(projectId, 'onboarding-paper')).toMatchObject({
      state: 'expired',
      evidence: [{ state: 'expired' }],
    })
    expect(refused.body).toMatchObject({ code: 'EVIDENCE_MISSING', errors: [{ code: 'EXPIRED' }] })
  })

  it('PRJ-17 a task that the old consultant had taken goes to the new one', async () => {
    const id = await firm.started()
    const task = (await firm.as(firm.manager)('get', `/projects/${id}`)).body.waitingFor.taskKey
    await firm.as(firm.consultant)('post', `/tasks/${task}/claim`, {})
    const mine = async (person: typeof firm.consultant) =>
      (await firm.as(person)('get', '/tasks?view=mine')).body.items.map((item: { key: string }) => item.key)
    expect(await mine(firm.consultant)).toContain(task)

    await firm.as(firm.manager)('put', `/projects/${id}/members`, {
      members: [
        { userId: firm.manager.id, role: 'manager' },
        { userId: firm.stranger.id, role: 'lead' },
      ],
    })
    expect(await mine(firm.consultant)).not.toContain(task)
    expect(await mine(firm.stranger)).toContain(task)
  })

  it('PRJ-43 shows its diagram with the active element', async () => {
    const active = await until(async () => {
      const { body } = await firm.as(firm.manager)('get', `/projects/${projectId}/diagram`)
      return body.elements.find(
        (element: { elementId: string; state: string }) => element.elementId === 'userTask_workOnOnboarding',
      )
    })
    expect(active).toMatchObject({ state: 'active' })
  })

  it('PRJ-19 ends with a reason: no open task, no open request, no planned milestone', async () => {
    const id = await firm.started()
    const asked = await firm.as(firm.consultant)('post', `/projects/${id}/document-requests/missing`, {})
    const address = `/portal/document-requests/${asked.body.items[0].id}/uploads`
    const upload = await until(
      async () => (await firm.upload(firm.contact, address, { field: 'files' })).body.uploads?.[0],
    )
    const tasksOf = (subjectIds: string[]) =>
      make.system(firm.companyId, (trx) =>
        trx('user_task').whereIn('subject_id', subjectIds).where('state', 'open').pluck('title'),
      )
    await until(async () => (await tasksOf([upload.id])).length > 0)
    expect(code(await firm.as(firm.manager)('post', `/projects/${id}/cancel`, {}))).toBe(
      '422 REASON_REQUIRED',
    )
    const { body } = await firm.as(firm.manager)('post', `/projects/${id}/cancel`, {
      reason: 'The client withdrew',
    })
    expect(body).toMatchObject({
      status: 'cancelled',
      openRequests: [],
      milestones: [{ state: 'cancelled' }, { state: 'cancelled' }],
    })
    await until(async () => (await tasksOf([id, upload.id])).length === 0)
    const told = await make.system(firm.companyId, (trx) =>
      trx('notification').where({ recipient_id: firm.contact.id, kind: 'project-cancelled' }),
    )
    expect(told).toHaveLength(1)
    const change = firm
      .as(firm.manager)('patch', `/projects/${id}`, { title: 'Again' })
      .set('if-match', `"${body.rowVersion}"`)
    expect(code(await change)).toBe('409 PROJECT_CLOSED')
  })
})

describe('documents', () => {
  let projectId: string
  beforeAll(async () => {
    projectId = await firm.started()
  })

  it('PRJ-21 DOC-02 keeps every version, also when many arrive at once', async () => {
    const first = pdfOf('first')
    const { body } = await firm.upload(firm.consultant, `/projects/${projectId}/documents`, {
      content: first,
    })
    await Promise.all(
      Array.from({ length: 6 }, () => firm.upload(firm.consultant, `/documents/${body.documentId}/versions`)),
    )
    const { body: document } = await firm.as(firm.manager)('get', `/documents/${body.documentId}`)
    expect(document.versions.map((version: { version: number }) => version.version)).toEqual([
      7, 6, 5, 4, 3, 2, 1,
    ])

    const link = await until(async () => {
      const answer = await firm.as(firm.manager)('post', `/documents/${body.documentId}/link`, { version: 1 })
      return answer.status === 200 && answer.body
    })
    const file = await api.as()('get', link.url.replace('/api', ''))
    expect(Buffer.compare(file.body, first)).toBe(0)
    await expect(
      make.system(firm.companyId, (trx) =>
        trx('document_version')
          .where({ document_id: body.documentId, version: 1 })
          .update({ sha256: 'b'.repeat(64) }),
      ),
    ).rejects.toThrow('VERSION_IMMUTABLE')
  })

  it('PRJ-22 DOC-20 DOC-24 serves a link for an hour, as an attachment that nothing runs', async () => {
    const { body } = await firm.upload(firm.consultant, `/projects/${projectId}/documents`, {
      name: 'करार.pdf',
    })
    const link = await until(async () => {
      const answer = await firm.as(firm.manager)('post', `/documents/${body.documentId}/link`, {})
      return answer.status === 200 && answer.body
    })
    const path = link.url.replace('/api', '')
    const { headers, status } = await api.as()('get', path)
    expect({ status, type: headers['content-type'], sniff: headers['x-content-type-options'] }).toEqual({
      status: 200,
      type: 'application/pdf',
      sniff: 'nosniff',
    })
    expect(headers['content-disposition']).toMatch(/^attachment;.*%E0%A4%95/)
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(JSON.stringify(link)).not.toContain(firm.companyId)

    const token = path.split('/').at(-1)
    await make.system(firm.companyId, (trx) =>
      trx.raw(
        `update download_link set issued_at = issued_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'
          where token_hash = sha256(convert_to(?, 'UTF8'))`,
        [token],
      ),
    )
    expect(code(await api.as()('get', path))).toBe('410 LINK_EXPIRED')
    expect(code(await api.as()('get', `/files/${'x'.repeat(43)}`))).toBe('404 LINK_INVALID')
    expect(code(await firm.as(firm.stranger)('post', `/documents/${body.documentId}/link`, {}))).toBe(
      '404 NOT_FOUND',
    )
  })

  it('DOC-05 DOC-06 refuses what is not on the list, empty, or not what its name says', async () => {
    const send = async (name: string, content: Buffer) =>
      code(await firm.upload(firm.consultant, `/projects/${projectId}/documents`, { name, content }))
    expect(await send('a.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`))).toBe('415 FILE_TYPE')
    expect(await send('a.html', Buffer.from('<html></html>'))).toBe('415 FILE_TYPE')
    expect(await send('a.png', pdfOf('x'))).toBe('415 FILE_TYPE_MISMATCH')
    expect(await send('a.pdf', Buffer.alloc(0))).toBe('422 FILE_EMPTY')
  })

  it('PRJ-29 logs contacts with the regulator in time order', async () => {
    const log = (subject: string, occurredAt: string) =>
      firm.as(firm.consultant)('post', `/projects/${projectId}/liaison`, {
        direction: 'incoming',
        channel: 'email',
        subject,
        occurredAt,
      })
    await log('Second query', '2026-02-02T10:00:00Z')
    await log('First query', '2026-01-02T10:00:00Z')
    const { body } = await firm.as(firm.manager)('get', `/projects/${projectId}/liaison`)
    const timeline = await firm.as(firm.manager)('get', `/projects/${projectId}/timeline?kind=liaison`)
    expect(body.items.map((entry: { subject: string }) => entry.subject)).toEqual([
      'Second query',
      'First query',
    ])
    expect(timeline.body.items.map((entry: { title: string }) => entry.title)).toEqual([
      'From SEBI: Second query',
      'From SEBI: First query',
    ])
  })
})
