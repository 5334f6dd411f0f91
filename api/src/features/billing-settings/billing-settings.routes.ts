import type { BillingProfile, GstRegistration } from '@zippcrm/domain/billing/records.ts'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { ClientId } from '../invoices/invoices.schema.ts'
import {
  BillingProfileView,
  FirmInput,
  FirmView,
  GstinInput,
  GstinView,
  GstStateView,
  ProfileInput,
  RegistrationId,
  RegistrationInput,
  RegistrationView,
  TaxTable,
  TaxTableInput,
  TaxTableRow,
} from './billing-settings.schema.ts'
import type { BillingSettingsService, FirmChange } from './billing-settings.service.ts'

const staff = { realm: 'staff', tag: 'Billing settings' } as const
const both = { realm: 'both', tag: 'Billing settings' } as const

/** Firm profile, registrations, rates, and the clients' billing data. */
export const billingSettingsRoutes = ({ settings }: { settings: BillingSettingsService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/settings/billing',
      can: 'ledger:R',
      summary: 'The firm as it stands on its papers',
      answer: FirmView,
    },
    (caller) => settings.firm(caller),
  ),
  command(
    {
      ...staff,
      method: 'put',
      path: '/settings/billing',
      can: 'ledger:A',
      action: 'firm-profile.save',
      summary: 'Change the firm profile',
      body: FirmInput,
      answer: FirmView,
      errors: ['PAN_FORMAT', 'IFSC_FORMAT', 'VPA_FORMAT', 'PIN_FORMAT'],
    },
    ({ body, ifMatch, ...caller }) => settings.saveFirm(body as FirmChange, ifMatch, caller),
  ),
  query(
    {
      ...staff,
      method: 'get',
      path: '/settings/gst-registrations',
      can: 'ledger:R',
      summary: 'GST registrations and their series',
      answer: pageOf(RegistrationView),
    },
    (caller) => settings.registrations(caller),
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/settings/gst-registrations',
      can: 'ledger:A',
      action: 'gst-registration.add',
      summary: 'Add a GST registration with prefixes of its own',
      body: RegistrationInput,
      answer: RegistrationView,
      status: 201,
      errors: ['GSTIN_FORMAT', 'GSTIN_CHECKSUM', 'SERIES_FORMAT', 'SERIES_TAKEN'],
    },
    async ({ body, ...caller }) => {
      const registration = await settings.addRegistration(body as Partial<GstRegistration>, caller)
      return created(`/api/settings/gst-registrations/${registration.id}`, registration)
    },
  ),
  command(
    {
      ...staff,
      method: 'patch',
      path: '/settings/gst-registrations/:registrationId',
      can: 'ledger:A',
      action: 'gst-registration.change',
      summary: 'Change a GST registration, e.g. its letter of undertaking',
      params: RegistrationId,
      body: RegistrationInput,
      answer: RegistrationView,
    },
    ({ params, body, ...caller }) =>
      settings.changeRegistration(params.registrationId, body as Partial<GstRegistration>, caller),
  ),
  query(
    {
      ...staff,
      method: 'get',
      path: '/gst-states',
      can: 'clients:R',
      summary: 'States and territories by their GST code, for every address',
      answer: pageOf(GstStateView),
    },
    async () => settings.states(),
  ),
  query(
    {
      ...staff,
      method: 'get',
      path: '/settings/tax-tables/:table',
      can: 'invoices:R',
      summary: 'Dated rates, states and service codes',
      params: TaxTable,
      answer: pageOf(TaxTableRow),
    },
    ({ params, ...caller }) => settings.taxTable(params.table, caller),
  ),
  command(
    {
      ...staff,
      method: 'put',
      path: '/settings/tax-tables/:table',
      can: 'ledger:A',
      action: 'tax-table.save',
      summary: 'Replace the firm’s dated rates',
      params: TaxTable,
      body: TaxTableInput,
      answer: pageOf(TaxTableRow),
    },
    ({ params, body, ...caller }) => settings.saveTaxTable(params.table, body, caller),
  ),
  query(
    {
      ...both,
      method: 'get',
      path: '/clients/:clientId/billing-profile',
      can: 'invoices:R',
      summary: 'What a client is billed by',
      params: ClientId,
      answer: BillingProfileView,
    },
    ({ params, ...caller }) => settings.profile(params.clientId, caller),
  ),
  command(
    {
      ...both,
      method: 'put',
      path: '/clients/:clientId/billing-profile',
      can: 'ledger:W',
      action: 'billing-profile.save',
      summary: 'GST, PAN, TDS and terms of a client',
      params: ClientId,
      body: ProfileInput,
      answer: BillingProfileView,
      errors: [
        'GSTIN_FORMAT',
        'GSTIN_STATE',
        'GSTIN_CATEGORY',
        'GSTIN_CHECKSUM',
        'GSTIN_PAN_MISMATCH',
        'GSTIN_STATE_MISMATCH',
      ],
    },
    ({ params, body, ifMatch, ...caller }) => {
      const input = body as Partial<BillingProfile> & { stateMismatchReason?: string | null }
      return settings.saveProfile(params.clientId, input, ifMatch, caller)
    },
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/gstin/validate',
      evenExpired: true,
      can: 'invoices:R',
      summary: 'Check shape, state, PAN part and check character of a GSTIN',
      body: GstinInput,
      answer: GstinView,
    },
    async ({ body }) => settings.validateGstin(body),
  ),
]
