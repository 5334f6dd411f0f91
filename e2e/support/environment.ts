import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Login = z.object({
  email: z.email(),
  name: z.string(),
  roles: z.array(z.string()),
  realm: z.enum(['staff', 'portal']),
  password: z.string(),
})
export type Login = z.infer<typeof Login>

const address = z.url().transform((url) => url.replace(/\/+$/, ''))
const Environment = z.object({
  STAFF_URL: address,
  PORTAL_URL: address,
  MAIL_API_URL: address,
  KEYCLOAK_PUBLIC_URL: address,
  DEMO_LOGINS_FILE: z.string(),
  /** Anything: the screens test also takes pictures. */
  SCREENS_PICTURES: z.string().optional(),
  CHROMIUM_PATH: z
    .string()
    .default('')
    .transform((path) => path || '/usr/bin/chromium'),
})

/** Where the running applications are; set by `npm test`, or by `launcher/bin/env.mjs` for a run by hand. */
export const environment = Environment.parse(process.env)

/** The demonstration people with their generated passwords. */
export const logins = z.array(Login).parse(JSON.parse(readFileSync(environment.DEMO_LOGINS_FILE, 'utf8')))
