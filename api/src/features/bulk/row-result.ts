import type { DomainError } from '@zippcrm/domain/errors.ts'
import type { z } from 'zod'
import type { BulkRow } from './bulk.schema.ts'

export type RowResult = z.infer<typeof BulkRow>

/** A row that was changed, and what stood there before. */
export const done = (id: string, before: string | null): RowResult => ({
  id,
  done: true,
  code: null,
  message: null,
  before,
})

/** A row that stayed as it was, and why. */
export const refused = (id: string, { code, message }: DomainError): RowResult => ({
  id,
  done: false,
  code,
  message,
  before: null,
})
