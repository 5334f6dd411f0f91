import { defineError } from '../errors.ts'

export const EmailInvalid = defineError('EMAIL_INVALID', 422, 'This is not a valid e-mail address')
export const EmailTaken = defineError('EMAIL_TAKEN', 409, 'This address belongs to somebody already')
export const EmailAlreadyLinked = defineError(
  'EMAIL_ALREADY_LINKED',
  409,
  'This address has portal access already',
)
export const AlreadyActive = defineError('ALREADY_ACTIVE', 409, 'This person signs in already')
export const PortalUserDisabled = defineError(
  'PORTAL_USER_DISABLED',
  409,
  'This person’s portal access is disabled',
)
export const SelfRoleChange = defineError('SELF_ROLE_CHANGE', 403, 'Nobody changes their own roles or state')
export const LastSuperAdmin = defineError('LAST_SUPER_ADMIN', 409, 'This is the last active super admin')
export const GrantExceedsOwn = defineError('GRANT_EXCEEDS_OWN', 403, 'Only a super admin makes super admins')
export const WrongState = defineError('USER_STATE_INVALID', 409, 'The person is in another state')
export const RoleIsSystem = defineError('ROLE_IS_SYSTEM', 409, 'System roles stay as they are')
export const ReportingCycle = defineError('REPORTING_CYCLE', 422, 'The reporting line would form a circle')
export const HandOverToInactive = defineError(
  'HAND_OVER_TO_INACTIVE',
  422,
  'Only somebody who is active takes over',
)
export const TeamUnknown = defineError('TEAM_UNKNOWN', 422, 'There is no such team')
export const OwnerUnknown = defineError('OWNER_UNKNOWN', 422, 'Choose a colleague who can sign in')
