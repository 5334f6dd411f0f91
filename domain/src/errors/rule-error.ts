/** How a refused rule reaches a caller: bad input (422) or a state that does not allow it (409). */
export type RuleErrorKind = 'invalid' | 'conflict' | 'forbidden' | 'missing'

export interface RuleErrorOptions {
  kind?: RuleErrorKind
  /** JSON pointer into the caller's body. */
  field?: string
  details?: Record<string, unknown>
}

/** A business rule said no; `code` is stable and part of the contract, `message` is for people. */
export class RuleError extends Error {
  readonly code: string
  readonly kind: RuleErrorKind
  readonly field: string | undefined
  readonly details: Record<string, unknown>

  constructor(code: string, message: string, options: RuleErrorOptions = {}) {
    super(message)
    this.name = 'RuleError'
    this.code = code
    this.kind = options.kind ?? 'invalid'
    this.field = options.field
    this.details = options.details ?? {}
  }
}
