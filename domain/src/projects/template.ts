import { z } from 'zod'
import { type Stage, stages } from './stages.ts'

export const TemplateItem = z.object({
  key: z.string(),
  title: z.string(),
  guidance: z.string(),
  mandatory: z.boolean(),
  evidenceTypes: z.array(z.string()),
  evidenceMin: z.int().min(1),
  evidenceValidDays: z.int().nullable(),
  dueOffsetDays: z.int(),
  clientVisible: z.boolean(),
  autoRequest: z.boolean(),
  source: z.string(),
})
export const TemplateStage = z.object({
  stage: z.enum(stages),
  name: z.string(),
  seq: z.int(),
  durationDays: z.int(),
  gateDecider: z.enum(['manager', 'reviewer']),
  items: z.array(TemplateItem),
})
export const TemplateMilestone = z.object({
  title: z.string(),
  trigger: z.enum(['stage_passed', 'checklist_item_verified']),
  triggerRef: z.string(),
  percent: z.number().positive(),
})
export type TemplateItem = z.infer<typeof TemplateItem>
export type TemplateStage = z.infer<typeof TemplateStage>
export type TemplateMilestone = z.infer<typeof TemplateMilestone>

export interface ChecklistCopy {
  stage: Stage
  seq: number
  ruleItemKey: string
  title: string
  guidance: string
  mandatory: boolean
  evidenceMin: number
  evidenceTypes: string[]
  evidenceValidDays: number | null
  dueOffsetDays: number
  clientVisible: boolean
}

/**
 * Copies the checklist of all five stages for one client; later edits of the template do not reach it. An item whose
 * every acceptable paper the decision `evidence-gate` has excused is not mandatory (PRJ-06).
 */
export function checklistFor(
  template: readonly TemplateStage[],
  excusedPapers: readonly string[],
): ChecklistCopy[] {
  return template.flatMap(({ stage, items }) =>
    items.map((item, index) => ({
      stage,
      seq: index + 1,
      ruleItemKey: item.key,
      title: item.title,
      guidance: item.guidance,
      mandatory: item.mandatory && !isExcused(item.evidenceTypes, excusedPapers),
      evidenceMin: item.evidenceMin,
      evidenceTypes: item.evidenceTypes,
      evidenceValidDays: item.evidenceValidDays,
      dueOffsetDays: item.dueOffsetDays,
      clientVisible: item.clientVisible,
    })),
  )
}

const isExcused = (accepted: readonly string[], excusedPapers: readonly string[]) =>
  accepted.length > 0 && accepted.every((paper) => excusedPapers.includes(paper))

/**
 * Splits a project's fee over the template's milestones by their shares; paise lost to rounding go to the last one, so
 * that the milestones always add up to the fee.
 */
export function milestonesFor(template: readonly TemplateMilestone[], feeMinor: number) {
  let left = feeMinor
  return template.map(({ title, trigger, triggerRef, percent }, index) => {
    const amountMinor =
      index === template.length - 1 ? left : Math.floor((feeMinor * Math.round(percent * 100)) / 10_000)
    left -= amountMinor
    return { seq: index + 1, title, trigger, triggerRef, amountMinor }
  })
}
