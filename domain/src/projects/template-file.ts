import { z } from 'zod'
import { stages } from './stages.ts'
import type { TemplateMilestone, TemplateStage } from './template.ts'

const TemplateFile = z.object({
  family_id: z.string(),
  family_code: z.string(),
  regulator: z.enum(['RBI', 'SEBI', 'IRDAI']),
  title: z.string(),
  description: z.string(),
  notice: z.string(),
  stages: z
    .array(
      z.object({
        stage: z.enum(stages),
        name: z.string(),
        seq: z.int(),
        typical_duration_days: z.int(),
        gate_decider: z.enum(['manager', 'reviewer']),
        items: z.array(
          z.object({
            key: z.string(),
            title: z.string(),
            guidance: z.string(),
            mandatory: z.boolean(),
            evidence_types: z.array(z.string()),
            evidence_min: z.int(),
            evidence_valid_days: z.int().nullable(),
            due_offset_days: z.int(),
            client_visible: z.boolean(),
            auto_request: z.boolean(),
            source: z.string(),
          }),
        ),
      }),
    )
    .length(5),
  billing_milestones: z.array(
    z.object({
      title: z.string(),
      trigger: z.enum(['stage_passed', 'checklist_item_verified']),
      trigger_ref: z.string(),
      percent: z.number(),
    }),
  ),
})

export interface ShippedFamily {
  key: string
  code: string
  regulator: 'RBI' | 'SEBI' | 'IRDAI'
  title: string
  description: string
  notice: string
  stages: TemplateStage[]
  milestones: TemplateMilestone[]
}

/** Reads one file of `domain/data/regulatory-templates` into our own words. */
export function parseTemplateFile(content: unknown): ShippedFamily {
  const file = TemplateFile.parse(content)
  return {
    key: file.family_id,
    code: file.family_code,
    regulator: file.regulator,
    title: file.title,
    description: file.description,
    notice: file.notice,
    stages: file.stages.map((stage) => ({
      stage: stage.stage,
      name: stage.name,
      seq: stage.seq,
      durationDays: stage.typical_duration_days,
      gateDecider: stage.gate_decider,
      items: stage.items.map((item) => ({
        key: item.key,
        title: item.title,
        guidance: item.guidance,
        mandatory: item.mandatory,
        evidenceTypes: item.evidence_types,
        evidenceMin: item.evidence_min,
        evidenceValidDays: item.evidence_valid_days,
        dueOffsetDays: item.due_offset_days,
        clientVisible: item.client_visible,
        autoRequest: item.auto_request,
        source: item.source,
      })),
    })),
    milestones: file.billing_milestones.map(({ trigger_ref, ...milestone }) => ({
      ...milestone,
      triggerRef: trigger_ref,
    })),
  }
}
