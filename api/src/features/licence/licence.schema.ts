import { z } from 'zod'

export const LicenceStateName = z.enum(['community', 'valid', 'expiring', 'expired', 'invalid'])

export const LicenceView = z.object({
  edition: z.enum(['community', 'enterprise']),
  state: LicenceStateName,
  seats: z.number().int(),
  seatsTaken: z.number().int(),
  validUntil: z.iso.date().nullable(),
  daysLeft: z.number().int().nullable(),
  licensee: z.string().nullable(),
  features: z.array(z.string()),
  fingerprint: z.string().nullable().describe('Names the key without showing it'),
  source: z.enum(['environment', 'settings', 'none']),
})

export const NewLicence = z.strictObject({ key: z.string().trim().min(1).max(5000) })
