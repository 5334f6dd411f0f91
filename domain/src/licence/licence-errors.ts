import { defineError } from '../errors.ts'

export const LicenceInvalid = defineError('LICENCE_INVALID', 422, 'This is not a licence key of ZippCRM')
/** A new key that is past its date, and every write once the installed one is. */
export const LicenceExpired = defineError('LICENCE_EXPIRED', 403, 'The licence has expired')
export const LicencePast = defineError('LICENCE_EXPIRED', 422, 'This licence key is past its date')
export const LicenceTooFewSeats = defineError(
  'LICENCE_TOO_FEW_SEATS',
  409,
  'This licence has fewer seats than are taken',
)
export const KeyFromEnvironment = defineError(
  'KEY_FROM_ENVIRONMENT',
  409,
  'The licence key is set by the installation',
)
export const SeatLimitReached = defineError('SEAT_LIMIT_REACHED', 409, 'Every seat of the licence is taken')
