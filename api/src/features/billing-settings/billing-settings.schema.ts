import { gstCategories } from '@zippcrm/domain/gst/gstin.ts'
import { tdsKinds } from '@zippcrm/domain/tds/tds-rate.ts'
import { tdsModes } from '@zippcrm/domain/tds/tds-terms.ts'
import { z } from 'zod'
import { body } from '../invoices/invoices.schema.ts'

const day = z.iso.date()

const pin = z.string().superRefine((value, context) => {
  if (!/^[1-9][0-9]{5}$/.test(value)) {
    context.addIssue({ code: 'custom', message: 'A PIN has six digits', params: { code: 'PIN_FORMAT' } })
  }
})

export const Address = z.strictObject({
  line1: z.string().trim().min(1).max(200),
  line2: z.string().trim().max(200).nullish(),
  city: z.string().trim().min(1).max(100),
  stateCode: z
    .string()
    .regex(/^[0-9]{2}$/)
    .nullish(),
  pinCode: pin.nullish(),
  country: z.string().length(2).default('IN'),
})

const shaped = (pattern: RegExp, code: string, message: string) =>
  z.string().superRefine((value, context) => {
    if (!pattern.test(value)) context.addIssue({ code: 'custom', message, params: { code } })
  })

const BankAccount = z.strictObject({
  beneficiary: z.string().min(1).max(120),
  accountNo: z.string().trim().min(4).max(34),
  ifsc: shaped(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'IFSC_FORMAT', 'An IFSC looks like ABCD0123456'),
  bank: z.string().min(1).max(120),
  swift: z.string().max(11).nullish(),
  iban: z.string().max(34).nullish(),
  upiVpa: shaped(
    /^[a-zA-Z0-9._-]{2,256}@[a-zA-Z]{2,64}$/,
    'VPA_FORMAT',
    'A UPI address looks like firm@bank',
  ).nullish(),
})

/** An account whose number is not typed again keeps it; it is named by its place in the list that was read. */
const ChangedBankAccount = BankAccount.extend({
  accountNo: BankAccount.shape.accountNo.optional(),
  keepsNumberOf: z.int().min(0).max(9).optional(),
})
export type ChangedBankAccount = z.infer<typeof ChangedBankAccount>

export const FirmInput = body(
  z
    .strictObject({
      legalName: z.string().trim().min(1).max(200),
      tradeName: z.string().trim().max(200).nullable(),
      brandColour: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
      address: Address,
      email: z.email(),
      phone: z.string().max(30).nullable(),
      pan: z.string().max(20).nullable(),
      cinLlpin: z.string().max(21).nullable(),
      udyamNo: z.string().max(25).nullable(),
      signatoryName: z.string().max(120).nullable(),
      signatoryDesignation: z.string().max(120).nullable(),
      bankAccounts: z.array(ChangedBankAccount).max(10),
      defaultNetDays: z.number().int().min(0).max(365),
      turnoverBand: z.enum(['le_5cr', 'gt_5cr', 'ge_10cr', 'gt_500cr']),
      roundTotal: z.enum(['none', 'rupee']),
      tdsRounding: z.enum(['paisa', 'rupee']),
      creditApprovalOverMinor: z.number().int().min(0).nullable(),
    })
    .partial(),
)

/** The firm as settings show it: PAN and account numbers are masked. */
export const FirmView = z.object({
  legalName: z.string(),
  tradeName: z.string().nullable(),
  brandColour: z.string(),
  address: Address,
  email: z.string(),
  phone: z.string().nullable(),
  panMasked: z.string().nullable(),
  cinLlpin: z.string().nullable(),
  udyamNo: z.string().nullable(),
  signatoryName: z.string().nullable(),
  signatoryDesignation: z.string().nullable(),
  bankAccounts: z.array(BankAccount.omit({ accountNo: true }).extend({ accountNoMasked: z.string() })),
  hasLogo: z.boolean(),
  defaultNetDays: z.number(),
  turnoverBand: z.enum(['le_5cr', 'gt_5cr', 'ge_10cr', 'gt_500cr']),
  roundTotal: z.enum(['none', 'rupee']),
  tdsRounding: z.enum(['paisa', 'rupee']),
  creditApprovalOverMinor: z.number().nullable(),
  rowVersion: z.number(),
})

export const RegistrationInput = body(
  z
    .strictObject({
      gstin: z.string().max(40).nullable(),
      stateCode: z.string().regex(/^[0-9]{2}$/),
      kind: z.enum(['regular', 'composition', 'unregistered']),
      address: Address.nullable(),
      lutNo: z.string().max(40).nullable(),
      lutFrom: day.nullable(),
      lutTo: day.nullable(),
      invoicePrefix: z.string().max(10),
      creditPrefix: z.string().max(10),
      isDefault: z.boolean(),
    })
    .partial(),
)

