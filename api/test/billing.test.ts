import { newId } from '@zippcrm/domain/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type People, people } from './people.ts'
import { insertProject, insertTeam, type ProjectRow } from './record-rows.ts'
import { startApi, type TestApi } from './server.ts'

type Member = Awaited<ReturnType<People['member']>>

let api: TestApi
let make: People
let companyId: string
let finance: Member
let manager: Member
let consultant: Member
let contact: Awaited<ReturnType<People['contact']>>
let project: ProjectRow
let other: ProjectRow

const profile = {
  legalName: 'Asha Advisers LLP',
  gstCategory: 'registered',
  gstin: '27ZZACN0001A1ZG',
  billingAddress: { line1: '12 Laxmi Road', city: 'Pune', stateCode: '27', pinCode: '411030' },
  billingEmails: ['accounts@asha.example.com'],
  tdsMode: 'each_invoice',
  tdsKind: 'professional',
}

beforeAll(async () => {
  api = await startApi()
  make = people()
  companyId = await make.company()
  finance = await make.member({ companyId, roles: ['finance'] })
  manager = await make.member({ companyId, roles: ['manager'] })
  consultant = await make.member({ companyId, roles: ['consultant'] })
  await make.system(companyId, async (trx) => {
    const teamId = await insertTeam(companyId, manager.id, trx)
    const at = { companyId, teamId, managerId: manager.id }
    project = await insertProject({ ...at, clientName: 'Asha Advisers' }, trx)
    other = await insertProject({ ...at, clientName: 'Borealis Wealth' }, trx)
  })
  contact = await make.contact({ companyId, clientId: project.clientId })
})
afterAll(async () => {
  await api.close()
  await make.close()
})

const as = (member: { token: string }) => async (method: string, path: string, body?: object) => {
  const answer = await api.as(member.token)(method, path, body)
  return { status: answer.status, body: answer.body, code: answer.body?.code, errors: answer.body?.errors }
}

async function milestone(of: ProjectRow, over: Record<string, unknown> = {}): Promise<string> {
  const { body } = await as(finance)('post', `/projects/${of.id}/milestones`, {
    title: 'Filing complete',
    amount: 100_000,
    ...over,
  })
  return body.id
}

describe('billing settings', () => {
  it('enters the firm once and shows bank data and PAN masked', async () => {
    const save = await as(finance)('put', '/settings/billing', {
      legalName: 'Firm LLP',
      email: 'accounts@firm.example.com',
      signatoryName: 'Kavita Deshmukh',
      pan: 'ZZAFS0002B',
      address: { line1: '1 Fort', city: 'Mumbai', stateCode: '27', pinCode: '400001' },
      bankAccounts: [
        { beneficiary: 'Firm LLP', accountNo: '000011112222', ifsc: 'DEMO0000001', bank: 'Demo Bank' },
      ],
    })
    expect(save.status).toBe(200)
    const { body } = await as(manager)('get', '/settings/billing')
    expect(body).toMatchObject({ panMasked: '******002B', bankAccounts: [{ accountNoMasked: '•••• 2222' }] })
    expect(JSON.stringify(body)).not.toMatch(/ZZAFS0002B|000011112222/)
    expect((await as(manager)('put', '/settings/billing', { legalName: 'X' })).status).toBe(403)

    const [{ accountNoMasked: _masked, ...account }] = body.bankAccounts
    const withUpi = { ...account, upiVpa: 'firm@demo', keepsNumberOf: 0 }
    const changed = await as(finance)('put', '/settings/billing', { bankAccounts: [withUpi] })
    expect(changed.body.bankAccounts).toMatchObject([{ accountNoMasked: '•••• 2222', upiVpa: 'firm@demo' }])
    const unknown = await as(finance)('put', '/settings/billing', { bankAccounts: [account] })
    expect([unknown.code, unknown.errors[0].field]).toEqual(['FIELD_REQUIRED', '/bankAccounts/0/accountNo'])
  })

  it('BIL-25 gives a second registration prefixes of its own', async () => {
    const post = (registration: object) => as(finance)('post', '/settings/gst-registrations', registration)
    const first = { kind: 'unregistered', stateCode: '27' }
    expect((await post(first)).status).toBe(201)
    expect((await post(first)).code).toBe('SERIES_TAKEN')
    expect((await post({ ...first, invoicePrefix: '0AB', creditPrefix: 'CX' })).code).toBe('SERIES_FORMAT')
  })

  it.each([
    ['27ZZACN0001A1Z', 'GSTIN_FORMAT'],
    ['39ZZACN0001A1ZB', 'GSTIN_STATE'],
    ['27ZZAGM0025A1DA', 'GSTIN_CATEGORY'],
    ['27ZZACN0001A1ZH', 'GSTIN_CHECKSUM'],
  ])('BIL-03 refuses %s of a registered client with %s', async (gstin, code) => {
    const { status, body } = await as(finance)('put', `/clients/${project.clientId}/billing-profile`, {
      ...profile,
      gstin,
    })
    expect([status, body.code, body.errors[0].field]).toEqual([422, code, '/gstin'])
  })

  it('BIL-03 compares the number with PAN and address', async () => {
    const put = (over: object) =>
      as(finance)('put', `/clients/${project.clientId}/billing-profile`, { ...profile, ...over })
    expect((await put({ pan: 'ZZACK0003C' })).code).toBe('GSTIN_PAN_MISMATCH')
    const address = { ...profile.billingAddress, stateCode: '29' }
    expect((await put({ billingAddress: address })).code).toBe('GSTIN_STATE_MISMATCH')
    expect((await put({ billingAddress: { ...address, pinCode: '12' } })).code).toBe('PIN_FORMAT')
    expect((await put({ billingAddress: address, stateMismatchReason: 'Head office pays' })).status).toBe(200)
    expect((await put({})).body.gstin).toBe('27ZZACN0001A1ZG')
  })
})

