import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint } from '../../http/endpoint.ts'
import { ChangedContact, ClientView, NewContact, RevealedPan, RevealPan } from './clients.schema.ts'
import type { ClientService } from './clients.service.ts'
import type { ContactService } from './contacts.service.ts'
import { revealPan } from './reveal-pan.ts'

const client = z.object({ clientId: z.uuid() })

/** People at a client, and the one value of it that is hidden until somebody asks with a reason. */
export const contactRoutes = ({
  clients,
  contacts,
  pans,
}: {
  clients: ClientService
  contacts: ContactService
  pans: PanVault
}): Endpoint[] => [
  command(
    {
      method: 'post',
      path: '/clients/:clientId/contacts',
      realm: 'staff',
      can: 'clients:W',
      summary: 'Add a contact',
      params: client,
      body: NewContact,
      answer: ClientView,
      status: 201,
      action: 'contact.add',
    },
    async ({ params: { clientId }, body, trx }) => {
      await contacts.add(clientId, body, trx)
      return created(`/api/clients/${clientId}`, await clients.read(clientId, trx))
    },
  ),
  command(
    {
      method: 'patch',
      path: '/contacts/:contactId',
      realm: 'staff',
      can: 'clients:W',
      summary: 'Change a contact, or make it the primary one',
      params: z.object({ contactId: z.uuid() }),
      body: ChangedContact,
      answer: ClientView,
      action: 'contact.change',
      errors: ['STALE_VERSION'],
    },
    async ({ params, body, ifMatch, trx }) =>
      clients.read(await contacts.change(params.contactId, body, ifMatch, trx), trx),
  ),
  command(
    {
      method: 'post',
      path: '/clients/:clientId/pan/reveal',
      realm: 'staff',
      can: 'sensitive-ids:A',
      summary: 'Read the PAN in clear; who and why goes into the audit trail',
      params: client,
      body: RevealPan,
      answer: RevealedPan,
      action: 'pan.reveal',
    },
    ({ params, body, user, trx }) => revealPan(params.clientId, body.reason, user, pans, trx),
  ),
]
