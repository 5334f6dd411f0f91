/** One finding about one place of the input. `field` is a JSON pointer into the body; findings on models add `elementId`. */
export interface FieldError {
  field?: string
  code: string
  message: string
  [detail: string]: unknown
}

/** A refusal with a stable code that the API turns into problem details (RFC 9457). */
export class DomainError extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly errors: FieldError[]
  readonly extra: Record<string, unknown>

  constructor(
    { code, status, title }: { code: string; status: number; title: string },
    detail: string,
    errors: FieldError[] = [],
    extra: Record<string, unknown> = {},
  ) {
    super(detail)
    this.name = code
    this.code = code
    this.status = status
    this.title = title
    this.errors = errors
    this.extra = extra
  }
}

/** Declares one named refusal: `const RequestClosed = defineError('REQUEST_CLOSED', 409, 'The request is closed')`. */
export function defineError(code: string, status: number, title: string) {
  return class extends DomainError {
    static readonly code = code
    static readonly status = status

    constructor(detail: string = title, errors: FieldError[] = [], extra: Record<string, unknown> = {}) {
      super({ code, status, title }, detail, errors, extra)
    }
  }
}

export const NotFound = defineError('NOT_FOUND', 404, 'There is nothing here that you may see')
export const Forbidden = defineError('FORBIDDEN', 403, 'Your role does not allow this')
export const SelfApproval = defineError('SELF_APPROVAL', 403, 'Nobody decides on their own submission')
export const ValidationFailed = defineError('VALIDATION_FAILED', 422, 'Some values need correcting')