describe('preview', () => {
  const preview = (line: object) =>
    as(finance)('post', '/invoices/preview', {
      client_id: project.clientId,
      lines: [{ description: 'Advice', sac: '998311', ...line }],
    })

  it('BIL-02 takes rupees or paise and gives both back', async () => {
    const [rupees, paise] = [await preview({ unitPrice: 118.5 }), await preview({ unit_price_minor: 11_850 })]
    expect(rupees.body).toMatchObject({ taxableMinor: 11_850, amount: 118.5 })
    expect(paise.body.totalMinor).toBe(rupees.body.totalMinor)
    expect((await preview({ unitPrice: 118.505 })).code).toBe('MONEY_PRECISION')
    expect((await preview({ unitPrice: 118.5, unitPriceMinor: 11_851 })).code).toBe('MONEY_CONFLICT')
    expect((await preview({ unitPriceMinor: 10.5 })).code).toBe('MONEY_NOT_INTEGER')
  })

  it('BIL-18 asks for a service code with the digits the firm needs', async () => {
    expect((await preview({ unitPrice: 1, sac: '998222' })).status).toBe(200)
    expect((await preview({ unitPrice: 1, sac: '9982' })).code).toBe('SAC_INVALID')
    expect((await preview({ unitPrice: 1, sac: '12345' })).code).toBe('SAC_INVALID')
  })

  it('refuses fields that nobody may write', async () => {
    const { status, code } = await preview({ unitPrice: 1, cgstMinor: 5 })
    expect([status, code]).toEqual([422, 'FIELD_UNKNOWN'])
  })
})

