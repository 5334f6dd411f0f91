import { companyCalendar } from '@zippcrm/domain/calendar/company-calendar.ts'
import { endOfDay, warningBefore } from '@zippcrm/domain/calendar/end-of-day.ts'
import { addDays } from '@zippcrm/domain/calendar/local-date.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { stages } from '@zippcrm/domain/projects/stages.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Enter stage" in regulated-project: dates the stage and its items, starts its deadline, and on the first stage
 * notes which instance and version run the project (PRJ-03).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const enterStage = () =>
  defineWorker({
    type: 'prj.enter-stage',
    input: z.object({ projectId: z.uuid(), stage: z.enum(stages) }),
    output: z.object({}),

    async handle({ projectId, stage: name }, { trx, clock, job, companyId }) {
      const project = await projectRepository.findForUpdate(projectId, trx)
      const stage = await stageRepository.find(projectId, name, trx)
      if (!project || !stage) throw new Error(`Project ${projectId} has no stage ${name}`)

      const today = clock.today()
      const calendar = await companyCalendar(companyId, trx)
      const dueIn = (days: number) => calendar.workingDayFrom(addDays(today, days))
      const dueOn = dueIn(stage.durationDays)
      await stageRepository.patch(stage.id, { state: 'in_progress', enteredAt: clock.now(), dueOn }, trx)
      for (const item of await checklistRepository.ofStage(projectId, name, trx)) {
        await checklistRepository.patch(
          item.id,
          { dueOn: dueIn(item.dueOffsetDays ?? stage.durationDays) },
          trx,
        )
      }
      await projectRepository.patch(
        projectId,
        {
          stage: name,
          processInstanceKey: job.processInstanceKey,
          processId: job.processId,
          processVersion: job.processVersion,
        },
        trx,
      )
      await slaClocks.start(
        {
          companyId,
          clientId: project.clientId,
          subjectKind: 'project',
          subjectId: projectId,
          kind: 'stage',
          warnAt: warningBefore(dueOn, 3, clock.now()),
          dueAt: endOfDay(dueOn),
          escalateEvery: 'P1D',
        },
        trx,
      )
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
      return {}
    },
  })
