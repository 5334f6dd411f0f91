/** An answer other than 200 with a body. */
export class Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Record<string, string>

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** 201 with the new record and where it is. */
export const created = (location: string, body: unknown) => new Answer(201, body, { Location: location })
/** 202: stored, and its effect is on the way. */
export const accepted = (body: unknown) => new Answer(202, body)
