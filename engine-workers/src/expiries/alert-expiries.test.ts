import { type BillingFirm, billingFirm } from '@zippcrm/domain/billing/testing/firm.ts'
import { addDays } from '@zippcrm/domain/calendar/local-date.ts'
import { fixedClock } from '@zippcrm/domain/clock/clock.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertExpiries } from './alert-expiries.ts'

const expiresOn = '2027-03-31'
const clock = fixedClock('2026-11-21T06:00:00Z')
let firm: BillingFirm
let ownerId: string
let contactId: string

beforeEach(async () => {
  firm = await billingFirm()
  ;[ownerId, contactId] = [newId(), newId()]
  const own = { company_id: firm.companyId }
  await firm.system(async (trx) => {
    const owner = { id: ownerId, ...own, email: `${ownerId}@staff.example.com`, full_name: 'Owner' }
    await trx('staff_user').insert({ ...owner, role_slugs: ['consultant'] })
    await trx('client').where({ id: firm.clientId }).update({ owner_user_id: ownerId })
    const contact = { id: contactId, ...own, email: `${contactId}@client.example.com`, contact_name: 'Asha' }
    await trx('portal_user').insert({ ...contact, status: 'active' })
    await trx('portal_access').insert({
      id: newId(),
      ...own,
      portal_user_id: contactId,
      client_id: firm.clientId,
    })
  })
})
afterEach(() => firm.close())

const paper = (over: object = {}) =>
  firm.system((trx) =>
    trx('document').insert({
      id: newId(),
      company_id: firm.companyId,
      client_id: firm.clientId,
      title: 'Insurance policy',
      origin: 'staff',
      portal_visible: true,
      expires_on: expiresOn,
      ...over,
    }),
  )
/** The sweep of a day so many days before the paper's last one. */
const sweep = (daysBefore: number) =>
  firm.worker(clock, (_, trx) =>
    alertExpiries(
      { id: firm.companyId, name: 'Firm', timezone: 'Asia/Kolkata' },
      { today: addDays(expiresOn, -daysBefore), portalUrl: 'https://portal.example.com' },
      trx,
    ),
  )
const told = (id: string) =>
  firm.system((trx) =>
    trx('notification').where({ recipient_id: id, kind: 'expiry-alert' }).orderBy('id').pluck('title'),
  )
const mails = () =>
  firm.system((trx) =>
    trx('email').where({ company_id: firm.companyId, template: 'expiry_alert' }).pluck('subject'),
  )
const days = ['90 days', '60 days', '30 days', '7 days'].map((left) => `Insurance policy runs out in ${left}`)
const all = [...days, 'Insurance policy runs out today']

describe('papers that run out', () => {
  it('PRJ-32 DOC-28 are told of 90, 60, 30, 7 and 0 days before, once each, to the owner and, where shared, the client', async () => {
    await paper()
    expect(await sweep(120)).toBe(0)
    for (const day of [90, 90, 75, 60, 30, 29, 7, 1, 0, 0, -1]) await sweep(day)
    expect(await told(ownerId)).toEqual(all)
    expect(await told(contactId)).toEqual(all)
    expect((await mails()).sort()).toEqual([...all].sort())
    const { rows } = await firm.system((trx) =>
      trx.raw(
        `select distinct n.link, d.id from notification n cross join document d
          where n.kind = 'expiry-alert' and n.company_id = ? and d.company_id = n.company_id`,
        [firm.companyId],
      ),
    )
    expect(rows).toEqual([{ link: `/documents/${rows[0].id}`, id: rows[0].id }])
  })

  it('PRJ-32 are made up for after an outage, two sweeps at once tell nobody twice', async () => {
    await paper({ portal_visible: false })
    await sweep(100)
    await Promise.all([sweep(25), sweep(25)])
    expect(await told(ownerId)).toHaveLength(3)
    expect(await told(contactId)).toEqual([])
    await sweep(5)
    expect(await told(ownerId)).toHaveLength(4)
  })

  it('are told of once when they come late, and again when a new day is entered', async () => {
    await paper()
    await sweep(20)
    expect(await told(ownerId)).toEqual(['Insurance policy runs out in 20 days'])
    await firm.system((trx) =>
      trx('document')
        .where({ company_id: firm.companyId })
        .update({ expires_on: addDays(expiresOn, 365) }),
    )
    await sweep(-275)
    expect(await told(ownerId)).toEqual([
      'Insurance policy runs out in 20 days',
      'Insurance policy runs out in 90 days',
    ])
  })
})
