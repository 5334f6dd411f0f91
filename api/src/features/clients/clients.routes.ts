import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { ChangedClient, ClientQuery, ClientSummary, ClientView, NewClient } from './clients.schema.ts'
import type { ClientService } from './clients.service.ts'

const params = z.object({ clientId: z.uuid() })

/** Clients (file 02). */
export const clientRoutes = ({ clients }: { clients: ClientService }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/clients',
      realm: 'staff',
      can: 'clients:R',
      summary: 'List clients',
      query: ClientQuery,
      answer: pageOf(ClientSummary),
    },
    ({ query, trx }) => clients.list(query, trx),
  ),
  command(
    {
      method: 'post',
      path: '/clients',
      realm: 'staff',
      can: 'clients:W',
      summary: 'Take a client on',
      body: NewClient,
      answer: ClientView,
      status: 201,
      action: 'client.create',
      errors: ['GSTIN_FORMAT', 'GSTIN_CHECKSUM', 'GSTIN_PAN_MISMATCH', 'PAN_FORMAT'],
    },
    async ({ body, user, trx }) => {
      const id = await clients.create(body, user, trx)
      return created(`/api/clients/${id}`, await clients.read(id, trx))
    },
  ),
  query(
    {
      method: 'get',
      path: '/clients/:clientId',
      realm: 'staff',
      can: 'clients:R',
      summary: 'Read a client',
      params,
      answer: ClientView,
    },
    ({ params, trx }) => clients.read(params.clientId, trx),
  ),
  command(
    {
      method: 'patch',
      path: '/clients/:clientId',
      realm: 'staff',
      can: 'clients:W',
      summary: 'Change a client',
      params,
      body: ChangedClient,
      answer: ClientView,
      action: 'client.change',
    },
    async ({ params, body, ifMatch, trx }) => {
      await clients.change(params.clientId, body, ifMatch, trx)
      return clients.read(params.clientId, trx)
    },
  ),
]
