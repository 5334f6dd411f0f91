import { randomInt } from 'node:crypto'
import { newId } from '@zippcrm/domain/ids.ts'
import { processFiles } from '@zippcrm/processes/files.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

const processId = `upload-review-${randomInt(10 ** 9)}`
const shipped = processFiles()
  .find(({ name }) => name === 'upload-review.bpmn')!
  .content.toString('utf8')
const renamed = shipped.replaceAll('userTask_reviewUpload', 'userTask_reviewFile')
const engineId = newId()
const first = 9_100_000_000_000_000n + BigInt(randomInt(2 ** 40)) * 1000n
const key = (offset: number) => String(first + BigInt(offset))
const atReview = key(10)
const onGateway = key(20)

let api: TestApi
let make: People
let operations: Member
let manager: Member

beforeAll(async () => {
  api = await startApi()
  make = people()
  const companyId = await make.company()
  operations = await make.member({ companyId, roles: ['operations'] })
  manager = await make.member({ companyId, roles: ['manager'] })
  const at = new Date()
  await make.system(companyId, async (trx) => {
    const definition = {
      engine_id: engineId,
      process_id: processId,
      resource_name: 'x.bpmn',
      deployed_at: at,
    }
    await trx('process_definition').insert([
      { ...definition, key: key(1), version: 1, xml: shipped },
      { ...definition, key: key(2), version: 2, xml: renamed },
    ])
    for (const [instance, element, type] of [
      [atReview, 'userTask_reviewUpload', 'USER_TASK'],
      [onGateway, 'endEvent_uploadRejected', 'END_EVENT'],
    ] as const) {
      await trx('process_instance').insert({
        engine_id: engineId,
        key: instance,
        process_id: processId,
        version: 1,
        definition_key: key(1),
        company_id: companyId,
        started_at: at,
      })
      await trx('element_instance').insert({
        engine_id: engineId,
        key: String(BigInt(instance) + 1n),
        process_instance_key: instance,
        element_id: element,
        element_type: type,
        started_at: at,
      })
    }
  })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const post = (path: string, body: object, member = operations) => api.as(member.token)('post', path, body)
const versions = { processId, fromVersion: 1, toVersion: 2 }

describe('process migrations', () => {
  it('ENG-20 proposes where elements go and judges each instance before anything is sent', async () => {
    const { body } = await post('/process-migrations/plan', versions)
    expect(body.elements).toContainEqual({
      from: 'userTask_reviewUpload',
      name: 'Review upload',
      type: 'USER_TASK',
      to: 'userTask_reviewFile',
      sameBy: 'name',
    })
    expect(body.verdicts).toMatchObject({ 'as-is': 1, 'move-then-migrate': 1 })
    expect(body.items).toMatchObject([
      {
        processInstanceKey: onGateway,
        verdict: 'move-then-migrate',
        rule: expect.stringContaining('(end event)'),
        landings: expect.arrayContaining(['userTask_reviewUpload']),
      },
      { processInstanceKey: atReview, verdict: 'as-is', rule: null, tokens: ['userTask_reviewUpload'] },
    ])
  })

  it('ENG-20 sends what goes as it is, and reports each failure with the rule broken', async () => {
    const started = await post('/process-migrations', { ...versions, reason: 'The new rules are in force' })
    const { id } = started.body
    await expect
      .poll(async () => (await api.as(operations.token)('get', `/process-operations/${id}`)).body.endedAt, {
        timeout: 10_000,
      })
      .not.toBeNull()
    const { body } = await api.as(operations.token)('get', `/process-operations/${id}/items`)
    expect(body.items).toMatchObject([
      // The rows of this test belong to an engine that is not there.
      { processInstanceKey: atReview, state: 'failed', error: expect.stringContaining('ENGINE_REPLACED') },
      { processInstanceKey: onGateway, state: 'failed', error: expect.stringContaining('Move the token') },
    ])
  })

  it('refuses a mapping to nowhere, an unknown version and who may not', async () => {
    const mapping = [{ from: 'userTask_reviewUpload', to: 'userTask_nowhere' }]
    expect((await post('/process-migrations/plan', { ...versions, mapping })).body.errors).toMatchObject([
      { code: 'ELEMENT_UNKNOWN', field: '/mapping/0' },
    ])
    expect((await post('/process-migrations/plan', { ...versions, toVersion: 9 })).status).toBe(404)
    expect((await post('/process-migrations/plan', versions, manager)).status).toBe(403)
  })
})
