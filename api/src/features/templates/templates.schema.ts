import { TemplateMilestone, TemplateStage } from '@zippcrm/domain/projects/template.ts'
import { z } from 'zod'

export const WorkflowFamily = z.object({
  id: z.uuid(),
  key: z.string(),
  code: z.string(),
  regulator: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.string(),
  version: z.int().nullable(),
  items: z.int(),
  mandatoryItems: z.int(),
})

export const WorkflowFamilyDetail = WorkflowFamily.extend({
  notice: z.string().nullable(),
  stages: z.array(TemplateStage),
  milestones: z.array(TemplateMilestone),
})
