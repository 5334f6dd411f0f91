import { DomainError } from './errors.ts'

/** How a refused rule reaches a caller: bad input (422) or a state that does not allow it (409). */
export type RuleErrorKind = 'invalid' | 'conflict' | 'forbidden' | 'missing'

const STATUS: Record<RuleErrorKind, number> = { invalid: 422, conflict: 409, forbidden: 403, missing: 404 }

export interface RuleErrorOptions {
  kind?: RuleErrorKind
  /** JSON pointer into the caller's body. */
  field?: string
  /** Facts for the caller, e.g. what is left of an invoice. */
  details?: Record<string, unknown>
}

/** A business rule said no; `code` is stable and part of the contract, the message is for people. */
export class RuleError extends DomainError {
  constructor(
    code: string,
    message: string,
    { kind = 'invalid', field, details = {} }: RuleErrorOptions = {},
  ) {
    super(
      { code, status: STATUS[kind], title: message },
      message,
      field === undefined ? [] : [{ field, code, message }],
      details,
    )
  }
}
