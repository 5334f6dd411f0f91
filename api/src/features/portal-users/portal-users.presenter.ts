import type { PortalUserRow } from '@zippcrm/domain/identity/portal.repository.ts'

/** A client's portal user as staff see them: never a link, never a password (POR-02). */
export const presentPortalUser = (row: PortalUserRow) => ({
  id: row.id,
  email: row.email,
  contactName: row.contactName,
  contactId: row.contactId,
  status: row.status,
  level: row.level,
  credentials: {
    state: row.credentials,
    sentAt: row.sentAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    failureCode: row.failureCode,
  },
  lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
  rowVersion: row.rowVersion,
})
