import { randomUUID } from 'node:crypto'
import { newId } from '@zippcrm/domain/ids.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { processFiles } from '@zippcrm/processes/files.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenModel, brokenModels } from './broken-models.ts'
import { until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>
interface File {
  name: string
  content: string
}

let api: TestApi
let make: People
let companyId: string
let analyst: Member
let reviewer: Member
let admin: Member

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  analyst = await make.member({ companyId, roles: ['process_analyst'] })
  reviewer = await make.member({ companyId, roles: ['reviewer'] })
  admin = await make.member({ companyId, roles: ['admin'] })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const call = (who: Member, method: string, path: string, body?: object, version?: number) => {
  const request = api.as(who.token)(method, path, body)
  if (version !== undefined) request.set('if-match', `"${version}"`)
  return request
}
const code = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`

/** A process of one test alone: nobody else's instances meet its versions. */
async function newProcess() {
  const letters = randomUUID()
    .replace(/[^a-f]/g, '')
    .padEnd(8, 'a')
    .slice(0, 8)
  const processId = `trial-${letters}-${
    randomUUID()
      .replace(/[^a-f]/g, '')
      .slice(0, 8) || 'x'
  }`
  const { body } = await call(analyst, 'post', '/models', { processId, name: 'Trial run' })
  return { processId, draft: body as { files: File[]; rowVersion: number } }
}

const changed = (files: File[], from: string, to: string) =>
  files.map(({ name, content }) => ({ name, content: content.replaceAll(from, to) }))

const changeIn = (state: string, id: string) =>
  until(async () => {
    const { body } = await call(analyst, 'get', `/model-changes/${id}`)
    return body.state === state ? body : undefined
  })

/** The open task of a change, once the process has reached it. */
const taskOf = (id: string, elementId: string) =>
  until(async () => {
    const { body } = await call(admin, 'get', `/model-changes/${id}`)
    if (!body.taskKey) return undefined
    const task = (await call(admin, 'get', `/tasks/${body.taskKey}`)).body
    return task.elementId === elementId ? (body.taskKey as string) : undefined
  })

const decide = (who: Member, taskKey: string, outcome: string, comment?: string) =>
  call(who, 'post', `/tasks/${taskKey}/complete`, { outcome, data: { outcome, comment } })

async function propose(processId: string) {
  const { body: draft } = await call(analyst, 'get', `/models/${processId}/draft`)
  return call(
    analyst,
    'post',
    `/models/${processId}/propose`,
    { name: 'Trial', note: 'To see it run' },
    draft.rowVersion,
  )
}

async function approved(changeId: string) {
  await decide(reviewer, await taskOf(changeId, 'userTask_reviewDifference'), 'accept')
  await decide(admin, await taskOf(changeId, 'userTask_approveChange'), 'approve')
  return changeIn('deployed', changeId)
}

describe('drafts', () => {
  it('lists what is deployed and opens the files of a version', async () => {
    const { body } = await call(analyst, 'get', '/models')
    const model = body.items.find(({ processId }: { processId: string }) => processId === 'credit-note')
    expect(model).toMatchObject({ name: 'Credit note', source: 'shipped', draft: null, change: null })

    const { body: version } = await call(analyst, 'get', `/models/credit-note/versions/${model.version}`)
    const shipped = processFiles().find(({ name }) => name === 'credit-note.bpmn')!
    expect(version.files.map(({ name }: File) => name)).toEqual([
      'credit-note.bpmn',
      'approve-credit-note.v1.form',
    ])
    expect(version.files[0].content).toBe(shipped.content.toString('utf8'))
  })

  it('keep what was saved, word for word, and refuse an old version of it', async () => {
    const { processId, draft } = await newProcess()
    const files = changed(draft.files, 'Trial run requested', 'Trial asked for')
    const path = `/models/${processId}/draft`

    expect((await call(analyst, 'put', path, { files }, draft.rowVersion)).status).toBe(200)
    expect((await call(analyst, 'get', path)).body.files).toEqual(files)
    expect(code(await call(analyst, 'put', path, { files }, draft.rowVersion))).toBe('412 STALE_VERSION')
    expect(code(await call(analyst, 'put', path, { files }))).toBe('428 VERSION_REQUIRED')
  })

  it('are for analysts: others read', async () => {
    const { processId, draft } = await newProcess()
    expect((await call(reviewer, 'get', `/models/${processId}/draft`)).status).toBe(200)
    const saved = await call(reviewer, 'put', `/models/${processId}/draft`, { files: draft.files }, 1)
    expect(code(saved)).toBe('403 FORBIDDEN')
  })

  it('are edited by one person at a time, whom others see and may follow after five idle minutes', async () => {
    const { processId, draft } = await newProcess()
    const path = `/models/${processId}/draft`
    const files = changed(draft.files, 'Trial run requested', 'Trial asked for')
    const { body: mine } = await call(analyst, 'post', path)
    expect(mine.lock).toMatchObject({ by: { id: analyst.id }, mine: true })

    const { body: theirs } = await call(admin, 'post', path)
    expect(theirs.lock).toMatchObject({ by: { id: analyst.id }, mine: false, mayTakeOver: false })
    for (const [method, where, body] of [
      ['put', path, { files }],
      ['delete', path, undefined],
      ['post', `/models/${processId}/propose`, { name: 'Trial' }],
      ['post', `${path}/lock`, undefined],
    ] as const) {
      const refused = await call(admin, method, where, body, draft.rowVersion)
      expect(code(refused)).toBe('409 DRAFT_LOCKED')
      expect(refused.body.lockedBy).toBe('Test Member')
    }

    await make.system(companyId, (trx) =>
      trx('model_draft_lock')
        .where({ user_id: analyst.id })
        .update({ seen_at: trx.raw(`clock_timestamp() - interval '5 minutes'`) }),
    )
    // Idle is not gone: taking over is an act of its own.
    expect(code(await call(admin, 'put', path, { files }, draft.rowVersion))).toBe('409 DRAFT_LOCKED')
    expect((await call(admin, 'get', path)).body.lock.mayTakeOver).toBe(true)
    expect((await call(admin, 'post', `${path}/lock`)).body.lock).toMatchObject({ mine: true })
    const saved = await call(admin, 'put', path, { files }, draft.rowVersion)
    expect(saved.status).toBe(200)
    expect(code(await call(analyst, 'put', path, { files }, draft.rowVersion))).toBe('409 DRAFT_LOCKED')

    await call(admin, 'delete', `${path}/lock`)
    expect((await call(analyst, 'post', path)).body.lock).toMatchObject({ mine: true })

    // A page that closes saves and gives the draft back with one request.
    const left = await call(analyst, 'put', `${path}?leave=true`, { files }, saved.body.rowVersion)
    expect(left.body.lock).toBeNull()
    expect((await call(admin, 'post', path)).body.lock).toMatchObject({ mine: true })
  })

  it('refuse files that cannot be opened safely', async () => {
    const { processId, draft } = await newProcess()
    const [model] = draft.files
    const save = (content: string) =>
      call(
        analyst,
        'put',
        `/models/${processId}/draft`,
        { files: [{ name: model!.name, content }] },
        draft.rowVersion,
      )
    const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>`

    expect(code(await save('not XML at all'))).toBe('422 MODEL_MALFORMED')
    expect(code(await save(entity + model!.content.replace(/^<\?xml.*\?>/, '')))).toBe('422 MODEL_UNSAFE')
    const large = await save(`${model!.content}<!--${'x'.repeat(5 * 1024 * 1024)}-->`)
    expect(code(large)).toBe('422 MODEL_TOO_LARGE')
    expect(large.body.errors).toEqual([
      expect.objectContaining({ file: model!.name, rule: 'not-too-large', message: expect.any(String) }),
    ])
  })

  it('cannot take the id of another process', async () => {
    const taken = await call(analyst, 'post', '/models', { processId: 'credit-note', name: 'Mine' })
    expect(code(taken)).toBe('409 PROCESS_ID_TAKEN')
  })
})

