import { billing } from '@zippcrm/domain/billing/billing.ts'
import { assertSeriesPrefix } from '@zippcrm/domain/billing/document-number.ts'
import type {
  BankAccount,
  BillingProfile,
  FirmProfile,
  GstRegistration,
} from '@zippcrm/domain/billing/records.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { checkGstin, type GstCategory, needsGstin, taxpayerTypeOf } from '@zippcrm/domain/gst/gstin.ts'
import { parsePan, parseTan } from '@zippcrm/domain/gst/pan.ts'
import { allSacCodes } from '@zippcrm/domain/gst/sac.ts'
import { allStates } from '@zippcrm/domain/gst/states.ts'
import { assertCurrency } from '@zippcrm/domain/money/currency.ts'
import { RuleError } from '@zippcrm/domain/rule-error.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { allowMatch } from '../../http/etag.ts'
import type { Caller } from '../invoices/invoices.service.ts'
import type { ChangedBankAccount, TaxTableInput } from './billing-settings.schema.ts'

const SeriesTaken = defineError('SERIES_TAKEN', 409, 'This prefix belongs to another series')
const ProfileNew = defineError('FIELD_REQUIRED', 422, 'Some billing data are missing')

/** The firm's billing settings, its registrations and rates, and what clients are billed by. */
export function billingSettingsService({ pans }: { pans: PanVault }) {
  const presentFirm = ({ logoPng, pan, bankAccounts, ...firm }: FirmProfile) => ({
    ...firm,
    hasLogo: logoPng !== null,
    panMasked: pans.masked(pan),
    bankAccounts: bankAccounts.map(({ accountNo, ...account }) => ({
      ...account,
      accountNoMasked: `•••• ${accountNo.slice(-4)}`,
    })),
  })

  const presentProfile = ({ pan, ...profile }: BillingProfile) => ({
    ...profile,
    panMasked: pans.masked(pan),
  })

  return {
    async firm({ user, clock, trx }: Caller) {
      const firm = await billing(clock).firm.findProfile(user.companyId, trx)
      if (!firm) throw new NotFound('The firm profile is not entered yet.')
      return presentFirm(firm)
    },

    async saveFirm(change: FirmChange, ifMatch: string | undefined, { user, clock, trx }: Caller) {
      const b = billing(clock)
      const existing = await b.firm.findProfile(user.companyId, trx)
      if (existing) allowMatch(ifMatch, existing.rowVersion)
      else requireFields(change, ['legalName', 'address', 'email'])
      const pan = change.pan ? parsePan(change.pan, '/pan') : change.pan
      const bankAccounts =
        change.bankAccounts && withNumbers(change.bankAccounts, existing?.bankAccounts ?? [])
      const { bankAccounts: _typed, ...rest } = change
      const input: Partial<FirmProfile> = { ...rest, ...(bankAccounts && { bankAccounts }) }
      const saved = await b.firm.saveProfile(
        user.companyId,
        { ...input, ...(pan === undefined ? {} : { pan: pans.seal(pan) }) },
        trx,
      )
      return presentFirm(saved)
    },

    async registrations({ user, clock, trx }: Caller) {
      return { items: await billing(clock).firm.listRegistrations(user.companyId, trx), nextCursor: null }
    },

    async addRegistration(input: Partial<GstRegistration>, { user, clock, trx }: Caller) {
      requireFields(input, ['stateCode', 'kind'])
      const b = billing(clock)
      const others = await b.firm.listRegistrations(user.companyId, trx)
      const checked = checkRegistration(
        { invoicePrefix: 'INV', creditPrefix: 'CN', isDefault: others.length === 0, ...input },
        others,
      )
      return b.firm.insertRegistration(user.companyId, checked, trx)
    },

    async changeRegistration(id: string, input: Partial<GstRegistration>, { user, clock, trx }: Caller) {
      const b = billing(clock)
      const all = await b.firm.listRegistrations(user.companyId, trx)
      const existing = all.find((row) => row.id === id)
      if (!existing) throw new NotFound()
      const others = all.filter((row) => row.id !== id)
      const { gstin, stateCode, kind, invoicePrefix, creditPrefix } = checkRegistration(
        { ...existing, ...input },
        others,
      )
      return b.firm.patchRegistration(
        id,
        { ...input, gstin, stateCode, kind, invoicePrefix, creditPrefix },
        trx,
      )
    },

    async profile(clientId: string, { clock, trx }: Caller) {
      const profile = await billing(clock).profiles.findByClient(clientId, trx)
      if (!profile) throw new NotFound('This client has no billing data yet.')
      return presentProfile(profile)
    },

    async saveProfile(
      clientId: string,
      { stateMismatchReason, ...input }: Partial<BillingProfile> & { stateMismatchReason?: string | null },
      ifMatch: string | undefined,
      { user, clock, trx }: Caller,
    ) {
      const b = billing(clock)
      if (!(await trx('client').where({ id: clientId }).first('id'))) throw new NotFound()
      const existing = await b.profiles.findByClient(clientId, trx)
      if (existing) allowMatch(ifMatch, existing.rowVersion)
      else requireFields(input, ['legalName', 'gstCategory', 'billingAddress'])
      const next = checkProfile(
        { ...existing, pan: pans.open(existing?.pan ?? null), ...input },
        stateMismatchReason ?? null,
      )
      const { gstin, pan, tan } = next
      return presentProfile(
        await b.profiles.save(user.companyId, clientId, { ...input, gstin, pan: pans.seal(pan), tan }, trx),
      )
    },

    states: () => ({ items: allStates(), nextCursor: null }),

    async taxTable(table: 'gst' | 'tds' | 'states' | 'sac', { user, clock, trx }: Caller) {
      const b = billing(clock)
      const items =
        table === 'gst'
          ? await b.taxTables.gstRates(user.companyId, trx)
          : table === 'tds'
            ? await b.taxTables.tdsRates(user.companyId, trx)
            : table === 'states'
              ? allStates()
              : allSacCodes()
      return { items, nextCursor: null }
    },

    /** Replaces the firm's rates; the person who saves them has confirmed them. */
    async saveTaxTable(table: 'gst' | 'tds' | 'states' | 'sac', { rows }: TaxTableInput, caller: Caller) {
      const { user, clock, trx } = caller
      const b = billing(clock)
      if (table === 'gst') {
        for (const row of await b.taxTables.gstRates(user.companyId, trx))
          await b.taxTables.retireGstRate(row.id, trx)
        for (const { category = 'standard', rateBp, validFrom, validTo = null, source } of rows) {
          const rate = { category, rateBp, validFrom, validTo, source, confirmedBy: user.id }
          await b.taxTables.insertGstRate(user.companyId, rate, trx)
        }
      } else if (table === 'tds') {
        for (const row of await b.taxTables.tdsRates(user.companyId, trx))
          await b.taxTables.retireTdsRate(row.id, trx)
        for (const row of rows) {
          requireFields(row, ['kind', 'label'])
          await b.taxTables.insertTdsRate(
            user.companyId,
            {
              kind: row.kind!,
              nature: row.nature ?? row.kind!,
              payee: row.payee ?? 'Any resident',
              rateBp: row.rateBp,
              thresholdSingleMinor: row.thresholdSingleMinor ?? null,
              thresholdAggregateMinor: row.thresholdAggregateMinor ?? null,
              label: row.label!,
              noPanRateBp: row.noPanRateBp ?? 2000,
              validFrom: row.validFrom,
              validTo: row.validTo ?? null,
              source: row.source,
              needsConfirmation: false,
              confirmedBy: user.id,
            },
            trx,
          )
        }
      } else throw new NotFound('This table follows the law and is not edited here.')
      return this.taxTable(table, caller)
    },

    validateGstin(input: { gstin: string; category?: string | undefined; pan?: string | null | undefined }) {
      const type = input.category ? (taxpayerTypeOf(input.category as GstCategory) ?? undefined) : undefined
      return checkGstin(input.gstin, { type, pan: input.pan, field: '/gstin' })
    },
  }
}

