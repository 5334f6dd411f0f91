import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import { TeamUnknown } from './identity-errors.ts'

export interface TeamRow {
  id: string
  code: string
  name: string
  practiceArea: string
  managerId: string | null
  managerName: string | null
  members: { id: string; fullName: string; function: string; roles: string[] }[]
}

/** Teams and who belongs to them. */
export const teamRepository = {
  async list(trx: Trx): Promise<TeamRow[]> {
    const { rows } = await trx.raw(
      `select t.id, t.code, t.name, t.practice_area as "practiceArea", t.manager_user_id as "managerId", m.full_name as "managerName",
              (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'fullName', u.full_name, 'function', tm.function, 'roles', u.role_slugs) order by u.full_name), '[]')
                 from team_membership tm join staff_user u on u.id = tm.user_id
                where tm.team_id = t.id and tm.is_active and u.status in ('active', 'invited')) as members
         from team t left join staff_user m on m.id = t.manager_user_id
        where t.is_active order by t.name`,
    )
    return rows
  },

  /** Makes these the teams of a person; what ended is kept as inactive. */
  async setTeamsOf(
    userId: string,
    companyId: string,
    teams: { teamId: string; function: string }[],
    trx: Trx,
  ): Promise<void> {
    const known: string[] = await trx('team')
      .whereIn(
        'id',
        teams.map(({ teamId }) => teamId),
      )
      .pluck('id')
    const unknown = teams.findIndex(({ teamId }) => !known.includes(teamId))
    if (unknown >= 0) {
      throw new TeamUnknown(undefined, [
        { field: `/teams/${unknown}/teamId`, code: 'TEAM_UNKNOWN', message: 'There is no such team.' },
      ])
    }
    const current: { id: string; team_id: string; function: string; is_active: boolean }[] = await trx(
      'team_membership',
    )
      .where({ user_id: userId })
      .select('id', 'team_id', 'function', 'is_active')
    const wanted = (row: { team_id: string; function: string }) =>
      teams.some((team) => team.teamId === row.team_id && team.function === row.function)
    for (const row of current) {
      if (row.is_active !== wanted(row))
        await trx('team_membership')
          .where({ id: row.id })
          .update({ is_active: wanted(row) })
    }
    const missing = teams.filter(
      (team) => !current.some((row) => row.team_id === team.teamId && row.function === team.function),
    )
    if (missing.length) {
      await trx('team_membership').insert(
        missing.map(({ teamId, function: held }) => ({
          id: newId(),
          company_id: companyId,
          team_id: teamId,
          user_id: userId,
          function: held,
        })),
      )
    }
  },
}