describe('checking', () => {
  it.each(brokenModels.map((model) => [model.fault, model] as const))(
    'UI-33 reports %s',
    async (_, model) => {
      const files = [{ name: `${model.process}.bpmn`, content: brokenModel(model) }]
      const { body } = await call(analyst, 'post', '/models/check', { processId: model.process, files })
      expect(body.items).toContainEqual(expect.objectContaining({ ...model.finding, severity: 'error' }))
    },
  )

  it('ENG-17 UI-33 refuses to propose while errors stand, and names every one', async () => {
    const { processId, draft } = await newProcess()
    const files = changed(draft.files, 'correlationKey="=runId"', '')
    await call(analyst, 'put', `/models/${processId}/draft`, { files }, draft.rowVersion)

    const refused = await propose(processId)

    expect(code(refused)).toBe('422 MODEL_INVALID')
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({
        rule: 'zippcrm/message-needs-correlation-key',
        elementId: expect.any(String),
      }),
    )
    expect((await call(analyst, 'get', `/models/${processId}`)).body.versions).toEqual([])
  })

  it('names an unknown worker by a code of its own', async () => {
    const { processId, draft } = await newProcess()
    const id = 'serviceTask_shred'
    const [model] = draft.files
    const content = model!.content
      .replace(
        'targetRef="endEvent',
        'targetRef="serviceTask_shred" /><bpmn:sequenceFlow id="flow_shredded" sourceRef="serviceTask_shred" targetRef="endEvent',
      )
      .replace('<bpmn:incoming>flow_requestedToDone', '<bpmn:incoming>flow_shredded')
      .replace(
        '<bpmn:endEvent',
        `<bpmn:serviceTask id="${id}" name="Shred"><bpmn:extensionElements><zeebe:taskDefinition type="paper.shred" /></bpmn:extensionElements><bpmn:incoming>flow_requestedToDone</bpmn:incoming><bpmn:outgoing>flow_shredded</bpmn:outgoing></bpmn:serviceTask><bpmn:endEvent`,
      )
    const shapes = `<bpmndi:BPMNShape id="shape_shred" bpmnElement="${id}"><dc:Bounds x="280" y="120" width="100" height="80" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id="edge_shred" bpmnElement="flow_shredded"><di:waypoint x="380" y="160" /><di:waypoint x="472" y="160" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>`
    const files = [{ name: model!.name, content: content.replace('</bpmndi:BPMNPlane>', shapes) }]
    await call(analyst, 'put', `/models/${processId}/draft`, { files }, draft.rowVersion)

    const refused = await propose(processId)

    expect(code(refused)).toBe('422 WORKER_MISSING')
    expect(refused.body.errors.map(({ elementId }: { elementId: string }) => elementId)).toEqual([id])
  })
})

