import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { newId } from '@zippcrm/domain/ids.ts'
import Bull from 'bull'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, office, pdfOf, until } from './matter.ts'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

/** Everything that passes through engine and outbox has its row in one of these. */
const tables = [
  ...['engine_variable', 'engine_command', 'engine_job', 'handled_job', 'effect', 'incident'],
  ...['process_instance', 'user_task', 'open_wait', 'live_event', 'record_quarantine'],
]

let api: TestApi
let make: People
let firm: Office
let logged = ''

beforeAll(async () => {
  const keep = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  api = await startApi({ log: pino({ level: 'trace' }, keep) })
  make = people()
  firm = await office(api, make)
})
afterAll(async () => {
  await api.close()
  await make.close()
})

/** Tables in which a text stands. */
const tablesWith = (text: string) =>
  make.system(firm.companyId, async (trx) => {
    const found = []
    for (const table of tables) {
      const row = await trx(table)
        .whereRaw(`??::text ilike ?`, [table, `%${text}%`])
        .first(trx.raw('1'))
      if (row) found.push(table)
    }
    return found
  })

/** Everything that Redis holds, as one text. */
async function queued(): Promise<string> {
  const queue = new Bull('file-secrecy-test', process.env.REDIS_URL!)
  const { client } = queue
  const read: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => client.get(key),
    hash: (key) => client.hgetall(key),
    list: (key) => client.lrange(key, 0, -1),
    set: (key) => client.smembers(key),
    zset: (key) => client.zrange(key, 0, -1),
    stream: (key) => client.xrange(key, '-', '+'),
  }
  try {
    const keys = await client.keys('*')
    const values = await Promise.all(keys.map(async (key) => read[await client.type(key)]?.(key)))
    return JSON.stringify([keys, values])
  } finally {
    await queue.close()
  }
}

/** What the servers of the stack have logged; the API of this test keeps its own log. */
async function logs(): Promise<string> {
  const folder = join(dirname(process.env.DOCUMENTS_DIR!), 'logs')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.log'))
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n')
}

it('DOC-64 lets nothing of a file but its id through engine, queues and logs', async () => {
  const canary = `canary${newId().replaceAll('-', '')}`
  const projectId = await firm.started()
  const request = await firm.as(firm.consultant)('post', `/projects/${projectId}/document-requests`, {
    title: 'Board resolution',
    instructions: 'Signed by the chair.',
    dueOn: '2099-12-31',
  })
  const sent = await until(async () => {
    const answer = await firm.upload(firm.contact, `/portal/document-requests/${request.body.id}/uploads`, {
      content: pdfOf(canary),
      name: `${canary}.pdf`,
      field: 'files',
    })
    return answer.body.code === 'REQUEST_NOT_READY' ? undefined : answer
  })
  expect(sent.status).toBe(201)
  const upload = await until(async () =>
    (await firm.as(firm.reviewer)('get', `/upload-reviews?projectId=${projectId}`)).body.items.find(
      (one: { state: string; task: object | null }) => one.state === 'under_review' && one.task,
    ),
  )
  await firm.act(firm.reviewer, `/upload-reviews/${upload.id}/accept`)
  await until(
    async () =>
      (await firm.as(firm.manager)('get', `/upload-reviews/${upload.id}`)).body.state === 'accepted',
  )
  const { body: link } = await firm.as(firm.manager)('post', `/documents/${upload.documentId}/link`, {})
  const file = await api.as()('get', link.url.replace('/api', ''))
  expect(file.headers['content-disposition']).toContain(canary)
  expect(String(file.body)).toContain(canary)

  // Its id is found where its name and text must not be: the search looks in the right places.
  await until(async () => {
    const found = await tablesWith(upload.id)
    return found.includes('engine_variable') && found.includes('engine_command')
  })
  expect(logged).toContain(`/api/upload-reviews/${upload.id}/accept`)
  expect(await tablesWith(canary)).toEqual([])
  for (const text of [await queued(), await logs(), logged]) {
    expect(text.length).toBeGreaterThan(0)
    expect(text.toLowerCase().includes(canary)).toBe(false)
  }
}, 60_000)
