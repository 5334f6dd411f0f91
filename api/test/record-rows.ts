import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'

/** A team with the person who leads it. */
export async function insertTeam(companyId: string, managerId: string, trx: Trx): Promise<string> {
  const id = newId()
  await trx('team').insert({
    id,
    company_id: companyId,
    code: `T-${id}`,
    name: 'Capital markets',
    practice_area: 'capital_markets',
    manager_user_id: managerId,
  })
  return id
}

export interface ProjectRow {
  id: string
  number: string
  clientId: string
  clientName: string
}

/** A project at work for a client of its own. */
export async function insertProject(
  {
    companyId,
    teamId,
    managerId,
    clientName,
  }: { companyId: string; teamId: string; managerId: string; clientName: string },
  trx: Trx,
): Promise<ProjectRow> {
  const [id, clientId, familyId, versionId] = [newId(), newId(), newId(), newId()]
  const number = `SEBI-${id.slice(-6)}`
  const company = { company_id: companyId }
  await trx('client').insert({
    id: clientId,
    ...company,
    code: `CL-${clientId.slice(-6)}`,
    name: clientName,
    legal_name: `${clientName} Private Limited`,
    entity_type: 'private_limited',
  })
  await trx('workflow_family').insert({
    id: familyId,
    ...company,
    key: familyId,
    code: 'IA',
    regulator: 'SEBI',
    title: 'Investment adviser',
  })
  await trx('template_version').insert({
    id: versionId,
    ...company,
    family_id: familyId,
    version: 1,
    stages: '[]',
    content_hash: '0'.repeat(64),
  })
  await trx('project').insert({
    id,
    ...company,
    number,
    title: 'Investment adviser registration',
    client_id: clientId,
    deal_uuid: newId(),
    regulator: 'SEBI',
    family_id: familyId,
    template_version_id: versionId,
    owner_team_id: teamId,
    manager_id: managerId,
    status: 'active',
    stage: 'onboarding',
    opened_on: '2026-04-01',
  })
  return { id, number, clientId, clientName }
}
