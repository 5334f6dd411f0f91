import { z } from 'zod'
import { LicenceStateName } from '../licence/licence.schema.ts'

const RealmConfig = z.object({ url: z.string(), realm: z.string(), clientId: z.string() })

export const AuthConfig = z.object({ staff: RealmConfig, portal: RealmConfig })

export const Phone = z
  .string()
  .trim()
  .regex(/^\+[1-9][0-9]{6,14}$/, 'A phone number starts with + and the country code')

export const Me = z.object({
  id: z.uuid(),
  kind: z.enum(['staff', 'portal']),
  email: z.string(),
  fullName: z.string(),
  phone: z.string().nullable(),
  locale: z.string(),
  roles: z.array(z.string()),
  permissions: z.record(
    z.string(),
    z.object({ access: z.enum(['R', 'W', 'A', 'X']), scope: z.enum(['own', 'team', 'company']) }),
  ),
  company: z.object({ id: z.uuid(), name: z.string(), timezone: z.string(), baseCurrency: z.string() }),
  companies: z.array(z.object({ id: z.uuid(), name: z.string() })),
  teams: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), managed: z.boolean() })),
  flags: z.record(z.string(), z.boolean()),
  licence: z
    .object({ state: LicenceStateName, validUntil: z.iso.date().nullable() })
    .describe('Read-only while expired'),
  administrators: z.array(z.string()).describe('Whom to ask for access'),
  missingConsents: z.array(z.enum(['terms', 'privacy'])),
  now: z.iso.datetime().describe('Business time of the server'),
  clockMovable: z.boolean().describe('Development and tests only: business time may be moved on'),
  rowVersion: z.number().int(),
})

export const ChangedMe = z.strictObject({
  fullName: z.string().trim().min(1).max(200).optional(),
  phone: Phone.nullish(),
  locale: z.enum(['en-IN', 'hi-IN', 'mr-IN']).optional(),
})
export type ChangedMe = z.infer<typeof ChangedMe>
