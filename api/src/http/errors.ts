import { defineError } from '@zippcrm/domain/errors.ts'

export const MalformedBody = defineError('MALFORMED_BODY', 400, 'The request body cannot be read')
export const IdempotencyConflict = defineError(
  'IDEMPOTENCY_CONFLICT',
  409,
  'This Idempotency-Key was used for another request',
)
export const StaleVersion = defineError('STALE_VERSION', 412, 'Somebody changed this record meanwhile')
export const VersionRequired = defineError(
  'VERSION_REQUIRED',
  428,
  'Say which version you are changing (If-Match)',
)
export const CursorInvalid = defineError('CURSOR_INVALID', 422, 'This page marker does not fit the list')
export const EngineUnavailable = defineError('ENGINE_UNAVAILABLE', 503, 'The process engine does not answer')
export const DatabaseUnavailable = defineError('DATABASE_UNAVAILABLE', 503, 'The database does not answer')
