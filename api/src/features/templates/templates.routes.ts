import { NotFound } from '@zippcrm/domain/errors.ts'
import { templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import { z } from 'zod'
import { type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { WorkflowFamily, WorkflowFamilyDetail } from './templates.schema.ts'

/** Workflow families with their published templates (PRJ-02, PRJ-05). */
export const templateRoutes = (): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/workflow-families',
      realm: 'staff',
      can: 'projects:R',
      summary: 'List the workflow families a project can be opened with',
      answer: pageOf(WorkflowFamily),
    },
    async ({ trx }) => {
      const families = await templateRepository.families(trx)
      const items = []
      for (const family of families)
        items.push(presentFamily(family, await templateRepository.published(family.id, trx)))
      return { items, nextCursor: null }
    },
  ),
  query(
    {
      method: 'get',
      path: '/workflow-families/:familyId',
      realm: 'staff',
      can: 'projects:R',
      summary: 'Read a family with the stages, items and milestones of its published template',
      params: z.object({ familyId: z.uuid() }),
      answer: WorkflowFamilyDetail,
    },
    async ({ params, trx }) => {
      const family = await templateRepository.findFamily(params.familyId, trx)
      if (!family) throw new NotFound()
      const version = await templateRepository.published(family.id, trx)
      return {
        ...presentFamily(family, version),
        notice: version?.notice ?? null,
        stages: version?.stages ?? [],
        milestones: version?.billingMilestones ?? [],
      }
    },
  ),
]

type FamilyRow = Awaited<ReturnType<typeof templateRepository.families>>[number]
type VersionRow = Awaited<ReturnType<typeof templateRepository.published>>

const presentFamily = (family: FamilyRow, version: VersionRow) => {
  const items = version?.stages.flatMap((stage) => stage.items) ?? []
  return {
    id: family.id,
    key: family.key,
    code: family.code,
    regulator: family.regulator,
    title: family.title,
    description: family.description,
    status: family.status,
    version: version?.version ?? null,
    items: items.length,
    mandatoryItems: items.filter((item) => item.mandatory).length,
  }
}
