import { defineError } from '@zippcrm/domain/errors.ts'

export const TokenMissing = defineError('TOKEN_MISSING', 401, 'Sign in first')
export const TokenInvalid = defineError('TOKEN_INVALID', 401, 'The token is not one of ours')
export const TokenExpired = defineError('TOKEN_EXPIRED', 401, 'The sign-in has run out')
export const TokenWrongAudience = defineError(
  'TOKEN_WRONG_AUDIENCE',
  401,
  'This sign-in does not open this place',
)
export const AccountSuspended = defineError('ACCOUNT_SUSPENDED', 401, 'This account is not active')
export const ConsentRequired = defineError('CONSENT_REQUIRED', 403, 'Accept the current terms first')