/** A registration with the prefixes of its series. */
export const RegistrationView = z.object({
  id: z.uuid(),
  gstin: z.string().nullable(),
  stateCode: z.string(),
  kind: z.enum(['regular', 'composition', 'unregistered']),
  lutNo: z.string().nullable(),
  lutFrom: z.string().nullable(),
  lutTo: z.string().nullable(),
  invoicePrefix: z.string(),
  creditPrefix: z.string(),
  isDefault: z.boolean(),
  rowVersion: z.number(),
})

/** A state or territory of the GST code list (G2). */
export const GstStateView = z.object({
  code: z.string(),
  name: z.string(),
  placeOfSupplyAllowed: z.boolean(),
})

const gstCategory = z.enum(gstCategories)
const tdsMode = z.enum(tdsModes)
const tdsKind = z.enum(tdsKinds)

export const ProfileInput = body(
  z
    .strictObject({
      legalName: z.string().trim().min(1).max(200),
      gstCategory,
      gstin: z.string().max(40).nullable(),
      pan: z.string().max(20).nullable(),
      tan: z.string().max(20).nullable(),
      billingAddress: Address,
      billingEmails: z.array(z.email()).max(10),
      tdsMode,
      tdsKind: tdsKind.nullable(),
      tdsRateBp: z.number().int().min(0).max(10_000).nullable(),
      lowerDeduction: z
        .strictObject({
          certificateNo: z.string().min(1).max(40),
          rateBp: z.number().int().min(0).max(10_000),
          validTo: day,
          limitMinor: z.number().int().min(0),
        })
        .nullable(),
      netDays: z.number().int().min(0).max(365).nullable(),
      hourlyRateMinor: z.number().int().min(0).nullable(),
      currency: z.string().length(3),
      documentLanguage: z.string().max(10),
      /** Why the state of the GSTIN differs from the state of the address. */
      stateMismatchReason: z.string().max(300).nullable(),
    })
    .partial(),
)

/** What a client is billed by; the PAN is masked. */
export const BillingProfileView = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  legalName: z.string(),
  gstCategory,
  gstin: z.string().nullable(),
  panMasked: z.string().nullable(),
  tan: z.string().nullable(),
  billingAddress: Address,
  billingEmails: z.array(z.string()),
  tdsMode,
  tdsKind: tdsKind.nullable(),
  tdsRateBp: z.number().nullable(),
  netDays: z.number().nullable(),
  currency: z.string(),
  documentLanguage: z.string(),
  rowVersion: z.number(),
})

const GstRateView = z.object({
  id: z.uuid(),
  category: z.string(),
  rateBp: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
})

const TdsRateView = z.object({
  id: z.uuid(),
  kind: z.string(),
  nature: z.string(),
  payee: z.string(),
  rateBp: z.number().nullable(),
  thresholdSingleMinor: z.number().nullable(),
  thresholdAggregateMinor: z.number().nullable(),
  label: z.string(),
  noPanRateBp: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
  needsConfirmation: z.boolean(),
})

const SacView = z.object({
  code: z.string(),
  level: z.string(),
  description: z.string(),
  gstRateBp: z.number().nullable(),
})

export const TaxTableRow = z.union([GstRateView, TdsRateView, GstStateView, SacView])

export const GstinView = z.object({
  gstin: z.string(),
  type: z.string().describe('Kind of taxpayer'),
  stateCode: z.string(),
  stateName: z.string(),
  pan: z.string().nullable().describe('Characters 3 to 12 where they hold one'),
})

export const GstinInput = body(
  z.strictObject({
    gstin: z.string().max(40),
    category: z.string().max(30).optional(),
    pan: z.string().max(20).nullish(),
  }),
)

export const TaxTable = z.object({ table: z.enum(['gst', 'tds', 'states', 'sac']) })
export const RegistrationId = z.object({ registrationId: z.uuid() })

export const TaxTableInput = body(
  z.strictObject({
    rows: z
      .array(
        z.strictObject({
          category: z.string().max(40).optional(),
          kind: z.string().max(40).optional(),
          nature: z.string().max(200).optional(),
          payee: z.string().max(100).optional(),
          label: z.string().max(100).optional(),
          rateBp: z.number().int().min(0).max(10_000),
          thresholdSingleMinor: z.number().int().min(0).nullish(),
          thresholdAggregateMinor: z.number().int().min(0).nullish(),
          noPanRateBp: z.number().int().min(0).max(10_000).optional(),
          validFrom: day,
          validTo: day.nullish(),
          source: z.string().min(1).max(300),
        }),
      )
      .min(1)
      .max(200),
  }),
)
export type TaxTableInput = z.infer<typeof TaxTableInput>
