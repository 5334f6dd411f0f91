import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let analyst: Member
let colleague: Member
let reviewer: Member

const path = '/models/invoice-lifecycle/dry-run'

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  ;[analyst, colleague, reviewer] = await Promise.all([
    make.member({ companyId, roles: ['process_analyst'] }),
    make.member({ companyId, roles: ['process_analyst'] }),
    make.member({ companyId, roles: ['reviewer'] }),
  ])
  await ready()
}, 150_000)
afterAll(async () => {
  await call(analyst, 'delete', path)
  await api.close()
  await make.close()
})

const call = (who: Member, method: string, where: string, body?: object) =>
  api.as(who.token)(method, where, body)
const code = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`

/** The sandbox comes up with the first one who looks. */
async function ready() {
  for (;;) {
    const { body } = await call(analyst, 'get', path)
    if (body.sandbox.state !== 'starting') return expect(body.sandbox.state).toBe('ready')
  }
}

const atRest = () =>
  until(async () => {
    const { body } = await call(analyst, 'get', `${path}/progress`)
    return body.run.moving ? undefined : body.run
  }, 60_000)

async function step(what: object) {
  expect((await call(analyst, 'post', `${path}/steps`, { step: what })).status).toBe(200)
  const run = await atRest()
  expect(run.fault).toBeNull()
  return run
}

/** How many rows of this company each table holds. */
const rows = () =>
  make.system(companyId, async (trx) => {
    const { rows: tables } = await trx.raw(
      `select c.relname as table_name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where a.attname = 'company_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and has_table_privilege('zipp_system', c.oid, 'select')`,
    )
    const counts: Record<string, number> = {}
    for (const { table_name: table } of tables as { table_name: string }[]) {
      const found = await trx(table).where({ company_id: companyId }).count('* as count').first()
      counts[table] = Number(found?.count)
    }
    return counts
  })

