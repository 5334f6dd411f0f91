import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import type { IdentityProvider } from '@zippcrm/domain/identity/identity-provider.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import demo from '../../../keycloak/demo-users.json' with { type: 'json' }
import type { Login } from './logins-file.ts'

export interface DemoStaffDeps {
  db: Database
  identities: IdentityProvider
  companyId: string
  password: string
  /** True when the password was made in this run: accounts of an earlier one get it too. */
  isNewPassword: boolean
}

export const demoCompany = demo.company

/** Loads the invented staff and their teams; a repeated run adds only what is missing. */
export async function seedDemoStaff({
  db,
  identities,
  companyId,
  password,
  isNewPassword,
}: DemoStaffDeps): Promise<Login[]> {
  const subjects = new Map<string, string>()
  for (const { email, firstName, lastName, roles } of demo.users) {
    const { id, created } = await identities.findOrCreate({ email, firstName, lastName })
    if (created) await identities.setRoles(id, roles)
    if (created || isNewPassword) await identities.setPassword(id, password, { temporary: false })
    subjects.set(email, id)
  }
  await inSession(
    db,
    { role: 'zipp_system', companyId, actorKind: 'scheduler', action: 'setup' },
    async (trx) => {
      const ids = await upsertPeople(companyId, subjects, trx)
      await insertTeams(companyId, ids, trx)
    },
  )
  return demo.users.map(({ email, firstName, lastName, roles }) => ({
    email,
    name: `${firstName} ${lastName}`,
    roles,
    realm: 'staff' as const,
    password,
  }))
}

async function upsertPeople(
  companyId: string,
  subjects: Map<string, string>,
  trx: Trx,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, email, firstName, lastName, roles, grade } of demo.users) {
    const present = await trx('staff_user').where({ email }).first('id', 'keycloak_sub')
    const id: string = present?.id ?? newId()
    ids.set(key, id)
    const subject = subjects.get(email)!
    if (!present) {
      await trx('staff_user').insert({
        id,
        company_id: companyId,
        keycloak_sub: subject,
        email,
        full_name: `${firstName} ${lastName}`,
        role_slugs: roles,
        grade,
        status: 'active',
      })
    } else if (present.keycloak_sub !== subject) {
      await trx('staff_user').where({ id }).update({ keycloak_sub: subject })
    }
  }
  for (const { key, reportsTo } of demo.users) {
    if (!reportsTo) continue
    await trx('staff_user')
      .where({ id: ids.get(key) })
      .whereNull('reports_to')
      .update({ reports_to: ids.get(reportsTo) })
  }
  return ids
}

async function insertTeams(companyId: string, people: Map<string, string>, trx: Trx): Promise<void> {
  for (const { code, name, practiceArea, manager, reviewers, members } of demo.teams) {
    if (await trx('team').where({ company_id: companyId, code }).first('id')) continue
    const id = newId()
    await trx('team').insert({
      id,
      company_id: companyId,
      code,
      name,
      practice_area: practiceArea,
      manager_user_id: people.get(manager),
    })
    const memberships = [
      [manager, 'manager'],
      ...(reviewers as string[]).map((key) => [key, 'reviewer']),
      ...(members as string[]).map((key) => [key, 'member']),
    ]
    await trx('team_membership').insert(
      memberships.map(([key, membership]) => ({
        id: newId(),
        company_id: companyId,
        team_id: id,
        user_id: people.get(key!),
        function: membership,
      })),
    )
  }
}
