import { tell } from '@zippcrm/domain/live/tell.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { stageNames, stages } from '@zippcrm/domain/projects/stages.ts'
import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Check evidence" in regulated-project: lets a stage into review only when nothing mandatory is missing, and
 * notes who asked for the gate (PRJ-07).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const checkEvidence = () =>
  defineWorker({
    type: 'prj.check-evidence',
    input: z.object({ projectId: z.uuid(), stage: z.enum(stages), submissionId: z.uuid() }),
    output: z.object({ evidenceComplete: z.boolean() }),

    async handle({ projectId, stage: name, submissionId }, { trx, clock, companyId, submission }) {
      const asked = await submission(submissionId)
      const project = await projectRepository.findForUpdate(projectId, trx)
      const stage = await stageRepository.find(projectId, name, trx)
      if (!project || !stage) throw new Error(`Project ${projectId} has no stage ${name}`)

      const missing = await projectRepository.missing(projectId, name, clock.today(), trx)
      const evidenceComplete = missing.length === 0
      const link = `/projects/${projectId}`
      if (evidenceComplete) {
        await stageRepository.patch(
          stage.id,
          {
            state: 'in_review',
            submittedBy: asked.by,
            submittedAt: new Date(asked.at),
            decidedBy: null,
            decidedAt: null,
            decision: null,
            comment: null,
            attempts: stage.attempts + 1,
          },
          trx,
        )
        await tellStaff(
          {
            companyId,
            userIds: [project.managerId, stage.gateDecider === 'reviewer' ? project.reviewerId : null],
            dedupeKey: `gate-asked:${submissionId}`,
            kind: 'gate-asked',
            title: `${project.title}: ${stageNames[name]} waits for a decision`,
            link,
            clientId: project.clientId,
          },
          trx,
        )
      } else {
        await tellStaff(
          {
            companyId,
            userIds: [asked.by],
            dedupeKey: `evidence-missing:${submissionId}`,
            kind: 'evidence-missing',
            title: `${project.title}: evidence is missing`,
            body: missing.map((item) => item.title).join(', '),
            link,
            clientId: project.clientId,
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
      return { evidenceComplete }
    },
  })
