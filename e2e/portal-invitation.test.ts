import { beforeAll, describe, expect, it } from 'vitest'
import { tokenOf } from '../api/test/tokens.ts'
import { environment } from './support/environment.ts'
import { linkIn, type Mail, mailsTo, mailTo } from './support/mailbox.ts'
import { loginOf } from './support/people.ts'
import { until } from './support/until.ts'

interface PortalUser {
  id: string
  status: string
  credentials: { state: string | null; sentAt: string | null }
}

const apiUrl = `${new URL(environment.STAFF_URL).origin}/api`
const setupLink = /action-token/

let token: string

async function call<T>(method: string, path: string, body?: object): Promise<{ status: number; body: T }> {
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as T }
}

/** Opens a link as a browser without history would, and returns the final status. */
async function opened(link: string): Promise<number> {
  const cookies = new Map<string, string>()
  let url = link
  for (let hop = 0; hop < 6; hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split(/=(.*)/s)
      cookies.set(name!, value ?? '')
    }
    const location = response.headers.get('location')
    if (!location) return response.status
    url = new URL(location, url).href
  }
  throw new Error(`${link} leads nowhere`)
}

/** A client of its own, made without an invitation. */
async function newClient() {
  const email = `${crypto.randomUUID()}@client.example.com`
  const { body } = await call<{ id: string; contacts: { id: string }[] }>('POST', '/clients', {
    name: `Invitation ${email.slice(0, 8)}`,
    entityType: 'private_limited',
    contact: { firstName: 'Ila', lastName: 'Rao', email },
    inviteToPortal: false,
  })
  return { clientId: body.id, contactId: body.contacts[0]!.id, email }
}

const portalUser = async (clientId: string) =>
  (await call<{ items: PortalUser[] }>('GET', `/clients/${clientId}/portal-users`)).body.items[0]
const withCredentials = (clientId: string, state: string) =>
  until(
    async () => {
      const user = await portalUser(clientId)
      return user?.credentials.state === state && user
    },
    { what: `credentials ${state}` },
  )
const anotherMail = (email: string, first: Mail) =>
  until(async () => (await mailsTo(email)).find(({ id }) => id !== first.id), { what: 'a second mail' })

describe('portal invitation', () => {
  beforeAll(async () => {
    const { email, password } = loginOf('manager')
    token = await tokenOf({ population: 'staff', email, password })
  })

  it('POR-03 shows staff where the credentials are, and a new link ends the older one', async () => {
    const { clientId, contactId, email } = await newClient()
    const invited = await call<PortalUser>('POST', `/clients/${clientId}/portal-users`, { contactId })
    expect({ status: invited.status, credentials: invited.body.credentials.state }).toEqual({
      status: 201,
      credentials: 'queued',
    })

    const { id, status } = await withCredentials(clientId, 'sent')
    const first = await mailTo(email, /./)
    expect(status).toBe('invited')
    expect(await opened(linkIn(first, setupLink))).toBe(200)

    await call('POST', `/portal-users/${id}/resend`)
    await withCredentials(clientId, 'sent')
    const { subject } = await anotherMail(email, first)
    const mails = await mailsTo(email)
    const second = await mailTo(email, new RegExp(subject), { since: Date.parse(first.at) + 1 })
    expect(mails).toHaveLength(2)
    expect(await opened(linkIn(first, setupLink))).toBe(400)
    expect(await opened(linkIn(second, setupLink))).toBe(200)
  })

  it('captures the contact of a new client and sends credentials without a click', async () => {
    const email = `${crypto.randomUUID()}@client.example.com`
    const { body } = await call<{ id: string }>('POST', '/clients', {
      name: `Onboarding ${email.slice(0, 8)}`,
      entityType: 'llp',
      contact: { firstName: 'Dev', lastName: 'Nair', email },
    })
    const { status } = await withCredentials(body.id, 'sent')
    expect(status).toBe('invited')
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('links nobody whose address belongs to another client', async () => {
    const { clientId, contactId, email } = await newClient()
    await call('POST', `/clients/${clientId}/portal-users`, { contactId })
    await withCredentials(clientId, 'sent')

    const other = await call<{ id: string; contacts: { id: string }[] }>('POST', '/clients', {
      name: `Other ${email.slice(0, 8)}`,
      entityType: 'llp',
      contact: { firstName: 'Ila', lastName: 'Rao', email },
      inviteToPortal: false,
    })
    const refused = await call<{ code: string }>('POST', `/clients/${other.body.id}/portal-users`, {
      contactId: other.body.contacts[0]!.id,
    })
    expect({ status: refused.status, code: refused.body.code }).toEqual({
      status: 409,
      code: 'EMAIL_ALREADY_LINKED',
    })
  })
})
