import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { newId } from '../ids.ts'
import type { ProjectStage } from './records.ts'
import type { Stage } from './stages.ts'

const stageRows = recordsOf<ProjectStage>('project_stage', ['evidenceSnapshot'])

/** The five stages of a project and what was decided at their gates. */
export const stageRepository = {
  of: (projectId: string, trx: Trx) =>
    stageRows.list((query) => query.where({ project_id: projectId }).orderBy('seq'), trx),
  find: (projectId: string, stage: Stage, trx: Trx) => stageRows.findOne({ projectId, stage }, trx),
  insert: (stage: Partial<ProjectStage>, trx: Trx) => stageRows.insert(stage, trx),
  patch: (id: string, change: Partial<ProjectStage>, trx: Trx) => stageRows.patch(id, change, trx),

  /** Keeps each decision of a gate, also after the stage is decided again. */
  async addAttempt(stage: ProjectStage, trx: Trx): Promise<void> {
    await trx('project_stage_attempt').insert({
      id: newId(),
      company_id: stage.companyId,
      project_id: stage.projectId,
      stage: stage.stage,
      attempt: stage.attempts,
      submitted_by: stage.submittedBy,
      submitted_at: stage.submittedAt,
      decided_by: stage.decidedBy,
      decided_at: stage.decidedAt,
      decision: stage.decision,
      comment: stage.comment,
    })
  },
}

export type StageRepository = typeof stageRepository
