import { tell } from '@zippcrm/domain/live/tell.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { milestoneRepository } from '@zippcrm/domain/projects/milestone.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stageAfter, stageNames, stages } from '@zippcrm/domain/projects/stages.ts'
import { whereItStands } from '@zippcrm/domain/projects/where-it-stands.ts'
import { z } from 'zod'
import { firmName } from '../mail/firm-name.ts'
import { tellClient } from '../mail/tell-client.ts'
import { stagePassedMail } from '../mail/templates/stage-passed.ts'
import { defineWorker } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'

/**
 * Serves "Reach milestones" in regulated-project: starts the billing of what a passed stage earns, once (PRJ-34), and
 * tells the client that the stage is done.
 *
 * Safe to repeat: a milestone is planned only once, and notices carry the stage's key.
 */
export const reachMilestones = ({ portalUrl }: Pick<WorkerDeps, 'portalUrl'>) =>
  defineWorker({
    type: 'prj.reach-milestones',
    input: z.object({ projectId: z.uuid(), stage: z.enum(stages) }),
    output: z.object({}),

    async handle({ projectId, stage }, { trx, clock, companyId, log }) {
      const project = await projectRepository.findForUpdate(projectId, trx)
      if (!project) throw new Error(`There is no project ${projectId}`)
      const reached = await milestoneRepository.reach(
        { projectId, trigger: 'stage_passed', triggerRef: stage },
        clock.now(),
        trx,
      )
      log.info({ projectId, stage, milestones: reached.length }, 'stage passed')

      if (project.portalVisible && stage !== 'issue') {
        const waiting = await documentRequestRepository.openOf(projectId, trx)
        const sentence = whereItStands({
          status: project.status,
          stage: stageAfter(stage),
          regulator: project.regulator,
          stageState: 'in_progress',
          waitingForClient: waiting
            .filter((request) => request.state !== 'submitted')
            .map((request) => ({ dueOn: request.dueOn, overdue: request.dueOn < clock.today() })),
          underReview: waiting.filter((request) => request.state === 'submitted').length,
          dueOn: null,
        })
        const firm = await firmName(companyId, trx)
        const link = `/matters/${projectId}`
        await tellClient(
          {
            companyId,
            clientId: project.clientId,
            dedupeKey: `stage-passed:${projectId}:${stage}`,
            template: 'stage_passed',
            kind: 'stage-passed',
            title: `${stageNames[stage]} is complete`,
            body: sentence,
            link,
            record: { kind: 'project', id: projectId },
            mail: (recipient) =>
              stagePassedMail({
                firm,
                recipient: recipient.name,
                matter: project.title,
                sentence,
                stageName: stageNames[stage],
                url: `${portalUrl}${link}`,
              }),
          },
          trx,
        )
      }
      await tell(
        {
          companyId,
          topic: 'project.changed',
          entity: 'project',
          entityId: projectId,
          clientId: project.clientId,
          audience: 'both',
        },
        trx,
      )
      return {}
    },
  })
