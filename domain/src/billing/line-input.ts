import { z } from 'zod'
import { checkSac, type TurnoverBand } from '../gst/sac.ts'
import { MAX_MINOR } from '../money/minor.ts'
import { RuleError } from '../rule-error.ts'

/** A line as staff enter it and as a milestone may keep it; what is left out comes from firm and law. */
export const lineInput = z.strictObject({
  kind: z.enum(['service', 'time', 'surcharge', 'reimbursement']).default('service'),
  description: z.string().trim().min(1).max(1000),
  sac: z.string().nullish(),
  quantity: z
    .union([z.number(), z.string()])
    .default('1')
    .transform((value) => String(value)),
  uqc: z.string().max(8).default('OTH'),
  unit_price_minor: z.number().int().min(0).max(MAX_MINOR),
  discount_bp: z.number().int().min(0).max(10_000).nullish(),
  discount_minor: z.number().int().min(0).nullish(),
  treatment: z.enum(['taxable', 'nil', 'exempt', 'zero_rated', 'pure_agent']).default('taxable'),
  gst_rate_bp: z.number().int().min(0).max(10_000).nullish(),
  tds_applicable: z.boolean().nullish(),
  proof_version_id: z.uuid().nullish(),
})

export type LineInput = z.infer<typeof lineInput>

/** A line ready for the database, apart from its money. */
export type DraftLine = ReturnType<typeof draftLine>

/** Completes an entered line and refuses one that no invoice could carry (BIL-14, BIL-18). */
export function draftLine(
  input: LineInput,
  { gstRateBp, turnoverBand }: { gstRateBp: number; turnoverBand: TurnoverBand },
  field = '',
) {
  const reimbursement = input.kind === 'reimbursement' || input.treatment === 'pure_agent'
  if (reimbursement && !input.proof_version_id) {
    throw new RuleError('PROOF_REQUIRED', 'Attach the receipt of the fee paid for the client', {
      field: `${field}/proof_version_id`,
    })
  }
  return {
    kind: reimbursement ? ('reimbursement' as const) : input.kind,
    description: input.description,
    sac: reimbursement ? null : checkSac(input.sac ?? '', turnoverBand, `${field}/sac`),
    quantity: input.quantity,
    uqc: input.kind === 'time' ? 'MIN' : input.uqc,
    unitPriceMinor: input.unit_price_minor,
    discountBp: input.discount_bp ?? null,
    discountMinor: input.discount_minor ?? null,
    treatment: reimbursement ? ('pure_agent' as const) : input.treatment,
    gstRateBp: reimbursement || input.treatment !== 'taxable' ? 0 : (input.gst_rate_bp ?? gstRateBp),
    tdsApplicable: !reimbursement && (input.tds_applicable ?? input.kind !== 'surcharge'),
    proofVersionId: input.proof_version_id ?? null,
  }
}
