import { z } from 'zod'

/** An answer other than 200 with a body. */
export class Answer<T = unknown> {
  readonly status: number
  readonly body: T
  readonly headers: Record<string, string>

  constructor(status: number, body: T, headers: Record<string, string> = {}) {
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** 201 with the new record and where it is. */
export const created = <T>(location: string, body: T) => new Answer(201, body, { Location: location })
/** Body of a 202 that names what was stored. */
export const Accepted = z.object({ id: z.uuid() })
/** 202: stored, and its effect is on the way. */
export const accepted = <T>(body: T) => new Answer(202, body)
