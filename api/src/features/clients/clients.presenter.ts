import type { ClientListRow } from '@zippcrm/domain/clients/client.repository.ts'
import type { Client, Contact } from '@zippcrm/domain/clients/records.ts'
import type { z } from 'zod'
import type { ProjectSummary } from '../projects/projects.schema.ts'
import type { PortalStateRow } from './clients.repository.ts'

interface Balance {
  billedMinor: number
  outstandingMinor: number
  overdueMinor: number
  currency: string
}
interface TaxIds {
  gstin: string | null
  panMasked: string | null
}

/** A line of the list of clients. */
export const presentSummary = (
  row: ClientListRow,
  balance: Balance | undefined,
  taxIds: TaxIds | undefined,
) => ({
  id: row.id,
  number: row.code,
  name: row.name,
  status: row.status,
  entityType: row.entityType,
  industry: row.industry,
  regulator: row.regulator,
  city: row.city,
  stateCode: row.stateCode,
  gstin: taxIds?.gstin ?? null,
  ownerName: row.ownerName,
  openProjects: row.openProjects,
  outstandingMinor: balance?.outstandingMinor ?? 0,
  currency: balance?.currency ?? 'INR',
})

/** The page of a client. PAN is masked for everyone (file 01). */
export function presentClient(
  client: Client,
  facts: {
    contacts: Contact[]
    portalUsers: PortalStateRow[]
    balance: Balance | undefined
    taxIds: TaxIds | undefined
    projects: z.infer<typeof ProjectSummary>[]
    ownerName: string | null
  },
) {
  const { balance, taxIds, projects } = facts
  return {
    id: client.id,
    number: client.code,
    name: client.name,
    legalName: client.legalName,
    status: client.status,
    entityType: client.entityType,
    industry: client.industry,
    regulator: client.regulator,
    city: client.city,
    stateCode: client.stateCode,
    addressLine1: client.addressLine1,
    addressLine2: client.addressLine2,
    pinCode: client.pinCode,
    address: addressOf(client),
    gstin: taxIds?.gstin ?? null,
    panMasked: taxIds?.panMasked ?? null,
    ownerUserId: client.ownerUserId,
    ownerName: facts.ownerName,
    openProjects: projects.length,
    outstandingMinor: balance?.outstandingMinor ?? 0,
    currency: balance?.currency ?? 'INR',
    contacts: facts.contacts.map((contact) => presentContact(contact, facts.portalUsers)),
    projects,
    invoices: balance ?? null,
    rowVersion: client.rowVersion,
  }
}

const addressOf = (client: Client) =>
  [client.addressLine1, client.addressLine2, [client.city, client.pinCode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ') || null

function presentContact(contact: Contact, portalUsers: PortalStateRow[]) {
  const portal = portalUsers.find(
    (user) => user.contactId === contact.id || user.email.toLowerCase() === contact.email?.toLowerCase(),
  )
  return {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    fullName: `${contact.firstName} ${contact.lastName}`.trim(),
    title: contact.title,
    email: contact.email,
    phone: contact.phone,
    isPrimary: contact.isPrimary,
    rowVersion: contact.rowVersion,
    portal: portal
      ? {
          id: portal.id,
          state: stateOf(portal),
          sentAt: portal.sentAt?.toISOString() ?? null,
          activatedAt: portal.lastLoginAt?.toISOString() ?? null,
        }
      : null,
  }
}

/** An account's own state counts once it is active or closed; before that, how far its invitation came. */
const stateOf = ({ status, invitation }: PortalStateRow) =>
  ['active', 'locked', 'disabled'].includes(status) ? status : (invitation ?? status)
