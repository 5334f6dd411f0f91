import { addDays } from '@zippcrm/domain/calendar/local-date.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import demo from '../../../domain/data/demo-matters.json' with { type: 'json' }
import staff from '../../../keycloak/demo-users.json' with { type: 'json' }
import { NewRequest } from '../features/document-requests/document-requests.schema.ts'
import { documentRequestService } from '../features/document-requests/document-requests.service.ts'
import { projectLifecycle } from '../features/projects/project-lifecycle.ts'
import { OpenProject } from '../features/projects/projects.schema.ts'
import { projectService } from '../features/projects/projects.service.ts'

interface DemoMattersDeps {
  companyId: string
  clock: Clock
  trx: Trx
}

/**
 * Opens the demonstration company's first matters by the same services as people do; their processes start once the
 * engine's side runs. Where there is a project already, nothing is added.
 */
export async function seedDemoMatters({ companyId, clock, trx }: DemoMattersDeps): Promise<void> {
  if (await trx('project').where({ company_id: companyId }).first('id')) return
  const projects = projectService()
  const lifecycle = projectLifecycle()
  const requests = documentRequestService()
  const opener = { companyId, teamIds: [], managedTeamIds: [] }
  const today = clock.today()

  for (const matter of demo.matters) {
    const input = OpenProject.parse({
      clientId: await idOf('client', { company_id: companyId, code: matter.clientCode }, trx),
      familyId: (await templateRepository.findFamilyByKey(companyId, matter.family, trx))?.id,
      title: matter.title,
      ownerTeamId: await idOf('team', { company_id: companyId, code: 'regulatory' }, trx),
      leadConsultantId: await personOf(matter.lead, trx),
      reviewerId: await personOf(matter.reviewer, trx),
      targetIssueOn: addDays(today, matter.targetInDays),
      feeMinor: matter.feeMinor,
    })
    const id = await projects.open(input, opener, clock, trx)
    if (matter.started) await lifecycle.start(id, undefined, clock, trx)
    for (const { title, instructions, dueInDays } of matter.requests) {
      const request = NewRequest.parse({ title, instructions, dueOn: addDays(today, dueInDays) })
      await requests.raise(id, request, clock, trx)
    }
  }
}

async function idOf(table: string, where: object, trx: Trx): Promise<string> {
  return (await trx(table).where(where).first('id')).id
}

function personOf(key: string | null, trx: Trx): Promise<string> | null {
  const person = staff.users.find((user) => user.key === key)
  return person ? idOf('staff_user', { email: person.email }, trx) : null
}
