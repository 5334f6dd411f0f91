import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

const lifeMs = 15 * 60_000
const cookieName = 'zippcrm_queues'
export const queuesPath = '/api/ops/queues'

/**
 * The cookie that opens the queues page for a quarter of an hour. The page is plain HTML that cannot carry a bearer
 * token, so a person who may see it exchanges one for this (ENG-26).
 */
export function queueSession({ secret, secure }: { secret: string; secure: boolean }) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'zippcrm queues page', 32))
  const sign = (content: string) => createHmac('sha256', key).update(content).digest('base64url')

  return {
    /** Value of the Set-Cookie header. */
    issue(userId: string): string {
      const content = `${userId}.${Date.now() + lifeMs}`
      const parts = [
        `${cookieName}=${content}.${sign(content)}`,
        `Path=${queuesPath}`,
        `Max-Age=${lifeMs / 1000}`,
        'HttpOnly',
        'SameSite=Strict',
      ]
      return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
    },

    /** Whom a request's cookies belong to; undefined without a valid one. */
    holder(cookies: string | undefined): string | undefined {
      const value = cookies
        ?.split(/;\s*/)
        .find((cookie) => cookie.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1)
      const [userId, until, signature] = value?.split('.') ?? []
      if (!userId || !until || !signature) return undefined
      const expected = Buffer.from(sign(`${userId}.${until}`))
      const given = Buffer.from(signature)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return Number(until) > Date.now() ? userId : undefined
    },
  }
}

export type QueueSession = ReturnType<typeof queueSession>

/** The same session for the endpoint that issues the cookie and the page that asks for it. */
export const queueSessionOf = (env: { SENSITIVE_DATA_KEY: string; STAFF_URL: string }): QueueSession =>
  queueSession({ secret: env.SENSITIVE_DATA_KEY, secure: env.STAFF_URL.startsWith('https:') })
