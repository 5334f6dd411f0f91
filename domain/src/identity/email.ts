import { z } from 'zod'

/** An address as it identifies a person: trimmed, in lower case, at most 254 characters (IAM-05). */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email().max(254))
  .describe('E-mail address, compared without case')

/** The normalised address, or undefined when it cannot be one. */
export const normaliseEmail = (text: string): string | undefined => Email.safeParse(text).data

/** First and last name of a full one; who has a single name has no last name. */
export function splitName(fullName: string): { firstName: string; lastName: string } {
  const words = fullName.trim().split(/\s+/)
  return {
    firstName: words.slice(0, -1).join(' ') || words[0]!,
    lastName: words.length > 1 ? words.at(-1)! : '',
  }
}
