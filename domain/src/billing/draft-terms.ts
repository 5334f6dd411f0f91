import { type GstRate, gstRateOn } from '../gst/gst-rate.ts'
import { type PlaceOfSupply, placeOfSupply } from '../gst/place-of-supply.ts'
import {
  decideSupplyType,
  endorsementOf,
  type InvoiceKind,
  invoiceKindOf,
  type SupplyType,
} from '../gst/supply-type.ts'
import type { TdsRate } from '../tds/tds-rate.ts'
import { type TdsHistory, type TdsTerms, tdsTerms } from '../tds/tds-terms.ts'
import { type ComputedInvoice, computeInvoice, type InvoiceLineInput } from './compute-invoice.ts'
import type { BillingProfile, FirmProfile, GstRegistration, InvoiceMoney } from './records.ts'

/** Everything that decides tax and deduction of one invoice. */
export interface BillingFacts {
  firm: FirmProfile
  registration: GstRegistration
  profile: BillingProfile
  gstRates: readonly GstRate[]
  tdsRates: readonly TdsRate[]
  tdsHistory: TdsHistory
}

export interface DraftOptions {
  issueDate: string
  posOverride?: { code: string; reason: string } | null
  reverseCharge?: boolean
}

export interface DraftTerms {
  placeOfSupply: PlaceOfSupply
  supplyType: SupplyType
  endorsement: string | null
  gstRateBp: number
  tds: TdsTerms | null
}

/** Works out place of supply, supply type, endorsement, rate and deduction from what firm and client have on record. */
export function draftTerms(facts: BillingFacts, options: DraftOptions): DraftTerms {
  const { registration, profile } = facts
  const place = placeOfSupply({
    supplierState: registration.stateCode,
    recipientCountry: profile.billingAddress.country,
    recipientGstin: profile.gstin,
    recipientAddressState: profile.billingAddress.stateCode,
    override: options.posOverride,
  })
  const supplyType = decideSupplyType({
    registrationKind: registration.kind,
    supplierState: registration.stateCode,
    placeOfSupply: place.code,
    recipientCategory: profile.gstCategory,
    issueDate: options.issueDate,
    lut: { from: registration.lutFrom, to: registration.lutTo },
  })
  return {
    placeOfSupply: place,
    supplyType,
    endorsement: endorsementOf(supplyType),
    gstRateBp: gstRateOn(options.issueDate, facts.gstRates.length > 0 ? facts.gstRates : undefined),
    tds: tdsTerms(
      {
        mode: profile.tdsMode,
        kind: profile.tdsKind,
        rateBp: profile.tdsRateBp,
        lowerDeduction: profile.lowerDeduction,
      },
      options.issueDate,
      facts.tdsHistory,
      facts.tdsRates.length > 0 ? facts.tdsRates : undefined,
    ),
  }
}

export interface PricedDraft {
  kind: InvoiceKind
  terms: DraftTerms
  computed: ComputedInvoice
  money: InvoiceMoney
}

/** Prices lines under these terms; the same function serves preview, draft and issue. */
export function priceDraft(
  lines: readonly InvoiceLineInput[],
  facts: BillingFacts,
  options: DraftOptions,
): PricedDraft {
  const terms = draftTerms(facts, options)
  const computed = computeInvoice(lines, {
    supplyType: terms.supplyType,
    reverseCharge: options.reverseCharge ?? false,
    tds: terms.tds,
    tdsHistory: facts.tdsHistory,
    roundTotal: facts.firm.roundTotal,
    tdsRounding: facts.firm.tdsRounding,
  })
  const everyLineExempt =
    lines.length > 0 && lines.every((line) => line.treatment === 'exempt' || line.treatment === 'nil')
  return {
    kind: invoiceKindOf(facts.registration.kind, everyLineExempt),
    terms,
    computed,
    money: {
      taxableMinor: computed.taxableMinor,
      cgstMinor: computed.cgstMinor,
      sgstMinor: computed.sgstMinor,
      igstMinor: computed.igstMinor,
      reimbursementMinor: computed.reimbursementMinor,
      roundOffMinor: computed.roundOffMinor,
      totalMinor: computed.totalMinor,
      tdsKind: terms.tds?.kind ?? null,
      tdsLabel: terms.tds?.label ?? null,
      tdsRateBp: terms.tds?.rateBp ?? null,
      tdsBaseMinor: computed.tdsBaseMinor,
      tdsMinor: computed.tdsMinor,
      netPayableMinor: computed.netPayableMinor,
    },
  }
}
