import { z } from 'zod'

export const PortalUserParams = z.object({ portalUserId: z.uuid() })
export const ClientParams = z.object({ clientId: z.uuid() })

export const InvitedContact = z.strictObject({ contactId: z.uuid() })

export const PortalUserView = z.object({
  id: z.uuid(),
  email: z.string(),
  contactName: z.string(),
  contactId: z.uuid().nullable(),
  status: z.enum(['captured', 'invited', 'active', 'locked', 'disabled']),
  level: z.enum(['owner', 'member']),
  credentials: z.object({
    state: z.enum(['queued', 'sent', 'used', 'bounced', 'expired', 'cancelled']).nullable(),
    sentAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
    failureCode: z.string().nullable(),
  }),
  lastLoginAt: z.iso.datetime().nullable(),
  rowVersion: z.number().int(),
})

export const PortalUserList = z.object({ items: z.array(PortalUserView) })
