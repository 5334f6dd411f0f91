import { z } from 'zod'
import { Phone } from '../session/session.schema.ts'

const PolicyName = z.enum(['terms', 'privacy'])

export const PortalMe = z.object({
  id: z.uuid(),
  email: z.string(),
  contactName: z.string(),
  phone: z.string().nullable(),
  locale: z.string(),
  company: z.object({ name: z.string() }),
  clients: z.array(z.object({ id: z.uuid(), name: z.string(), level: z.enum(['owner', 'member']) })),
  policies: z.array(
    z.object({ document: PolicyName, version: z.string(), acceptedAt: z.iso.datetime().nullable() }),
  ),
  flags: z.record(z.string(), z.boolean()),
  now: z.iso.datetime().describe('Business time of the server'),
  rowVersion: z.number().int(),
})

export const ChangedPortalMe = z.strictObject({
  contactName: z.string().trim().min(1).max(200).optional(),
  phone: Phone.nullish(),
  locale: z.enum(['en-IN', 'hi-IN', 'mr-IN']).optional(),
})
export type ChangedPortalMe = z.infer<typeof ChangedPortalMe>

export const Consents = z.strictObject({
  accepted: z
    .array(z.strictObject({ document: PolicyName, version: z.string().max(20) }))
    .min(1)
    .max(2),
})
export type Consents = z.infer<typeof Consents>
