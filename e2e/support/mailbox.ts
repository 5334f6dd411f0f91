import { setTimeout as pause } from 'node:timers/promises'
import { environment } from './environment.ts'

export interface Mail {
  id: string
  at: string
  to: string[]
  subject: string
  text: string
  html: string
  attachments: { filename: string; contentType: string; content: string }[]
}

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${environment.MAIL_API_URL}/api${path}`, init)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json() as Promise<T>
}

/** Mails of one person, newest first. */
export const mailsTo = async (address: string): Promise<Mail[]> =>
  (await call<{ items: Mail[] }>(`/messages?to=${encodeURIComponent(address)}`)).items

/** The newest mail to a person whose subject matches, waiting for it if need be. */
export async function mailTo(
  address: string,
  subject: RegExp,
  { since = 0, withinMs = 60_000 } = {},
): Promise<Mail> {
  const until = Date.now() + withinMs
  for (;;) {
    const mails = await mailsTo(address)
    const found = mails.find((mail) => subject.test(mail.subject) && Date.parse(mail.at) >= since)
    if (found) return call<Mail>(`/messages/${found.id}`)
    if (Date.now() > until) {
      throw new Error(
        `No mail ${subject} to ${address}; there are: ${mails.map((mail) => mail.subject).join(' | ')}`,
      )
    }
    await pause(500)
  }
}

/** The first link of a mail that matches. */
export function linkIn(mail: Mail, pattern: RegExp): string {
  const link = [...mail.text.matchAll(/https?:\/\/[^\s<>"]+/g)]
    .map(([url]) => url)
    .find((url) => pattern.test(url))
  if (!link) throw new Error(`No link ${pattern} in: ${mail.text}`)
  return link
}

/** How the mail server behaves from now on. */
export const mailServer = (mode: 'ok' | 'reject' | 'down') =>
  call('/behaviour', { method: 'POST', body: JSON.stringify({ mode }) })

/** An account at the mail server that wants this password; returns its name. */
export async function mailAccount(password: string): Promise<string> {
  const username = `${crypto.randomUUID()}@kaveri.example.com`
  await call('/accounts', { method: 'POST', body: JSON.stringify({ username, password }) })
  return username
}