describe('drafts', () => {
  it('BIL-21 drafts a milestone with its own figures', async () => {
    const milestoneId = await milestone(project, { dueOn: '2099-12-31' })
    const { status, body } = await as(manager)('post', `/projects/${project.id}/invoices`, {
      milestone_id: milestoneId,
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      number: null,
      invoice_number: null,
      status: 'draft',
      amount: 100_000,
      dueDate: '2099-12-31',
      milestone: { id: milestoneId },
      recipient: { name: 'Asha Advisers LLP', gstin: '27ZZACN0001A1ZG' },
    })
    const list = await as(finance)('get', `/projects/${project.id}/milestones`)
    expect(list.body.items.find((row: { id: string }) => row.id === milestoneId).state).toBe('invoiced')
  })

  it('BIL-21 refuses other projects’ milestones, drafts without one, and people who may not bill', async () => {
    const foreign = await milestone(other)
    const post = (member: { token: string }, body: object) =>
      as(member)('post', `/projects/${project.id}/invoices`, body)
    expect((await post(finance, { milestone_id: foreign })).code).toBe('MILESTONE_FOREIGN')
    expect((await post(finance, {})).code).toBe('MILESTONE_REQUIRED')
    expect((await post(consultant, {})).status).toBe(403)
    expect((await post(contact, {})).status).toBe(403)
    expect((await post(finance, { milestone_id: newId() })).status).toBe(404)
  })

  it('BIL-19 of two parallel drafts of one milestone one is refused with the invoice named', async () => {
    const milestoneId = await milestone(project)
    const answers = await Promise.all(
      [1, 2].map(() =>
        as(finance)('post', `/projects/${project.id}/invoices`, { milestone_id: milestoneId }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    const [made, refused] = [answers.find((a) => a.status === 201)!, answers.find((a) => a.status === 409)!]
    expect(refused.body).toMatchObject({ code: 'MILESTONE_ALREADY_INVOICED', invoice_id: made.body.id })
  })

  it('PRJ-36 locks the amount of an invoiced milestone', async () => {
    const milestoneId = await milestone(project)
    const patch = (body: object) => as(finance)('patch', `/milestones/${milestoneId}`, body)
    expect((await patch({ amount: 90_000 })).body).toMatchObject({ amountMinor: 9_000_000 })
    expect((await patch({ amount: -1 })).code).toBe('AMOUNT_NEGATIVE')
    expect((await patch({ currency: 'USD' })).code).toBe('CURRENCY_MISMATCH')
    await as(finance)('post', `/projects/${project.id}/invoices`, { milestone_id: milestoneId })
    expect((await patch({ amount: 80_000 })).code).toBe('MILESTONE_LOCKED')
  })

  it('BIL-28 names the allowed moves and refuses stale versions', async () => {
    const { body } = await as(finance)('post', `/projects/${project.id}/invoices`, {
      milestone_id: await milestone(project),
    })
    const paid = await as(finance)('patch', `/invoices/${body.id}`, { status: 'paid' })
    expect([paid.status, paid.code, paid.body.allowed]).toEqual([409, 'TRANSITION_NOT_ALLOWED', ['sent']])
    const stale = await api
      .as(finance.token)('patch', `/invoices/${body.id}`, { notes: 'x' })
      .set('if-match', '"999"')
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE_VERSION'])
  })

  it('BIL-39 BIL-37 hides drafts and lists of the firm from contacts', async () => {
    const { body } = await as(finance)('post', `/projects/${project.id}/invoices`, {
      milestone_id: await milestone(project),
    })
    expect((await as(contact)('get', `/invoices/${body.id}`)).status).toBe(404)
    const list = await as(contact)('get', `/clients/${project.clientId}/invoices`)
    expect(list.body).toMatchObject({ items: [], totals: { billedMinor: 0 } })
    expect((await as(contact)('get', `/clients/${other.clientId}/invoices`)).status).toBe(404)
    expect((await as(contact)('patch', `/invoices/${body.id}`, { status: 'sent' })).status).toBe(403)
    expect((await as(contact)('get', '/invoices/overdue')).status).toBe(403)
  })

  it('BIL-40 IAM-55 refuses credit without right, reason or issued invoice', async () => {
    const { body } = await as(finance)('post', `/projects/${project.id}/invoices`, {
      milestone_id: await milestone(project),
    })
    const credit = (member: { token: string }, input: object) =>
      as(member)('post', `/invoices/${body.id}/credit-note`, input)
    expect((await credit(finance, { reason: 'Overcharged', creditAmount: 10 })).code).toBe(
      'INVOICE_NOT_ISSUED',
    )
    expect((await credit(finance, { creditAmount: 10 })).code).toBe('REASON_REQUIRED')
    expect((await credit(finance, { reason: 'Overcharged', creditAmount: -1 })).code).toBe(
      'CREDIT_AMOUNT_INVALID',
    )
    expect((await credit(consultant, { reason: 'Overcharged', creditAmount: 1 })).status).toBe(403)
    expect((await credit(contact, { reason: 'Overcharged', creditAmount: 1 })).status).toBe(403)
  })
})

describe('overdue alerts', () => {
  it('can be switched by an admin, by name and as on or off only', async () => {
    const admin = await make.member({ companyId, roles: ['admin'] })
    const put = (member: { token: string }, body: object) =>
      as(member)('put', '/settings/notifications', body)
    expect((await as(admin)('get', '/settings/notifications')).body.invoiceOverdueAlerts).toBe(true)
    expect((await put(admin, { invoiceOverdueAlerts: false })).body.invoiceOverdueAlerts).toBe(false)
    expect((await put(admin, { invoiceOverdueAlert: false })).code).toBe('SETTING_UNKNOWN')
    expect((await put(admin, { invoiceOverdueAlerts: 'no' })).code).toBe('SETTING_TYPE')
    expect((await put(finance, { invoiceOverdueAlerts: true })).status).toBe(403)
  })
})