// The sandbox has a broker of its own beside that of the stack: on a busy machine each step takes its time.
describe('dry runs', { timeout: 120_000 }, () => {
  it('take a process to its end in moved time, write down what it would do, and do nothing of it', async () => {
    const { body: desk } = await call(analyst, 'get', path)
    const { outline, model } = desk
    const before = await rows()
    expect(before.staff_user).toBeGreaterThan(0)
    expect(model).toMatchObject({ name: 'Invoice lifecycle', isDraft: false })
    expect(outline.start).toMatchObject({ by: 'message', message: 'invoice.created' })

    const { variables } = outline.start
    const answers = { serviceTask_validateInvoice: { error: 'INVOICE_INCOMPLETE' } }
    expect((await call(analyst, 'post', path, { variables, answers })).status).toBe(200)
    const begun = await atRest()
    expect(begun.tasks).toMatchObject([{ elementId: 'userTask_reviewDraftInvoice', kind: 'person' }])
    expect(begun.timers).toMatchObject([{ elementId: 'event_draftForgotten' }])

    const nudged = await step({ do: 'next-timer' })
    expect(Date.parse(nudged.engineTime) - Date.parse(begun.engineTime)).toBeGreaterThan(
      3 * 86_400_000 - 60_000,
    )
    expect(nudged.effects.at(-1)).toMatchObject({ name: 'Nudge finance', type: 'invoice.nudge-draft' })

    const issue = {
      do: 'complete',
      element: 'userTask_reviewDraftInvoice',
      variables: { outcome: 'issue' },
    }
    expect((await step(issue)).path.at(-1)).toBe('userTask_reviewDraftInvoice')
    const refused = await call(analyst, 'put', `${path}/answers/serviceTask_validateInvoice`, {
      answer: { error: 'PRICE_TOO_HIGH' },
    })
    expect(code(refused)).toBe('422 ANSWER_INVALID')
    await call(analyst, 'put', `${path}/answers/serviceTask_validateInvoice`, { answer: null })
    expect((await step(issue)).end).toEqual({ state: 'waiting', at: ['receiveTask_awaitPayment'] })

    const overdue = await step({ do: 'publish', message: 'invoice.marked-overdue', variables: {} })
    expect(overdue.end.at).toContain('userTask_followUpOverdueInvoice')
    const paid = await step({ do: 'publish', message: 'invoice.settled', variables: {} })
    expect(paid.end).toMatchObject({ state: 'completed' })
    expect(paid.effects.map(({ name }: { name: string }) => name)).toContain('Send receipt')

    expect(await rows()).toEqual(before)
  })

  it('deploy what call activities start beside the draft, and drive it', async () => {
    const letters = randomUUID().replace(/[^a-f]/g, '')
    const [caller, callee] = [`calls-${letters}`, `called-${letters}`]
    const model = (processId: string, middle: string) => `<?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="test">
        <bpmn:process id="${processId}" name="Trial of a call" isExecutable="true"><bpmn:startEvent id="start_${processId}" />${middle}<bpmn:endEvent id="end_${processId}" />
          <bpmn:sequenceFlow id="in_${processId}" sourceRef="start_${processId}" targetRef="step_${processId}" /><bpmn:sequenceFlow id="out_${processId}" sourceRef="step_${processId}" targetRef="end_${processId}" />
        </bpmn:process></bpmn:definitions>`
    const called = model(callee, `<bpmn:userTask id="step_${callee}" name="Sign letter" />`)
    const calls = `<bpmn:callActivity id="step_${caller}" name="Ask client"><bpmn:extensionElements><zeebe:calledElement processId="${callee}" propagateAllChildVariables="false" /></bpmn:extensionElements></bpmn:callActivity>`
    const inUse = 'select engine_id from process_release order by deployed_at desc limit 1'
    await make.system(companyId, (trx) =>
      trx('process_definition').insert({
        engine_id: trx.raw(`(${inUse})`),
        key: String(randomInt(2 ** 47)),
        process_id: callee,
        version: 1,
        resource_name: `${callee}.bpmn`,
        xml: called,
        deployed_at: new Date(),
      }),
    )
    const files = [{ name: `${caller}.bpmn`, content: model(caller, calls) }]
    expect(
      (await call(analyst, 'post', '/models', { processId: caller, name: 'Trial of a call', files })).status,
    ).toBe(201)
    const trial = `/models/${caller}/dry-run`
    const { outline } = (await call(analyst, 'get', trial)).body
    expect(outline.people).toMatchObject([{ elementId: `step_${callee}`, name: 'Sign letter' }])

    expect((await call(analyst, 'post', trial, { variables: {} })).status).toBe(200)
    const begun = await atRest()
    expect(begun.tasks).toMatchObject([{ name: 'Sign letter', kind: 'person' }])
    expect(begun.end).toEqual({ state: 'waiting', at: [`step_${caller}`] })
    const done = await step({ do: 'complete', element: `step_${callee}`, variables: {} })
    expect(done.end).toEqual({ state: 'completed', at: [`end_${caller}`] })

    await make.system(companyId, (trx) => trx('process_definition').where({ process_id: callee }).delete())
  })

  it('are kept as scenarios that can be played again, and tell the first difference', async () => {
    const { body: shipped } = await call(analyst, 'get', '/models/invoice-lifecycle/scenarios')
    expect(shipped.items[0]).toMatchObject({ id: 'overdue-then-paid', source: 'shipped' })

    await call(analyst, 'post', path, { variables: {} })
    await atRest()
    await step({
      do: 'complete',
      element: 'userTask_reviewDraftInvoice',
      variables: { outcome: 'discard' },
    })
    const name = 'Discarded at once'
    const saved = await call(analyst, 'post', '/models/invoice-lifecycle/scenarios', { name })
    expect(saved.status).toBe(201)
    expect(saved.body).toMatchObject({
      fileName: 'processes/invoice-lifecycle/scenarios/discarded-at-once.json',
      content: { expected: { end: { state: 'completed', at: ['endEvent_draftDiscarded'] } } },
    })
    const again = await call(analyst, 'post', '/models/invoice-lifecycle/scenarios', { name })
    expect(code(again)).toBe('409 SCENARIO_NAME_TAKEN')

    const play = async () => {
      await call(analyst, 'post', `/models/invoice-lifecycle/scenarios/${saved.body.id}/run`)
      return (await atRest()).replay
    }
    expect(await play()).toEqual({ name, passed: true, difference: null })

    // The draft goes another way: nobody is told any more when a draft is discarded.
    const { body: draft } = await call(analyst, 'post', '/models/invoice-lifecycle/draft')
    const files = draft.files.map((file: { name: string; content: string }) => ({
      ...file,
      content: file.content.replaceAll('endEvent_draftDiscarded', 'endEvent_draftThrownAway'),
    }))
    const put = api.as(analyst.token)('put', '/models/invoice-lifecycle/draft', { files })
    await put.set('if-match', `"${draft.rowVersion}"`)
    expect(await play()).toMatchObject({
      passed: false,
      difference: expect.stringMatching(/expected “endEvent_draftDiscarded”, came to “Draft discarded”/),
    })
    await call(analyst, 'delete', `/models/invoice-lifecycle/scenarios/${saved.body.id}`)
    const { body: left } = await call(analyst, 'get', '/models/invoice-lifecycle/scenarios')
    expect(left.items).toHaveLength(shipped.items.length)
  })

  it('belong to one person at a time, who is named, until they leave', async () => {
    await call(analyst, 'post', path, { variables: {} })

    const refused = await call(colleague, 'post', path, { variables: {} })
    expect(code(refused)).toBe('409 SANDBOX_IN_USE')
    const { body } = await call(colleague, 'get', path)
    expect(body.sandbox.holder).toMatchObject({ name: 'Test Member', mine: false })
    expect(body.run).toBeNull()

    await call(analyst, 'delete', path)
    const { body: free } = await call(colleague, 'get', path)
    expect(free.sandbox.holder).toBeNull()
  })

  it('are refused with the reason of the engine when it cannot read the model', async () => {
    const { body: draft } = await call(analyst, 'post', '/models/credit-note/draft')
    const files = draft.files.map((file: { name: string; content: string }) => ({
      ...file,
      content: file.content.replace(
        /<zeebe:taskDefinition type="[^"]+"/,
        '<zeebe:taskDefinition type="=1 +"',
      ),
    }))
    await api
      .as(analyst.token)('put', '/models/credit-note/draft', { files })
      .set('if-match', `"${draft.rowVersion}"`)

    const refused = await call(analyst, 'post', '/models/credit-note/dry-run', { variables: {} })
    expect(code(refused)).toBe('422 MODEL_REFUSED')
    expect(refused.body.detail).toContain('credit-note.bpmn')
  })

  it('are for those who may change models', async () => {
    expect(code(await call(reviewer, 'get', path))).toBe('403 FORBIDDEN')
    expect(code(await call(reviewer, 'post', path, { variables: {} }))).toBe('403 FORBIDDEN')
  })
})
