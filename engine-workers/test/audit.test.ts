import { verifyAudit } from '@zippcrm/domain/audit/verify-audit.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'
import { seedStaff } from './seed.ts'

describe('the audit trail', () => {
  const app = useEngineWorkers()
  const tamper = new pg.Client({ connectionString: app.stack.adminUrl })
  beforeAll(() => tamper.connect())
  afterAll(() => tamper.end())

  const verify = () => app.asSystem(verifyAudit)
  const sealed = () =>
    eventually('all rows to be sealed', async () => {
      const verdict = await verify()
      return verdict.unsealed === 0 && verdict
    })

  it('IAM-34 chains rows in the order of their commits, whatever the order of their ids', async () => {
    await seedStaff(app.db, app.stack.companyId, { name: 'Meera Nair', roles: ['operations'] })
    const early = await app.db.transaction()
    await early.raw('set local role zipp_system')
    const insert = (trx: typeof early, name: string) =>
      trx('staff_user').insert({
        id: newId(),
        company_id: app.stack.companyId,
        email: `${newId()}@alpha.example.com`,
        full_name: name,
        role_slugs: ['operations'],
      })
    await insert(early, 'First to write')
    await seedStaff(app.db, app.stack.companyId, { name: 'First to commit', roles: ['operations'] })
    await early.commit()
    expect(await sealed()).toMatchObject({ intact: true, firstBroken: null })
  })

  it('IAM-34 no role of the product can change or remove a row', async () => {
    for (const change of [`update audit_log set action = 'harmless'`, 'delete from audit_log'])
      await expect(app.asSystem((trx) => trx.raw(change))).rejects.toThrow('permission denied')
    await sealed()
    const broken = await app.asSystem((trx) => trx.raw(`update audit_log set hash = '', seal = -seal`))
    expect(broken.rowCount).toBe(0)
  })

  it('IAM-34 names the first row that was altered, and the first after which one is missing', async () => {
    await seedStaff(app.db, app.stack.companyId, { name: 'Tara Menon', roles: ['operations'] })
    await seedStaff(app.db, app.stack.companyId, { name: 'Vikram Das', roles: ['operations'] })
    await sealed()
    const { rows } = await tamper.query('select id, action from audit_log order by seal desc limit 2')
    const [last, beforeLast] = rows
    await tamper.query(`update audit_log set action = 'harmless' where id = $1`, [beforeLast.id])
    expect(await verify()).toMatchObject({
      intact: false,
      firstBroken: { id: String(beforeLast.id), fault: 'altered' },
    })

    await tamper.query('update audit_log set action = $1 where id = $2', [beforeLast.action, beforeLast.id])
    expect(await verify()).toMatchObject({ intact: true })

    await tamper.query('delete from audit_log where id = $1', [beforeLast.id])
    expect(await verify()).toMatchObject({
      intact: false,
      firstBroken: { id: String(last.id), fault: 'missing-before' },
    })
  })
})
