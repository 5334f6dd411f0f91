import type { Trx } from '../database/trx.ts'

export const searchTypes = ['client', 'project', 'invoice', 'document'] as const
export type SearchType = (typeof searchTypes)[number]

export interface FoundRecord {
  kind: SearchType
  id: string
  title: string
  subtitle: string
}

/**
 * Records whose number or name contains every word, best first and papers after the records they belong to, within the
 * caller's company and row scope. What is found is read once more under the policies of its own table, so that the index
 * can never show more than the table.
 */
export async function findRecords(
  { q, types = [...searchTypes], limit = 20 }: { q: string; types?: readonly SearchType[]; limit?: number },
  trx: Trx,
): Promise<FoundRecord[]> {
  const { rows } = await trx.raw(
    `select s.entity as kind, s.entity_id as id, s.title, s.subtitle
       from search_entries(?, ?, ?) with ordinality as s(entity, entity_id, title, subtitle, place)
      where case s.entity
        when 'client' then exists (select from client r where r.id = s.entity_id)
        when 'project' then exists (select from project r where r.id = s.entity_id)
        when 'invoice' then exists (select from invoice r where r.id = s.entity_id)
        else exists (select from document r where r.id = s.entity_id) end
      order by s.entity = 'document', s.place`,
    [q, types as string[], limit],
  )
  return rows
}
