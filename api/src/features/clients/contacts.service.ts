import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import type { Contact } from '@zippcrm/domain/clients/records.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import type { ChangedContact, NewContact } from './clients.schema.ts'

/** People at a client: added and changed; one of them is the primary one. */
export const contactService = () => ({
  async add(clientId: string, input: z.infer<typeof NewContact>, trx: Trx): Promise<void> {
    const client = await clientRepository.find(clientId, trx)
    if (!client) throw new NotFound()
    const isFirst = (await clientRepository.contactsOf(clientId, trx)).length === 0
    const contact = await clientRepository.insertContact(
      {
        ...(input as Partial<Contact>),
        id: newId(),
        companyId: client.companyId,
        clientId,
        isPrimary: isFirst,
      },
      trx,
    )
    await changed(contact, trx)
  },

  /** Returns whose contact it is. */
  async change(
    id: string,
    { isPrimary, ...change }: z.infer<typeof ChangedContact>,
    ifMatch: string | undefined,
    trx: Trx,
  ): Promise<string> {
    const contact = await clientRepository.findContact(id, trx)
    if (!contact) throw new NotFound()
    requireMatch(ifMatch, contact.rowVersion)
    if (isPrimary) await clientRepository.clearPrimary(contact.clientId, trx)
    await clientRepository.patchContact(
      id,
      { ...(change as Partial<Contact>), ...(isPrimary && { isPrimary }) },
      trx,
    )
    await changed(contact, trx)
    return contact.clientId
  },
})

const changed = ({ companyId, clientId }: Contact, trx: Trx) =>
  tell({ companyId, topic: 'client.changed', entity: 'client', entityId: clientId }, trx)

export type ContactService = ReturnType<typeof contactService>
