import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

/** A company with a service level of eight working hours, so that tasks get due dates. */
export const seedCompany = (db: Database): Promise<string> =>
  inSession(db, { role: 'zipp_system' }, async (trx) => {
    const id = newId()
    await trx('company').insert({ id, name: 'Alpha', legal_name: 'Alpha Advisors Private Limited' })
    await trx('sla_policy').insert({
      company_id: id,
      key: 'test-review',
      working_minutes: 480,
      warn_minutes: 60,
    })
    return id
  })

/** A member of staff with a role. */
export const seedStaff = (
  db: Database,
  companyId: string,
  { name, roles }: { name: string; roles: string[] },
): Promise<string> =>
  inSession(db, { role: 'zipp_system' }, async (trx) => {
    const id = newId()
    await trx('staff_user').insert({
      id,
      company_id: companyId,
      email: `${id}@alpha.example.com`,
      full_name: name,
      role_slugs: roles,
    })
    return id
  })
