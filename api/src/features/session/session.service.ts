import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { staffRepository } from '@zippcrm/domain/identity/staff.repository.ts'
import type { Licences } from '@zippcrm/domain/licence/licences.ts'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'
import type { ChangedMe } from './session.schema.ts'

export interface SessionServiceDeps {
  licences: Licences
  /** Whether people may move business time on: never in production. */
  clockMovable: boolean
}

/** The signed-in person's own view of themselves. */
export const sessionService = ({ licences, clockMovable }: SessionServiceDeps) => ({
  /** Identity, roles, permissions with scope, company and features (IAM-14). */
  async me(user: User, clock: Clock, trx: Trx) {
    // One after the other: a transaction is one connection.
    const profile = await profileOf(user, trx)
    const company = await trx('company')
      .where({ id: user.companyId })
      .first('id', 'name', 'timezone', { baseCurrency: 'base_currency' })
    const flags = await trx('feature_flag').where({ company_id: user.companyId }).select('key', 'value')
    const teams: { id: string; code: string; name: string }[] = user.teamIds.length
      ? await trx('team').whereIn('id', user.teamIds).orderBy('name').select('id', 'code', 'name')
      : []
    return {
      id: user.id,
      kind: user.kind,
      email: user.email,
      ...profile,
      roles: user.roles,
      permissions: user.permissions,
      company,
      companies: [{ id: company.id, name: company.name }],
      teams: teams.map((team) => ({
        ...team,
        managed: user.managedTeamIds.includes(team.id),
      })),
      flags: Object.fromEntries(flags.map(({ key, value }: { key: string; value: boolean }) => [key, value])),
      licence: await licenceOf(user.companyId, licences, trx),
      administrators: user.kind === 'staff' ? await staffRepository.administrators(trx) : [],
      missingConsents: user.missingConsents ?? [],
      now: clock.now().toISOString(),
      clockMovable,
    }
  },

  /** The audit names the end of a session as it names its beginning (IAM-32). */
  noteSignOut: ({ id, companyId, kind }: User, trx: Trx): Promise<void> =>
    noteAct(
      { companyId, action: 'logout', entity: kind === 'staff' ? 'staff_user' : 'portal_user', entityId: id },
      trx,
    ),

  /** Own name, phone and language; nothing that grants anything. */
  async change(user: User, change: ChangedMe, ifMatch: string | undefined, trx: Trx): Promise<void> {
    const { fullName, ...rest } = change
    if (user.kind === 'staff') {
      const row = await staffRepository.findForUpdate(user.id, trx)
      if (!row) throw new NotFound()
      requireMatch(ifMatch, row.rowVersion)
      await staffRepository.patch(user.id, { ...rest, ...(fullName && { fullName }) }, trx)
    } else {
      const row = await portalRepository.findForUpdate(user.id, trx)
      if (!row) throw new NotFound()
      requireMatch(ifMatch, row.rowVersion)
      await portalRepository.patch(user.id, { ...rest, ...(fullName && { contactName: fullName }) }, trx)
    }
  },
})

async function licenceOf(companyId: string, licences: Licences, trx: Trx) {
  const installed = await licences.installed(companyId, trx)
  return { state: licences.standing(installed).state, validUntil: installed.validUntil }
}

async function profileOf({ kind, id }: User, trx: Trx) {
  if (kind === 'staff') {
    const row = await staffRepository.find(id, trx)
    if (!row) throw new NotFound()
    return { fullName: row.fullName, phone: row.phone, locale: row.locale, rowVersion: row.rowVersion }
  }
  const row = await portalRepository.find(id, trx)
  if (!row) throw new NotFound()
  return { fullName: row.contactName, phone: row.phone, locale: row.locale, rowVersion: row.rowVersion }
}

export type SessionService = ReturnType<typeof sessionService>
