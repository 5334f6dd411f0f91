import { clientSorts } from '@zippcrm/domain/clients/client.repository.ts'
import { entityTypes, regulators } from '@zippcrm/domain/clients/records.ts'
import { z } from 'zod'
import { PageQuery, sortBy } from '../../http/page.ts'
import { ProjectSummary } from '../projects/projects.schema.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

export const NewContact = z.object({
  firstName: text(100),
  lastName: z.string().trim().max(100).default(''),
  title: text(100).nullish(),
  email: z.email().max(254).nullish(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()-]{6,20}$/, 'A phone number has digits only')
    .nullish(),
})

export const ChangedContact = NewContact.partial()
  .extend({ lastName: z.string().trim().max(100).optional(), isPrimary: z.literal(true).optional() })
  .strict()

export const RevealPan = z.strictObject({
  reason: z.string().trim().min(3, 'Say why you need it').max(500),
})
export const RevealedPan = z.object({ pan: z.string() })

export const NewClient = z.object({
  name: text(200),
  legalName: text(200).nullish(),
  entityType: z.enum(entityTypes),
  industry: text(100).nullish(),
  regulator: z.enum(regulators).nullish(),
  ownerUserId: z.uuid().nullish(),
  ownerTeamId: z.uuid().nullish(),
  addressLine1: text(200).nullish(),
  addressLine2: text(200).nullish(),
  city: text(100).nullish(),
  stateCode: z
    .string()
    .regex(/^[0-9]{2}$/, 'A state code has two digits')
    .nullish(),
  pinCode: z
    .string()
    .regex(/^[1-9][0-9]{5}$/, 'A PIN code has six digits')
    .nullish(),
  gstin: text(20).nullish(),
  pan: text(15).nullish(),
  contact: NewContact.nullish(),
  inviteToPortal: z.boolean().default(true),
})

export const ChangedClient = NewClient.pick({
  name: true,
  legalName: true,
  entityType: true,
  industry: true,
  regulator: true,
  ownerUserId: true,
  ownerTeamId: true,
  addressLine1: true,
  addressLine2: true,
  city: true,
  stateCode: true,
  pinCode: true,
})
  .partial()
  .extend({ status: z.enum(['prospect', 'active', 'inactive']).optional() })
  .strict()

const ClientStatus = z.enum(['prospect', 'active', 'inactive'])

export const ClientQuery = PageQuery.extend({
  q: z.string().trim().max(100).optional(),
  status: z.enum(['prospect', 'active', 'inactive']).optional(),
  ownerId: z.uuid().optional(),
  sort: sortBy(clientSorts, 'name'),
})

export const ClientSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  status: ClientStatus,
  entityType: z.string(),
  industry: z.string().nullable(),
  regulator: z.string().nullable(),
  city: z.string().nullable(),
  stateCode: z.string().nullable(),
  gstin: z.string().nullable(),
  ownerName: z.string().nullable(),
  openProjects: z.int(),
  outstandingMinor: z.int(),
  currency: z.string(),
})

export const ContactView = z.object({
  id: z.uuid(),
  fullName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  isPrimary: z.boolean(),
  rowVersion: z.int(),
  portal: z
    .object({
      id: z.uuid(),
      state: z.enum([
        'captured',
        'invited',
        'active',
        'locked',
        'disabled',
        'queued',
        'sent',
        'used',
        'bounced',
        'expired',
        'cancelled',
      ]),
      sentAt: z.iso.datetime().nullable(),
      activatedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
})

export const ClientView = ClientSummary.extend({
  legalName: z.string(),
  ownerUserId: z.uuid().nullable(),
  panMasked: z.string().nullable(),
  address: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  pinCode: z.string().nullable(),
  contacts: z.array(ContactView),
  projects: z.array(ProjectSummary),
  invoices: z
    .object({ billedMinor: z.int(), outstandingMinor: z.int(), overdueMinor: z.int(), currency: z.string() })
    .nullable(),
  rowVersion: z.int(),
})
