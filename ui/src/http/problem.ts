export interface FieldError {
  field: string
  code: string
  message: string
}

/** What the API answers when it refuses (RFC 9457), with our stable `code`. */
export interface ProblemDetails {
  status: number
  code: string
  title: string
  detail?: string
  errors?: FieldError[]
  requestId?: string
  [extra: string]: unknown
}

export class ProblemError extends Error {
  readonly problem: ProblemDetails

  constructor(problem: ProblemDetails) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }

  get code(): string {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }
}

/** Turns whatever was thrown into problem details; a failed connection has status 0. */
export function asProblem(error: unknown): ProblemDetails {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof TypeError) return { status: 0, code: 'OFFLINE', title: 'No connection' }
  return { status: -1, code: 'UNEXPECTED', title: error instanceof Error ? error.message : String(error) }
}

/** What to tell a person about whatever was thrown. */
export function problemText(error: unknown): string {
  const { detail, title } = asProblem(error)
  return detail ?? title
}

/** Reads the problem out of a refused response, also when a proxy answered instead of the API. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const requestId = response.headers.get('x-request-id') ?? undefined
  const fallback = {
    status: response.status,
    code: `HTTP_${response.status}`,
    title: response.statusText || 'Refused',
  }
  try {
    const body = (await response.json()) as Partial<ProblemDetails>
    return new ProblemError({ ...fallback, requestId, ...body, status: response.status })
  } catch {
    return new ProblemError({ ...fallback, requestId })
  }
}

/** Error text of each field, keyed by its name; `field` is a JSON pointer into the body, also below `/data`. */
export function fieldErrors(error: unknown): Record<string, string> {
  const entries = asProblem(error).errors ?? []
  return Object.fromEntries(
    entries.map((e) => [
      e.field
        .replace(/^\//, '')
        .replace(/^data\//, '')
        .replaceAll('/', '.'),
      e.message,
    ]),
  )
}
