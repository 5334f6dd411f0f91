import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import {
  assertDecisionComplete,
  assertMayAskForGate,
  assertMayDecideGate,
} from '@zippcrm/domain/projects/gate-checks.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import {
  LicenceDetailsRequired,
  OnHold,
  StageNotInProgress,
} from '@zippcrm/domain/projects/project-errors.ts'
import type { Project, ProjectStage } from '@zippcrm/domain/projects/records.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { reviewTask, type Stage, workTask } from '@zippcrm/domain/projects/stages.ts'
import { awaitedTask, completeTask } from '@zippcrm/domain/tasks/complete-task.ts'
import type { User } from '../../http/user.ts'
import { assertOpen } from '../projects/projects.service.ts'
import type { StageDecision } from './stages.schema.ts'

/**
 * Asking for a gate and deciding it. Both complete the open task of the process; what is checked here under the
 * project's lock the process checks again, because a screen may be old (PRJ-08).
 */
export const stageService = () => {
  async function load(
    projectId: string,
    name: Stage,
    trx: Trx,
  ): Promise<{ project: Project; stage: ProjectStage }> {
    const project = await projectRepository.find(projectId, trx)
    const stage = project && (await stageRepository.find(projectId, name, trx))
    if (!project || !stage) throw new NotFound()
    assertOpen(project.status)
    if (project.status === 'on_hold') throw new OnHold()
    return { project, stage }
  }

  async function complete(
    projectId: string,
    elementId: string,
    user: User,
    answer: { outcome: string | null; data: Record<string, unknown> },
    trx: Trx,
  ) {
    const task = await awaitedTask(
      { subjectKind: 'project', subjectId: projectId, elementIds: [elementId] },
      trx,
    )
    return completeTask({ taskKey: task.jobKey, userId: user.id, ...answer }, trx)
  }

  return {
    /** Refuses to ask for a gate that would not open, naming what is missing (PRJ-07). */
    async checkSubmit(projectId: string, name: Stage, clock: Clock, trx: Trx): Promise<void> {
      const { stage } = await load(projectId, name, trx)
      assertMayAskForGate(stage, await projectRepository.missing(projectId, name, clock.today(), trx))
    },

    /** Refuses a gate decision by the wrong person, without what it needs, or on missing evidence. */
    async checkDecision(
      projectId: string,
      name: Stage,
      decision: StageDecision,
      user: User,
      clock: Clock,
      trx: Trx,
    ): Promise<void> {
      const { stage } = await load(projectId, name, trx)
      assertMayDecideGate(stage, user)
      assertDecisionComplete(
        stage,
        decision,
        await projectRepository.missing(projectId, name, clock.today(), trx),
      )
      const documentId =
        decision.outcome === 'pass' && name === 'issue' ? decision.licence?.documentId : undefined
      if (documentId && (await documentRepository.find(documentId, trx))?.projectId !== projectId) {
        throw new LicenceDetailsRequired('The licence document is not in this project', [
          {
            field: '/licence/documentId',
            code: 'LICENCE_DETAILS_REQUIRED',
            message: 'Choose a document of this project',
          },
        ])
      }
    },

    async submit(
      projectId: string,
      name: Stage,
      note: string | undefined,
      user: User,
      clock: Clock,
      trx: Trx,
    ): Promise<void> {
      await this.checkSubmit(projectId, name, clock, trx)
      await complete(projectId, workTask(name), user, { outcome: null, data: { note: note ?? '' } }, trx)
    },

    async decide(
      projectId: string,
      name: Stage,
      decision: StageDecision,
      user: User,
      clock: Clock,
      trx: Trx,
    ): Promise<void> {
      await this.checkDecision(projectId, name, decision, user, clock, trx)
      const { outcome, comment, licence } = decision
      await complete(
        projectId,
        reviewTask(name),
        user,
        { outcome, data: { outcome, comment: comment ?? '', ...licence } },
        trx,
      )
    },

    /** The stage once the process has moved it out of these states. */
    async movedFrom(
      projectId: string,
      name: Stage,
      states: string[],
      trx: Trx,
    ): Promise<ProjectStage | undefined> {
      const stage = await stageRepository.find(projectId, name, trx)
      if (!stage) throw new StageNotInProgress()
      return states.includes(stage.state) ? undefined : stage
    },
  }
}

export type StageService = ReturnType<typeof stageService>
