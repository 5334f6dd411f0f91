import { Email } from '@zippcrm/domain/identity/email.ts'
import { z } from 'zod'
import { systemRoles } from '../../http/matrix.ts'
import { PageQuery } from '../../http/page.ts'
import { Phone } from '../session/session.schema.ts'

const staffRoles = systemRoles.map(({ slug }) => slug).filter((slug) => slug !== 'portal_client')

const RoleSlug = z.string().refine((slug) => staffRoles.includes(slug), {
  message: 'There is no such role of staff',
  params: { code: 'ROLE_UNKNOWN' },
})
const Roles = z.array(RoleSlug).min(1).max(15)
const Teams = z
  .array(z.object({ teamId: z.uuid(), function: z.enum(['manager', 'reviewer', 'member']) }))
  .max(50)

export const UserParams = z.object({ userId: z.uuid() })

export const UserQuery = PageQuery.extend({
  search: z.string().trim().min(1).max(100).optional(),
  status: z.enum(['invited', 'active', 'suspended', 'deactivated']).optional(),
  role: z.string().max(50).optional(),
})

export const NewUser = z.strictObject({
  email: z
    .string()
    .refine((text) => Email.safeParse(text).success, {
      message: 'Not a valid e-mail address',
      params: { code: 'EMAIL_INVALID' },
    })
    .transform((text) => Email.parse(text)),
  fullName: z.string().trim().min(1).max(200),
  phone: Phone.nullish(),
  grade: z.string().trim().max(100).nullish(),
  roles: Roles,
  reportsTo: z.uuid().nullish(),
  teams: Teams.default([]),
})
export type NewUser = z.infer<typeof NewUser>

export const ChangedUser = z.strictObject({
  fullName: z.string().trim().min(1).max(200).optional(),
  phone: Phone.nullish(),
  grade: z.string().trim().max(100).nullish(),
  roles: Roles.optional(),
  reportsTo: z.uuid().nullish(),
  teams: Teams.optional(),
})
export type ChangedUser = z.infer<typeof ChangedUser>

export const EndedUser = z.strictObject({
  reason: z.string().trim().min(3).max(500).describe('Why; kept in the audit'),
  handOverTo: z.uuid().nullish().describe('Who takes over projects, clients, teams and reports'),
})
export type EndedUser = z.infer<typeof EndedUser>

export const HandOver = z.strictObject({ to: z.uuid() })

export const HoldingsView = z.object({
  projects: z.number().int(),
  clients: z.number().int(),
  teams: z.number().int(),
  reports: z.number().int(),
  tasks: z.number().int(),
})

export const UserView = z.object({
  id: z.uuid(),
  email: z.string(),
  fullName: z.string(),
  phone: z.string().nullable(),
  status: z.enum(['invited', 'active', 'suspended', 'deactivated']),
  roles: z.array(z.string()),
  grade: z.string().nullable(),
  reportsTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  teams: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string(), function: z.string() })),
  lastLoginAt: z.iso.datetime().nullable(),
  rowVersion: z.number().int(),
})

export const RoleView = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  kind: z.literal('system'),
  seatCounted: z.boolean(),
  permissions: z.record(z.string(), z.object({ access: z.string(), scope: z.string() })),
})

export const TeamView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  practiceArea: z.string(),
  managerId: z.uuid().nullable(),
  managerName: z.string().nullable(),
  members: z.array(
    z.object({ id: z.uuid(), fullName: z.string(), function: z.string(), roles: z.array(z.string()) }),
  ),
})
