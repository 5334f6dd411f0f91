import { billing } from '@zippcrm/domain/billing/billing.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'

const LogoFormat = defineError('LOGO_FORMAT', 422, 'The logo is a PNG picture of at most 500 kB')

const maxBytes = 500_000
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const Logo = z.object({ png: z.base64().nullable().describe('The picture; null where there is none') })

/** The picture as bytes, refused unless it is a PNG that papers and mails can carry. */
function pngOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length <= maxBytes && bytes.subarray(0, 8).equals(pngSignature)) return bytes
  throw new LogoFormat(undefined, [
    { field: '/png', code: 'LOGO_FORMAT', message: 'Choose a PNG picture of at most 500 kB.' },
  ])
}

async function profileOf(companyId: string, clock: Clock, trx: Trx) {
  const profile = await billing(clock).firm.findProfile(companyId, trx)
  if (!profile) throw new NotFound('Enter the billing profile first.')
  return profile
}

/** The firm's picture on invoices, letters and mails. */
export const firmLogoRoutes = (): Endpoint[] => [
  query(
    {
      realm: 'staff',
      tag: 'Billing settings',
      method: 'get',
      path: '/settings/billing/logo',
      can: 'ledger:R',
      summary: 'The firm’s logo',
      answer: Logo,
    },
    async ({ user, clock, trx }) => {
      const { logoPng } = await profileOf(user.companyId, clock, trx)
      return { png: logoPng?.toString('base64') ?? null }
    },
  ),
  command(
    {
      realm: 'staff',
      tag: 'Billing settings',
      method: 'put',
      path: '/settings/billing/logo',
      can: 'ledger:A',
      action: 'firm-profile.save-logo',
      summary: 'Replace or remove the firm’s logo',
      body: z.strictObject({ png: z.base64().max(700_000).nullable() }),
      answer: Logo,
      errors: ['LOGO_FORMAT'],
    },
    async ({ body, user, clock, trx }) => {
      await profileOf(user.companyId, clock, trx)
      const logoPng = body.png === null ? null : pngOf(body.png)
      await billing(clock).firm.saveProfile(user.companyId, { logoPng }, trx)
      return { png: body.png }
    },
  ),
]