describe('changing a process', () => {
  it('ENG-19 nobody decides on a change they worked on; another person does, and it is deployed', async () => {
    const { processId } = await newProcess()
    const { body: change } = await propose(processId)
    expect(code(await propose(processId))).toBe('409 DRAFT_PROPOSED')

    const review = await taskOf(change.id, 'userTask_reviewDifference')
    expect(code(await decide(analyst, review, 'accept'))).toBe('403 SELF_APPROVAL')
    await decide(reviewer, review, 'accept')
    const approval = await taskOf(change.id, 'userTask_approveChange')
    expect(code(await decide(analyst, approval, 'approve'))).toBe('403 SELF_APPROVAL')
    await decide(admin, approval, 'approve')

    expect(await changeIn('deployed', change.id)).toMatchObject({
      deployedVersion: 1,
      proposedBy: { id: analyst.id },
      reviewedBy: { id: reviewer.id },
      decidedBy: { id: admin.id },
    })
    const { body: model } = await call(analyst, 'get', `/models/${processId}`)
    expect(model).toMatchObject({ versions: [{ version: 1, source: 'modeler' }], draft: null, change: null })
  }, 60_000)

  it('returns a rejected change to its author, with the reason', async () => {
    const { processId } = await newProcess()
    const { body: change } = await propose(processId)

    await decide(
      reviewer,
      await taskOf(change.id, 'userTask_reviewDifference'),
      'reject',
      'Names are unclear',
    )

    expect(await changeIn('rejected', change.id)).toMatchObject({
      reason: 'Names are unclear',
      decidedBy: { id: reviewer.id },
    })
    expect((await call(analyst, 'get', `/models/${processId}/draft`)).body).toMatchObject({ state: 'open' })
  }, 60_000)

  it('UI-34 shows the difference, leaves running instances on their version and brings an earlier one back', async () => {
    const { processId, draft } = await newProcess()
    const [model] = draft.files
    const content = model!.content
      .replace(
        '<bpmn:endEvent',
        '<bpmn:userTask id="userTask_approveTrial" name="Approve trial"><bpmn:extensionElements><zeebe:formDefinition formId="approve-change.v1" /><zeebe:assignmentDefinition candidateGroups="=[&#34;role:admin&#34;]" /></bpmn:extensionElements><bpmn:incoming>flow_requestedToDone</bpmn:incoming><bpmn:outgoing>flow_approved</bpmn:outgoing></bpmn:userTask><bpmn:endEvent',
      )
      .replace(
        'targetRef="endEvent',
        'targetRef="userTask_approveTrial" /><bpmn:sequenceFlow id="flow_approved" sourceRef="userTask_approveTrial" targetRef="endEvent',
      )
      .replace(
        /(<bpmn:endEvent[^>]*>\s*)<bpmn:incoming>flow_requestedToDone/,
        '$1<bpmn:incoming>flow_approved',
      )
      .replace(
        '</bpmndi:BPMNPlane>',
        '<bpmndi:BPMNShape id="shape_trial" bpmnElement="userTask_approveTrial"><dc:Bounds x="280" y="120" width="100" height="80" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id="edge_trial" bpmnElement="flow_approved"><di:waypoint x="380" y="160" /><di:waypoint x="472" y="160" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>',
      )
    await call(
      analyst,
      'put',
      `/models/${processId}/draft`,
      { files: [{ name: model!.name, content }] },
      draft.rowVersion,
    )
    const { body: first, status } = await propose(processId)
    expect([status, first.errors]).toEqual([201, undefined])
    await approved(first.id)

    const runId = newId()
    await make.system(companyId, (trx) =>
      outbox.publish(
        {
          companyId,
          subject: `trial:${runId}`,
          name: `${processId}.requested`,
          correlationKey: runId,
          starts: true,
          variables: { companyId, runId, businessKey: `trial:${runId}` },
        },
        trx,
      ),
    )
    const runningOn = () =>
      until(async () => {
        const { body } = await call(analyst, 'get', `/models/${processId}`)
        const on = body.versions.filter(({ running }: { running: number }) => running > 0)
        return on.length ? on.map(({ version }: { version: number }) => version) : undefined
      })
    expect(await runningOn()).toEqual([1])

    const { body: opened } = await call(analyst, 'post', `/models/${processId}/draft`)
    const renamed = changed(opened.files, 'name="Approve trial"', 'name="Approve the trial"')
    await call(analyst, 'put', `/models/${processId}/draft`, { files: renamed }, opened.rowVersion)
    const { body: second } = await propose(processId)
    expect(second.files).toEqual([
      {
        file: `${processId}.bpmn`,
        kind: 'bpmn',
        change: 'changed',
        differences: [
          {
            id: 'userTask_approveTrial',
            name: 'Approve the trial',
            type: 'User task',
            change: 'changed',
            properties: [{ property: 'Name', from: 'Approve trial', to: 'Approve the trial' }],
            words: 'User task “Approve trial”: Name from “Approve trial” to “Approve the trial”',
          },
        ],
      },
    ])
    expect(second).toMatchObject({ note: 'To see it run', runningOn: [{ version: 1, instances: 1 }] })
    expect((await approved(second.id)).deployedVersion).toBe(2)
    expect(await runningOn()).toEqual([1])

    const { body: back } = await call(analyst, 'post', `/models/${processId}/redeploy`, {
      version: 1,
      note: 'The new name confuses people',
    })
    expect((await approved(back.id)).deployedVersion).toBe(3)
    const { body: now } = await call(analyst, 'get', `/models/${processId}`)
    expect(now.files[0].content).toContain('name="Approve trial"')
  }, 120_000)
})

describe('picking a step', () => {
  it('offers the task types that have a worker, with what they ask for', async () => {
    const { body } = await call(analyst, 'get', '/task-types')
    expect(body.items).toContainEqual({
      type: 'credit-note.check',
      name: 'Check credit note',
      inputs: ['Credit note id'],
      outputs: ['Approval needed'],
    })
  })
})
