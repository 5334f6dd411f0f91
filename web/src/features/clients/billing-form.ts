import type { BillingProfile, Client } from '@zippcrm/ui/generated/api.ts'

/** All values of a field in the order of its menu: one that the API does not know, or that is left out, does not compile. */
const all = <Value extends string>(inOrder: Record<Value, true>) => Object.keys(inOrder) as Value[]

export const GST_CATEGORIES = all<BillingProfile['gstCategory']>({
  registered: true,
  composition: true,
  unregistered: true,
  sez_unit: true,
  sez_developer: true,
  overseas: true,
  deemed_export: true,
  uin_holder: true,
  tax_deductor: true,
})
export const TDS_MODES = all<BillingProfile['tdsMode']>({
  none: true,
  each_invoice: true,
  after_threshold: true,
})
export const TDS_KINDS = all<NonNullable<BillingProfile['tdsKind']>>({
  professional: true,
  technical: true,
  contract: true,
  contract_individual: true,
  commission: true,
})
/** Kinds of clients that have no GSTIN. */
export const WITHOUT_GSTIN = new Set<string>(['unregistered', 'overseas'])

/** A client's billing data as inputs hold them; what the client's own record says fills an empty form. */
export const billingValues = (client: Client, profile?: BillingProfile) => ({
  legalName: profile?.legalName ?? client.legalName,
  gstCategory: profile?.gstCategory ?? ('registered' as const),
  gstin: profile?.gstin ?? '',
  pan: '',
  tan: profile?.tan ?? '',
  line1: profile?.billingAddress.line1 ?? client.addressLine1 ?? '',
  line2: profile?.billingAddress.line2 ?? client.addressLine2 ?? '',
  city: profile?.billingAddress.city ?? client.city ?? '',
  stateCode: profile?.billingAddress.stateCode ?? client.stateCode ?? '',
  pinCode: profile?.billingAddress.pinCode ?? client.pinCode ?? '',
  billingEmails: profile?.billingEmails.join(', ') ?? '',
  tdsMode: profile?.tdsMode ?? ('each_invoice' as const),
  tdsKind: profile?.tdsKind ?? ('professional' as const),
  netDays: profile?.netDays === null || profile?.netDays === undefined ? '' : String(profile.netDays),
  stateMismatchReason: '',
})
export type BillingValues = ReturnType<typeof billingValues>

const orNull = (text: string) => text.trim() || null

/** What inputs hold as the server takes it. */
export const billingBody = (values: BillingValues) => ({
  legalName: values.legalName.trim(),
  gstCategory: values.gstCategory,
  gstin: WITHOUT_GSTIN.has(values.gstCategory) ? null : orNull(values.gstin.toUpperCase()),
  ...(values.pan.trim() && { pan: values.pan.trim().toUpperCase() }),
  tan: orNull(values.tan.toUpperCase()),
  billingAddress: {
    line1: values.line1.trim(),
    line2: orNull(values.line2),
    city: values.city.trim(),
    stateCode: orNull(values.stateCode),
    pinCode: orNull(values.pinCode),
  },
  billingEmails: values.billingEmails
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter(Boolean),
  tdsMode: values.tdsMode,
  tdsKind: values.tdsMode === 'none' ? null : values.tdsKind,
  netDays: values.netDays === '' ? null : Number(values.netDays),
  stateMismatchReason: orNull(values.stateMismatchReason),
})
