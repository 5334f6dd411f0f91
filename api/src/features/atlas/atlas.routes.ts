import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { type Endpoint, query } from '../../http/endpoint.ts'
import type { User } from '../../http/user.ts'
import { type Area, areaKeys, areaOf, placeOf } from './areas.ts'
import { type AtlasRow, readAtlas } from './atlas.repository.ts'
import { AtlasAreaView, AtlasTab, AtlasView } from './atlas.schema.ts'

// All staff see how the firm works; what runs is counted within what each may see.
const atlas = { method: 'get', realm: 'staff', can: 'mission-control:R', tag: 'Workflow Atlas' } as const

const present = (row: AtlasRow) => ({
  processId: row.process_id,
  name: row.name,
  version: row.version,
  deployedAt: row.deployed_at.toISOString(),
  active: row.active,
  incident: row.incident,
})

async function processesOf(area: Area, user: User, trx: Trx): Promise<AtlasRow[]> {
  const rows = await readAtlas(user, trx)
  return inOrder(rows.filter((row) => areaOf(row.process_id) === area))
}

const inOrder = (rows: AtlasRow[]) =>
  rows.sort((a, b) => placeOf(a.process_id) - placeOf(b.process_id) || a.name.localeCompare(b.name))

/** The Workflow Atlas: how each area of the firm works, drawn from what is deployed (PRJ-42, UI-41). */
export const atlasRoutes = (): Endpoint[] => [
  query(
    { ...atlas, path: '/atlas', summary: 'Areas with their deployed processes', answer: AtlasView },
    async ({ user, trx }) => {
      const rows = await readAtlas(user, trx)
      return {
        areas: areaKeys.map((key) => ({
          key,
          processes: inOrder(rows.filter((row) => areaOf(row.process_id) === key)).map(present),
        })),
      }
    },
  ),

  query(
    {
      ...atlas,
      path: '/atlas/:area',
      summary: 'One area with its diagrams',
      params: AtlasTab,
      answer: AtlasAreaView,
    },
    async ({ params: { area }, user, trx }) => ({
      key: area,
      processes: (await processesOf(area, user, trx)).map((row) => ({ ...present(row), xml: row.xml })),
    }),
  ),
]
