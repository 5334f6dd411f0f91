import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { licenceRepository } from '@zippcrm/domain/projects/liaison.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { stageNames, stages } from '@zippcrm/domain/projects/stages.ts'
import { withdrawRequests } from '@zippcrm/domain/projects/withdraw-requests.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { defineWorker } from '../worker.ts'
import { GateAnswer, gateRefusal } from './gate-refusal.ts'

/**
 * Serves "Record decision" in regulated-project. Under the project's lock it checks again what the screen checked, so
 * that evidence withdrawn meanwhile, or a decision by the person who asked, returns the stage (PRJ-08, PRJ-09), and
 * stores who passed it on which papers (PRJ-11).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const recordDecision = () =>
  defineWorker({
    type: 'prj.record-decision',
    input: z.object({ projectId: z.uuid(), stage: z.enum(stages), submissionId: z.uuid() }),
    output: z.object({ stageDecision: z.enum(['pass', 'return']) }),

    async handle({ projectId, stage: name, submissionId }, { trx, clock, companyId, submission }) {
      const decided = await submission(submissionId)
      const answer = GateAnswer.parse({ ...decided.data, outcome: decided.outcome })
      const project = await projectRepository.findForUpdate(projectId, trx)
      const stage = await stageRepository.find(projectId, name, trx)
      if (!project || !stage) throw new Error(`Project ${projectId} has no stage ${name}`)

      const missing = await projectRepository.missing(projectId, name, clock.today(), trx)
      const refusal =
        answer.outcome === 'pass' ? gateRefusal({ stage, decidedBy: decided.by, answer, missing }) : null
      const stageDecision: 'pass' | 'return' =
        answer.outcome === 'pass' && refusal === null ? 'pass' : 'return'
      const done = await stageRepository.patch(
        stage.id,
        {
          state: stageDecision === 'pass' ? 'passed' : 'returned',
          decidedBy: decided.by,
          decidedAt: new Date(decided.at),
          decision: stageDecision,
          comment: refusal ?? answer.comment ?? null,
          ...(stageDecision === 'pass' && {
            evidenceSnapshot: await checklistRepository.snapshot(projectId, name, trx),
          }),
        },
        trx,
      )
      await stageRepository.addAttempt(done, trx)

      if (stageDecision === 'pass') {
        await slaClocks.stop({ subjectKind: 'project', subjectId: projectId, kind: 'stage' }, trx)
        await withdrawRequests(
          await documentRequestRepository.openOfStage(projectId, name, trx),
          { state: 'cancelled', reason: `${stageNames[name]} is complete`, now: clock.now() },
          trx,
        )
        if (name === 'issue') {
          await licenceRepository.insert(
            {
              id: newId(),
              companyId,
              projectId,
              clientId: project.clientId,
              regulator: project.regulator ?? 'OTHER',
              licenceNo: answer.licenceNo!,
              issuedOn: answer.issuedOn!,
              expiresOn: answer.expiresOn ?? null,
              conditions: answer.conditions ?? '',
              documentId: answer.documentId!,
            },
            trx,
          )
        }
      } else {
        await tellStaff(
          {
            companyId,
            userIds: [stage.submittedBy, project.leadConsultantId],
            dedupeKey: `gate-returned:${submissionId}`,
            kind: 'gate-returned',
            title: `${project.title}: ${stageNames[name]} came back`,
            body: done.comment ?? '',
            link: `/projects/${projectId}`,
            clientId: project.clientId,
          },
          trx,
        )
      }
      await projectRepository.refreshProgress(projectId, trx)
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
      return { stageDecision }
    },
  })
