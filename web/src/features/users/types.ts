import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { User } from '@zippcrm/ui/generated/api.ts'

export type { Holdings, Role, Team, User as StaffUser } from '@zippcrm/ui/generated/api.ts'

export type UserStatus = User['status']

export const USER_TONE: Record<UserStatus, Tone> = {
  invited: 'waiting',
  active: 'success',
  suspended: 'hold',
  deactivated: 'neutral',
}
