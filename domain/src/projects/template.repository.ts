import { createHash } from 'node:crypto'
import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import type { WorkflowFamily } from './records.ts'
import type { TemplateMilestone, TemplateStage } from './template.ts'

export interface TemplateVersion {
  id: string
  companyId: string
  familyId: string
  version: number
  stages: TemplateStage[]
  billingMilestones: TemplateMilestone[]
  notice: string | null
  source: 'shipped' | 'edited'
  contentHash: string
  publishedAt: Date | null
}

const families = recordsOf<WorkflowFamily>('workflow_family')
const versions = recordsOf<TemplateVersion>('template_version', ['stages', 'billingMilestones'])

/** Workflow families and their published versions. */
export const templateRepository = {
  families: (trx: Trx) =>
    families.list((query) => query.where({ is_active: true }).orderBy(['regulator', 'title']), trx),
  findFamily: (id: string, trx: Trx) => families.findOne({ id }, trx),
  findFamilyByKey: (companyId: string, key: string, trx: Trx) =>
    families.findOne({ companyId, key } as never, trx),
  insertFamily: (family: Partial<WorkflowFamily>, trx: Trx) => families.insert(family, trx),

  findVersion: (id: string, trx: Trx) => versions.findOne({ id }, trx),
  insertVersion: (version: Partial<TemplateVersion>, trx: Trx) => versions.insert(version, trx),

  /** The newest published version of a family: what a new project is pinned to. */
  async published(familyId: string, trx: Trx): Promise<TemplateVersion | undefined> {
    const [newest] = await versions.list(
      (query) =>
        query.where({ family_id: familyId }).whereNotNull('published_at').orderBy('version', 'desc').limit(1),
      trx,
    )
    return newest
  },
}

/** Fingerprint of a version's content. */
export const templateHash = (content: { stages: unknown; milestones: unknown }) =>
  createHash('sha256')
    .update(JSON.stringify([content.stages, content.milestones]))
    .digest('hex')

export type TemplateRepository = typeof templateRepository