/** What settings send: an account may come without its number. */
export type FirmChange = Omit<Partial<FirmProfile>, 'bankAccounts'> & { bankAccounts?: ChangedBankAccount[] }

/** Accounts with their numbers: the one that was typed, or that of the account it was read from. */
const withNumbers = (
  accounts: readonly ChangedBankAccount[],
  stored: readonly BankAccount[],
): BankAccount[] =>
  accounts.map(({ keepsNumberOf, ...account }, index) => {
    const accountNo = account.accountNo ?? stored[keepsNumberOf ?? -1]?.accountNo
    if (accountNo) return { ...account, accountNo }
    const field = `/bankAccounts/${index}/accountNo`
    throw new ProfileNew(undefined, [{ field, code: 'FIELD_REQUIRED', message: 'Enter the account number' }])
  })

export type BillingSettingsService = ReturnType<typeof billingSettingsService>

function requireFields<T extends object>(input: T, fields: (keyof T & string)[]): void {
  const missing = fields.filter((field) => input[field] === undefined || input[field] === null)
  if (missing.length === 0) return
  throw new ProfileNew(
    undefined,
    missing.map((field) => ({ field: `/${field}`, code: 'FIELD_REQUIRED', message: 'This is needed' })),
  )
}

function checkRegistration<T extends Partial<GstRegistration>>(
  registration: T,
  others: readonly GstRegistration[],
): T {
  const prefixes = [registration.invoicePrefix!, registration.creditPrefix!]
  assertSeriesPrefix(prefixes[0]!, '/invoicePrefix')
  assertSeriesPrefix(prefixes[1]!, '/creditPrefix')
  const taken = others.flatMap((row) => [row.invoicePrefix, row.creditPrefix])
  if (prefixes[0] === prefixes[1] || prefixes.some((prefix) => taken.includes(prefix)))
    throw new SeriesTaken()
  if (registration.kind === 'unregistered') return { ...registration, gstin: null }
  const { gstin, stateCode } = checkGstin(registration.gstin ?? '', { type: 'ordinary', field: '/gstin' })
  return { ...registration, gstin, stateCode }
}

function checkProfile(profile: Partial<BillingProfile>, reason: string | null) {
  if (profile.currency) assertCurrency(profile.currency, '/currency')
  const category = profile.gstCategory!
  const pan = profile.pan ? parsePan(profile.pan, '/pan') : null
  const tan = profile.tan ? parseTan(profile.tan, '/tan') : null
  if (!profile.gstin || !needsGstin(category)) {
    if (profile.gstin)
      throw new RuleError('GSTIN_CATEGORY', 'This kind of client has no GSTIN', { field: '/gstin' })
    return { gstin: null, pan, tan }
  }
  const checked = checkGstin(profile.gstin, {
    type: taxpayerTypeOf(category) ?? undefined,
    pan,
    field: '/gstin',
  })
  const state = profile.billingAddress?.stateCode
  if (state && state !== checked.stateCode && !reason?.trim()) {
    throw new RuleError('GSTIN_STATE_MISMATCH', 'GSTIN and address are in different States: say why', {
      field: '/stateMismatchReason',
    })
  }
  return { gstin: checked.gstin, pan: pan ?? checked.pan, tan }
}
