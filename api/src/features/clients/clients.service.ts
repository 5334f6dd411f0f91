import { billingProfileRepository } from '@zippcrm/domain/billing/billing-profile.repository.ts'
import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import type { Client } from '@zippcrm/domain/clients/records.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { checkGstin } from '@zippcrm/domain/gst/gstin.ts'
import { parsePan } from '@zippcrm/domain/gst/pan.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import { sortedCursor, toSortedPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import { namesOf } from '../projects/projects.repository.ts'
import type { ProjectSummary } from '../projects/projects.schema.ts'
import { presentClient, presentSummary } from './clients.presenter.ts'
import { balancesOf, portalUsersOf, taxIdsOf } from './clients.repository.ts'
import type { ChangedClient, ClientQuery, NewClient } from './clients.schema.ts'

/** Clients: list, page, and taking a new one on. */
export const clientService = ({
  projectsOf,
  pans,
}: {
  pans: PanVault
  projectsOf: (clientId: string, trx: Trx) => Promise<z.infer<typeof ProjectSummary>[]>
}) => ({
  async list(filter: z.infer<typeof ClientQuery>, trx: Trx) {
    const after = sortedCursor(filter.cursor, filter.sort)
    const rows = await clientRepository.list({ ...filter, search: filter.q, after }, trx)
    const page = toSortedPage(rows, filter.limit, filter.sort)
    const ids = page.items.map((row) => row.id)
    const [balances, taxIds] = [await balancesOf(ids, trx), await taxIdsOf(ids, pans, trx)]
    return {
      ...page,
      items: page.items.map((row) => presentSummary(row, balances.get(row.id), taxIds.get(row.id))),
    }
  },

  async read(id: string, trx: Trx) {
    const client = await clientRepository.find(id, trx)
    if (!client) throw new NotFound()
    return presentClient(client, {
      contacts: await clientRepository.contactsOf(id, trx),
      portalUsers: await portalUsersOf(id, trx),
      balance: (await balancesOf([id], trx)).get(id),
      taxIds: (await taxIdsOf([id], pans, trx)).get(id),
      projects: await projectsOf(id, trx),
      ownerName: (await namesOf([client.ownerUserId], trx)).get(client.ownerUserId ?? '') ?? null,
    })
  },

  /** Takes a client on; saving it starts client-onboarding, which invites the contact to the portal (POR-01). */
  async create(input: z.infer<typeof NewClient>, user: User, trx: Trx) {
    const { contact, inviteToPortal, gstin, pan, ...fields } = input
    const client = await clientRepository.insert(
      {
        ...withoutNulls(fields),
        id: newId(),
        companyId: user.companyId,
        code: await clientRepository.nextCode(user.companyId, trx),
        legalName: input.legalName ?? input.name,
        ownerUserId: input.ownerUserId ?? user.id,
        ownerTeamId: input.ownerTeamId ?? user.managedTeamIds[0] ?? user.teamIds[0] ?? null,
      },
      trx,
    )
    const saved = contact
      ? await clientRepository.insertContact(
          {
            ...withoutNulls(contact),
            id: newId(),
            companyId: user.companyId,
            clientId: client.id,
            isPrimary: true,
          },
          trx,
        )
      : undefined
    if (gstin || pan) await saveTaxIds(client, { gstin, pan, email: saved?.email ?? null }, pans, trx)
    if (saved?.email && inviteToPortal) {
      await outbox.publish(
        {
          companyId: user.companyId,
          subject: `client:${client.id}`,
          name: 'client.created',
          correlationKey: client.id,
          starts: true,
          variables: {
            companyId: user.companyId,
            clientId: client.id,
            businessKey: `client:${client.id}`,
            runId: client.id,
          },
        },
        trx,
      )
    }
    await tell(
      { companyId: user.companyId, topic: 'client.created', entity: 'client', entityId: client.id },
      trx,
    )
    return client.id
  },

  async change(id: string, change: z.infer<typeof ChangedClient>, ifMatch: string | undefined, trx: Trx) {
    const client = await clientRepository.find(id, trx)
    if (!client) throw new NotFound()
    requireMatch(ifMatch, client.rowVersion)
    await clientRepository.patch(id, change as Partial<Client>, trx)
    await tell({ companyId: client.companyId, topic: 'client.changed', entity: 'client', entityId: id }, trx)
  },
})

async function saveTaxIds(
  client: Client,
  { gstin, pan, email }: { gstin?: string | null; pan?: string | null; email: string | null },
  pans: PanVault,
  trx: Trx,
): Promise<void> {
  const checkedPan = pan ? parsePan(pan, '/pan') : null
  const checked = gstin
    ? checkGstin(gstin, { type: 'ordinary', pan: checkedPan ?? undefined, field: '/gstin' })
    : null
  await billingProfileRepository.save(
    client.companyId,
    client.id,
    {
      legalName: client.legalName,
      gstCategory: checked ? 'registered' : 'unregistered',
      gstin: checked?.gstin ?? null,
      pan: pans.seal(checkedPan ?? checked?.pan ?? null),
      billingAddress: {
        line1: client.addressLine1 ?? '',
        line2: client.addressLine2,
        city: client.city ?? '',
        stateCode: checked?.stateCode ?? client.stateCode,
        pinCode: client.pinCode,
        country: client.country,
      },
      billingEmails: email ? [email] : [],
      tdsMode: 'none',
    },
    trx,
  )
}

const withoutNulls = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>
  }

export type ClientService = ReturnType<typeof clientService>
