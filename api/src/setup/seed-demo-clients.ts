import { readFileSync } from 'node:fs'
import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import type { Client, EntityType, Regulator } from '@zippcrm/domain/clients/records.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

/**
 * Twelve invented clients: in the firm's own state and elsewhere, names in Devanagari, several entity types, one in a
 * special economic zone, under each regulator and under none.
 */
const chosen = [
  'C-900001',
  'C-900002',
  'C-900003',
  'C-900005',
  'C-900006',
  'C-900012',
  'C-900017',
  'C-900018',
  'C-900022',
  'C-900035',
  'C-900045',
  'C-900051',
]

const csv = new URL('../../../domain/data/demo-clients.csv', import.meta.url)

/** Adds the demonstration clients that are not there yet, each with its contact. */
export async function seedDemoClients(companyId: string, trx: Trx): Promise<void> {
  const team = await trx('team')
    .where({ company_id: companyId, practice_area: 'regulatory' })
    .orderBy('code')
    .first('id', 'manager_user_id')
  for (const row of readCsv(readFileSync(csv, 'utf8'))) {
    if (!chosen.includes(row.client_code!)) continue
    const known = await trx('client').where({ company_id: companyId, code: row.client_code }).first('id')
    if (known) continue
    const client = await clientRepository.insert(clientOf(row, companyId, team), trx)
    await clientRepository.insertContact(
      {
        id: newId(),
        companyId,
        clientId: client.id,
        firstName: row.contact_first_name!,
        lastName: row.contact_last_name!,
        title: row.contact_title!,
        email: row.email!,
        phone: row.phone!,
        isPrimary: true,
        preferredLanguage: row.preferred_language!,
      },
      trx,
    )
  }
}

const clientOf = (
  row: Record<string, string>,
  companyId: string,
  team: { id: string; manager_user_id: string | null } | undefined,
): Partial<Client> => ({
  id: newId(),
  companyId,
  code: row.client_code!,
  name: row.account_name!,
  legalName: row.account_name!,
  entityType: row.entity_type as EntityType,
  industry: row.industry || null,
  regulator: (row.regulator || null) as Regulator | null,
  ownerTeamId: team?.id ?? null,
  ownerUserId: team?.manager_user_id ?? null,
  addressLine1: row.address_line1 || null,
  city: row.city || null,
  stateCode: row.state_code || null,
  pinCode: row.pin_code || null,
})

/** Reads our own reference file: a header, then rows whose cells may be quoted; no cell holds a line break. */
export function readCsv(text: string): Record<string, string>[] {
  const [header, ...lines] = text.trim().split('\n').map(cellsOf)
  return lines.map((cells) => Object.fromEntries(header!.map((name, index) => [name, cells[index] ?? ''])))
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
