import { z } from 'zod'
import { checkSac, type TurnoverBand } from '../gst/sac.ts'
import { readTwins } from '../money/decimal.ts'
import { RuleError } from '../rule-error.ts'

/** A line as staff enter it and as a milestone may keep it; what is left out comes from firm and law. */
export const lineInput = z.strictObject({
  kind: z.enum(['service', 'time', 'surcharge', 'reimbursement']).default('service'),
  description: z.string().trim().min(1).max(1000),
  sac: z.string().max(8).nullish(),
  quantity: z.union([z.number(), z.string()]).default('1'),
  uqc: z.string().max(8).default('OTH'),
  unitPrice: z.union([z.number(), z.string()]).nullish(),
  unitPriceMinor: z.number().nullish(),
  discountBp: z.number().int().min(0).max(10_000).nullish(),
  discountMinor: z.number().int().min(0).nullish(),
  treatment: z.enum(['taxable', 'nil', 'exempt', 'zero_rated', 'pure_agent']).default('taxable'),
  gstRateBp: z.number().int().min(0).max(10_000).nullish(),
  tdsApplicable: z.boolean().nullish(),
  proofVersionId: z.uuid().nullish(),
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
  if (reimbursement && !input.proofVersionId) {
    throw new RuleError('PROOF_REQUIRED', 'Attach the receipt of the fee paid for the client', {
      field: `${field}/proofVersionId`,
    })
  }
  const unitPriceMinor = readTwins(input.unitPrice, input.unitPriceMinor, `${field}/unitPrice`)
  if (unitPriceMinor === undefined) {
    throw new RuleError('FIELD_REQUIRED', 'Every line needs a price', { field: `${field}/unitPrice` })
  }
  return {
    kind: reimbursement ? ('reimbursement' as const) : input.kind,
    description: input.description,
    sac: reimbursement ? null : checkSac(input.sac ?? '', turnoverBand, `${field}/sac`),
    quantity: String(input.quantity),
    uqc: input.kind === 'time' ? 'MIN' : input.uqc,
    unitPriceMinor,
    discountBp: input.discountBp ?? null,
    discountMinor: input.discountMinor ?? null,
    treatment: reimbursement ? ('pure_agent' as const) : input.treatment,
    gstRateBp: reimbursement || input.treatment !== 'taxable' ? 0 : (input.gstRateBp ?? gstRateBp),
    tdsApplicable: !reimbursement && (input.tdsApplicable ?? input.kind !== 'surcharge'),
    proofVersionId: input.proofVersionId ?? null,
  }
}
