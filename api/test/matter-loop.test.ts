import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  PortalDocument,
  PortalProjectView,
  PortalRequestSummary,
} from '../src/features/portal-projects/portal-projects.schema.ts'
import { type Office, office, pdfOf, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
let firm: Office
let projectId: string
let requestId: string

beforeAll(async () => {
  api = await startApi()
  make = people()
  firm = await office(api, make)
  projectId = await firm.started()
  const { body } = await firm.as(firm.consultant)(
    'post',
    `/projects/${projectId}/document-requests/missing`,
    {},
  )
  requestId = body.items[0].id
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const code = (answer: { status: number; body: { code?: string } }) => `${answer.status} ${answer.body.code}`
const project = async () => (await firm.as(firm.manager)('get', `/projects/${projectId}`)).body
const stageOf = async (name: string) =>
  (await project()).stages.find((stage: { stage: string }) => stage.stage === name)
const request = async () =>
  (await firm.as(firm.contact)('get', `/portal/document-requests/${requestId}`)).body
const send = (content: Buffer, name = 'paper.pdf') =>
  until(async () => {
    const answer = await firm.upload(firm.contact, `/portal/document-requests/${requestId}/uploads`, {
      content,
      name,
      field: 'files',
    })
    return answer.body.code === 'REQUEST_NOT_READY' ? undefined : answer
  })
const inReview = () =>
  until(async () => {
    const { body } = await firm.as(firm.reviewer)(
      'get',
      `/upload-reviews?projectId=${projectId}&state=under_review`,
    )
    return body.items[0]
  })

/** Takes one item from nothing to verified with a paper from staff. */
async function verified(key: string) {
  const item = await firm.item(projectId, key)
  await firm.upload(firm.consultant, `/checklist-items/${item.id}/evidence`)
  const evidence = await until(async () =>
    (await firm.item(projectId, key)).evidence.find(
      (paper: { state: string }) => paper.state === 'submitted',
    ),
  )
  await firm.act(firm.reviewer, `/evidence/${evidence.id}/verify`)
  await until(async () => (await firm.item(projectId, key)).state === 'verified')
}

async function submitted(stage: string) {
  await firm.act(firm.consultant, `/projects/${projectId}/stages/${stage}/submit`)
  await until(async () => (await stageOf(stage)).state === 'in_review')
}

describe('a matter from request to licence', () => {
  it('POR-09 POR-12 POR-50 tells the client what is wanted, by when, and how', async () => {
    const pending = (await firm.as(firm.contact)('get', '/portal/pending')).body.items
    const matter = (await firm.as(firm.contact)('get', `/portal/projects/${projectId}`)).body
    expect(pending).toMatchObject([
      { kind: 'document-request', id: requestId, title: 'Onboarding paper', action: 'Upload' },
    ])
    expect(matter.sentence).toMatch(/^We are waiting for one document from you, by /)
    expect(await request()).toMatchObject({
      title: 'Onboarding paper',
      instructions: 'One paper.',
      state: 'open',
      accepts: { maxFiles: 20 },
    })
  })

  it('POR-14 another client finds neither the matter nor the request', async () => {
    const other = firm.as(firm.otherContact)
    expect(code(await other('get', `/portal/projects/${projectId}`))).toBe('404 NOT_FOUND')
    expect(code(await other('get', `/portal/document-requests/${requestId}`))).toBe('404 NOT_FOUND')
    const answer = await firm.upload(firm.otherContact, `/portal/document-requests/${requestId}/uploads`, {
      field: 'files',
    })
    expect(code(answer)).toBe('404 NOT_FOUND')
  })

  it('PRJ-26 DOC-10 POR-13 POR-16 an upload waits for review, and the same bytes again are recognised', async () => {
    const content = pdfOf('one')
    expect((await send(content)).status).toBe(201)
    const again = (await send(content, 'copy.pdf')).body
    expect(again).toMatchObject({ state: 'submitted', repeated: ['copy.pdf'] })
    expect(again.uploads).toHaveLength(1)
    expect(await inReview()).toMatchObject({
      filename: 'paper.pdf',
      scanState: 'not_scanned',
      client: { id: firm.clientId },
    })
    expect((await firm.item(projectId, 'onboarding-paper')).state).toBe('open')
  })

  it('DOC-11 PRJ-27 POR-15 a refusal needs a reason, which reopens the request and reaches the client', async () => {
    const upload = await inReview()
    expect(code(await firm.act(firm.reviewer, `/upload-reviews/${upload.id}/reject`))).toBe(
      '422 REASON_REQUIRED',
    )
    await firm.act(firm.reviewer, `/upload-reviews/${upload.id}/reject`, {
      clientReason: 'A page is missing',
    })
    await until(async () => (await request()).state === 'open')
    expect(await request()).toMatchObject({
      clientReason: 'A page is missing',
      uploads: [{ state: 'rejected', clientReason: 'A page is missing' }],
    })
    expect(code(await firm.as(firm.reviewer)('post', `/upload-reviews/${upload.id}/accept`, {}))).toBe(
      '409 ALREADY_DECIDED',
    )
  })

  it('OPS-18 POR-17 the test virus is locked away, the client is asked for another copy and operations is told', async () => {
    const virus = `%PDF-1.4 X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
    await send(Buffer.from(virus))
    const after = await until(async () => {
      const seen = await request()
      return seen.uploads.at(-1).state === 'infected' && seen.state === 'open' && seen
    })
    expect(after.clientReason).toContain('virus')
    const { body } = await firm.as(firm.reviewer)(
      'get',
      `/upload-reviews?projectId=${projectId}&state=infected`,
    )
    expect(code(await firm.as(firm.manager)('post', `/documents/${body.items[0].documentId}/link`, {}))).toBe(
      '409 FILE_INFECTED',
    )
    const notices = (await firm.as(firm.operations)('get', '/notifications')).body.items
    expect(notices).toMatchObject([{ kind: 'upload-infected' }])
  })

  it('PRJ-27 DOC-12 an accepted file closes the request and is evidence that waits for its own decision', async () => {
    await send(pdfOf('two'))
    const upload = await inReview()
    await firm.act(firm.reviewer, `/upload-reviews/${upload.id}/accept`)
    await until(async () => (await request()).state === 'accepted')
    const item = await until(async () => {
      const seen = await firm.item(projectId, 'onboarding-paper')
      return seen.state === 'submitted' && seen
    })
    expect(item.evidence).toMatchObject([{ state: 'submitted' }])
    expect(
      code(
        await firm.upload(firm.contact, `/portal/document-requests/${requestId}/uploads`, { field: 'files' }),
      ),
    ).toBe('409 REQUEST_CLOSED')
    await firm.act(firm.reviewer, `/evidence/${item.evidence[0].id}/verify`)
    await until(async () => (await firm.item(projectId, 'onboarding-paper')).state === 'verified')
  })

  it('PRJ-09 returning needs a comment, and the asker never decides', async () => {
    await submitted('onboarding')
    const path = `/projects/${projectId}/stages/onboarding/decision`
    expect(code(await firm.as(firm.manager)('post', path, { outcome: 'return' }))).toBe('422 REASON_REQUIRED')
    await firm.act(firm.manager, path, { outcome: 'return', comment: 'Check the name' })
    await until(async () => (await stageOf('onboarding')).state === 'returned')
    await firm.act(firm.manager, `/projects/${projectId}/stages/onboarding/submit`)
    await until(async () => (await stageOf('onboarding')).state === 'in_review')
    expect(code(await firm.as(firm.manager)('post', path, { outcome: 'pass' }))).toBe('403 SELF_APPROVAL')
  })

  it('PRJ-08 evidence withdrawn after the screen was opened still stops the gate', async () => {
    const decide = { outcome: 'pass', comment: 'fine' }
    const rows = await make.system(firm.companyId, (trx) =>
      trx('evidence')
        .where({ project_id: projectId, state: 'verified' })
        .update({ state: 'rejected' })
        .returning('id'),
    )
    expect(
      code(await firm.as(firm.reviewer)('post', `/projects/${projectId}/stages/onboarding/decision`, decide)),
    ).toBe('409 EVIDENCE_MISSING')
    expect((await stageOf('onboarding')).state).toBe('in_review')
    await make.system(firm.companyId, (trx) =>
      trx('evidence').where({ id: rows[0].id }).update({ state: 'verified' }),
    )
  })

  it('PRJ-11 PRJ-34 a passed gate keeps its papers by hash and reaches its milestone once', async () => {
    await firm.act(firm.reviewer, `/projects/${projectId}/stages/onboarding/decision`, { outcome: 'pass' })
    await until(async () => (await project()).stage === 'documentation')
    const [stage] = await make.system(firm.companyId, (trx) =>
      trx('project_stage')
        .where({ project_id: projectId, stage: 'onboarding' })
        .select('evidence_snapshot', 'decided_by', 'attempts'),
    )
    expect(stage).toMatchObject({
      decided_by: firm.reviewer.id,
      attempts: 2,
      evidence_snapshot: [{ key: 'onboarding-paper', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    })
    const runs = await make.system(firm.companyId, (trx) =>
      trx('engine_command')
        .where({ company_id: firm.companyId })
        .whereRaw(`payload ->> 'name' = 'milestone.reached'`),
    )
    expect(runs).toHaveLength(1)
  })

  it('PRJ-10 the submitter of a paper neither accepts nor verifies it', async () => {
    const item = await firm.item(projectId, 'documentation-paper')
    const { body: upload } = await firm.upload(firm.reviewer, `/checklist-items/${item.id}/evidence`)
    expect(code(await firm.as(firm.reviewer)('post', `/upload-reviews/${upload.id}/accept`, {}))).toBe(
      '403 SELF_APPROVAL',
    )
    const evidence = await until(async () =>
      (await firm.item(projectId, 'documentation-paper')).evidence.find(
        (paper: { state: string }) => paper.state === 'submitted',
      ),
    )
    expect(code(await firm.act(firm.reviewer, `/evidence/${evidence.id}/verify`))).toBe('403 SELF_APPROVAL')
    await firm.act(firm.manager, `/evidence/${evidence.id}/verify`)
    await until(async () => (await firm.item(projectId, 'documentation-paper')).state === 'verified')
  })

  it('PRJ-20 POR-10 completes at Issue with licence number, date and document, and the client sees it', async () => {
    for (const stage of ['documentation', 'filing', 'liaison']) {
      if (stage !== 'documentation') await verified(`${stage}-paper`)
      await submitted(stage)
      await firm.act(firm.manager, `/projects/${projectId}/stages/${stage}/decision`, { outcome: 'pass' })
      await until(async () => (await project()).stage !== stage)
    }
    await verified('issue-paper')
    await submitted('issue')
    const path = `/projects/${projectId}/stages/issue/decision`
    expect(
      code(
        await firm.as(firm.manager)('post', path, {
          outcome: 'pass',
          licence: { licenceNo: 'INA000012345' },
        }),
      ),
    ).toBe('422 LICENCE_DETAILS_REQUIRED')
    const documents = (await firm.as(firm.manager)('get', `/projects/${projectId}/documents`)).body.items
    const licence = { licenceNo: 'INA000012345', issuedOn: '2026-11-20', documentId: documents[0].id }
    await firm.act(firm.manager, path, { outcome: 'pass', licence })
    await until(async () => (await project()).status === 'completed')

    expect(await project()).toMatchObject({
      issuedOn: '2026-11-20',
      progressPct: 100,
      licences: [{ licenceNo: 'INA000012345' }],
      openRequests: [],
    })
    const matter = (await firm.as(firm.contact)('get', `/portal/projects/${projectId}`)).body
    expect(matter).toMatchObject({
      licence: { licenceNo: 'INA000012345' },
      documents: [{ id: licence.documentId }],
    })
    expect(matter.stages.map((stage: { state: string }) => stage.state)).toEqual(Array(5).fill('done'))
    expect(JSON.stringify(matter)).not.toContain('Check the name')
  }, 120_000)

  it('POR-38 the client gets the listed fields and nothing else', async () => {
    const matter = (await firm.as(firm.contact)('get', `/portal/projects/${projectId}`)).body
    const own = await request()
    const keys = (value: object) => Object.keys(value).sort()
    expect(keys(matter)).toEqual(keys(PortalProjectView.shape))
    expect(keys(matter.stages[0])).toEqual(['doneAt', 'dueOn', 'name', 'stage', 'state'])
    expect(keys(matter.documents[0])).toEqual(keys(PortalDocument.shape))
    expect(keys(own)).toEqual(
      keys({ ...PortalRequestSummary.shape, instructions: 0, why: 0, project: 0, accepts: 0, uploads: 0 }),
    )
    expect(keys(own.uploads[0])).toEqual([
      'clientReason',
      'filename',
      'id',
      'note',
      'receivedAt',
      'sentence',
      'sizeBytes',
      'state',
    ])
    const everything = JSON.stringify([matter, own])
    for (const secret of [firm.manager.id, firm.reviewer.email, 'Test Member', 'Check the name']) {
      expect(everything).not.toContain(secret)
    }
  })

  it('PRJ-44 the timeline shows every act once, newest first', async () => {
    const { body } = await firm.as(firm.manager)('get', `/projects/${projectId}/timeline?limit=200`)
    const at = body.items.map((entry: { at: string }) => entry.at)
    expect(at).toEqual([...at].sort().reverse())
    expect(new Set(body.items.map((entry: { id: string }) => entry.id)).size).toBe(body.items.length)
    const titles = body.items.map((entry: { title: string }) => entry.title)
    for (const title of [
      'Project opened',
      'Project started',
      'Onboarding returned',
      'Onboarding passed',
      'Issue passed',
      'Licence stored: INA000012345',
    ]) {
      expect(
        titles.filter((shown: string) => shown === title),
        title,
      ).toHaveLength(1)
    }
  })
})
