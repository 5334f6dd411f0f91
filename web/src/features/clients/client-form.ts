import type { Client, Contact } from '@zippcrm/ui/generated/api.ts'
import type { ClientFieldValues } from './ClientFields.vue'

export const ENTITY_TYPES = [
  'private_limited',
  'public_limited',
  'llp',
  'partnership',
  'proprietorship',
  'opc',
  'section8',
  'trust',
  'huf',
  'individual',
  'llc',
  'corporation',
  'nonprofit',
]
export const REGULATORS = ['RBI', 'SEBI', 'IRDAI', 'OTHER']

/** A client whose fields are still empty. */
export const emptyClient = (): ClientFieldValues => ({
  name: '',
  entityType: 'private_limited',
  industry: '',
  regulator: '',
  ownerUserId: '',
  addressLine1: '',
  addressLine2: '',
  city: '',
  stateCode: '27',
  pinCode: '',
})

/** A client's fields as inputs hold them: nothing is an empty text. */
export const clientValues = (client: Client): ClientFieldValues & { legalName: string; status: string } => ({
  name: client.name,
  legalName: client.legalName,
  status: client.status,
  entityType: client.entityType,
  industry: client.industry ?? '',
  regulator: client.regulator ?? '',
  ownerUserId: client.ownerUserId ?? '',
  addressLine1: client.addressLine1 ?? '',
  addressLine2: client.addressLine2 ?? '',
  city: client.city ?? '',
  stateCode: client.stateCode ?? '',
  pinCode: client.pinCode ?? '',
})

/** A contact's fields as inputs hold them. */
export const contactValues = (contact?: Contact) => ({
  firstName: contact?.firstName ?? '',
  lastName: contact?.lastName ?? '',
  title: contact?.title ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
})

/** What inputs hold as the server takes it: an emptied field is nothing. */
export const asBody = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]))
