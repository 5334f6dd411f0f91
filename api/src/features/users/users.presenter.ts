import type { StaffRow } from '@zippcrm/domain/identity/staff.repository.ts'

/** A member of staff as User Admin shows them. */
export const presentUser = (row: StaffRow) => ({
  id: row.id,
  email: row.email,
  fullName: row.fullName,
  phone: row.phone,
  status: row.status,
  roles: row.roleSlugs,
  grade: row.grade,
  reportsTo: row.reportsTo && row.reportsToName ? { id: row.reportsTo, name: row.reportsToName } : null,
  teams: row.teams,
  lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
  rowVersion: row.rowVersion,
})
