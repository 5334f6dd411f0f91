import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type People, people } from './people.ts'
import { startApi, type TestApi } from './server.ts'

let api: TestApi
let make: People
const suspicious = /passw|passphrase|passwd|pwd|credential_?secret/i

beforeAll(async () => {
  api = await startApi()
  make = people()
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const logFolder = () => join(process.env.DOCUMENTS_DIR!, '..', 'logs')

describe('passwords', () => {
  it('IAM-04 are in no column, no process variable, no log and no answer, and no route takes one', async () => {
    const companyId = await make.company()
    const { token, password, email } = await make.member({ companyId, roles: ['super_admin'] })
    const answers = await Promise.all(
      ['/me', '/users', `/users?search=${email}`, '/audit'].map((path) => api.as(token)('get', path)),
    )
    for (const { text } of answers) expect(text).not.toContain(password)

    await make.system(companyId, async (trx) => {
      const { rows } = await trx.raw(
        `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
      )
      expect(
        rows.map(({ name }: { name: string }) => name).filter((name: string) => suspicious.test(name)),
      ).toEqual([])
      const variables: string[] = await trx('engine_variable').distinct('name').pluck('name')
      expect(variables.filter((name) => suspicious.test(name))).toEqual([])
    })

    const taking = api.endpoints.flatMap(({ declaration: { method, path, body, query, params } }) =>
      [body, query, params].flatMap((schema) => {
        const text = schema
          ? JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
          : ''
        return suspicious.test(path) || suspicious.test(text) ? [`${method} ${path}`] : []
      }),
    )
    expect(taking).toEqual([])

    const logs = existsSync(logFolder())
      ? readdirSync(logFolder()).filter((name) => name.endsWith('.log'))
      : []
    const telling = logs.filter((name) => readFileSync(join(logFolder(), name), 'utf8').includes(password))
    expect(telling).toEqual([])
  })
})
