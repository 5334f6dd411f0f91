import { newId } from '@zippcrm/domain/ids.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { templateRepository } from '@zippcrm/domain/projects/template.repository.ts'
import { checklistFor } from '@zippcrm/domain/projects/template.ts'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'

/**
 * Serves "Copy checklist" in regulated-project: copies the checklist of all five stages from the pinned template, with
 * mandatory marks as the decision `evidence-gate` says (PRJ-06).
 *
 * Safe to repeat: touches only our database, in the job's own transaction.
 */
export const copyChecklist = () =>
  defineWorker({
    type: 'prj.copy-checklist',
    input: z.object({ projectId: z.uuid(), excusedPapers: z.array(z.string()) }),
    output: z.object({}),

    async handle({ projectId, excusedPapers }, { trx, companyId }) {
      const project = await projectRepository.findForUpdate(projectId, trx)
      const template = project && (await templateRepository.findVersion(project.templateVersionId, trx))
      if (!project || !template) throw new Error(`Project ${projectId} has no template`)

      for (const item of checklistFor(template.stages, excusedPapers)) {
        await checklistRepository.insert(
          {
            ...item,
            id: newId(),
            companyId,
            projectId,
            ownerUserId: project.leadConsultantId,
            ruleVersion: template.version,
          },
          trx,
        )
      }
      return {}
    },
  })
