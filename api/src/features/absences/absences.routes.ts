import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import {
  AbsenceList,
  AbsenceParams,
  AbsenceView,
  Deputies,
  DeputyQuery,
  NewAbsence,
} from './absences.schema.ts'
import type { AbsenceService } from './absences.service.ts'

const staff = { realm: 'staff', tag: 'Absences' } as const

/** Absences and who stands in. */
export const absenceRoutes = ({ absences }: { absences: AbsenceService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/absences',
      can: 'tasks:R',
      summary: 'Running and planned absences',
      answer: AbsenceList,
    },
    ({ user, clock, trx }) => absences.list(user, clock, trx),
  ),
  query(
    {
      ...staff,
      method: 'get',
      path: '/absences/deputies',
      can: 'tasks:R',
      summary: 'Who can stand in for a person',
      query: DeputyQuery,
      answer: Deputies,
    },
    ({ query: { userId }, user, trx }) => absences.deputies(userId ?? user.id, trx),
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/absences',
      can: 'tasks:W',
      action: 'absence.plan',
      summary: 'Plan an absence: the deputy has the person’s tasks meanwhile',
      body: NewAbsence,
      answer: AbsenceView,
      status: 201,
      errors: ['DATE_ORDER', 'DATE_PAST', 'ABSENCE_OVERLAPS', 'DEPUTY_UNFIT', 'DEPUTY_AWAY'],
    },
    async ({ body, user, clock, trx }) => {
      const id = await absences.plan(body, user, clock, trx)
      return created(`/api/absences/${id}`, await absences.read(id, clock, trx))
    },
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/absences/:absenceId/end',
      can: 'tasks:W',
      action: 'absence.end',
      summary: 'Be back earlier, or not go at all',
      params: AbsenceParams,
    },
    ({ params, user, clock, trx }) => absences.end(params.absenceId, user, clock, trx),
  ),
]
