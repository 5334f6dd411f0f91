import { type Endpoint, query } from '../../http/endpoint.ts'
import { MissionControl } from './mission-control.schema.ts'
import type { MissionControlService } from './mission-control.service.ts'

/** The staff home. */
export const missionControlRoutes = ({
  missionControl,
}: {
  missionControl: MissionControlService
}): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/mission-control',
      realm: 'staff',
      can: 'mission-control:R',
      tag: 'Mission Control',
      summary: 'What waits for me, each number leading to its list',
      answer: MissionControl,
    },
    ({ user, clock, trx }) => missionControl(user, clock, trx),
  ),
]
