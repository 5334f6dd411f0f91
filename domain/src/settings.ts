import { z } from 'zod'

const is = (expected: string) => ({ error: `expected ${expected}` })
const address = z.url({ protocol: /^https?$/, ...is('an address such as https://crm.example.com') })
const secret = (length: number) =>
  z.string(is(`at least ${length} characters`)).min(length, is(`at least ${length} characters`))
const gateway = z
  .string(is('host:port of the Zeebe gateway'))
  .regex(/.:\d+$/, is('host:port of the Zeebe gateway'))
const port = z.coerce.number(is('a port between 1 and 65535')).int().min(1).max(65535)

/** Settings that more than one process reads, each with the form it must have (spec 13). */
export const settings = {
  port,
  address,
  gateway,
  text: z.string(is('a value')).min(1, is('a value')),
  secret,
  flag: z.stringbool(is('true or false')).default(false),

  /** PostgreSQL: the login of this process. */
  database: {
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      ...is('postgres://user:password@host:port/database'),
    }),
  },
  queue: { REDIS_URL: z.url({ protocol: /^rediss?$/, ...is('redis://:password@host:port') }) },
  engine: { ZEEBE_ADDRESS: gateway },
  /** Where dry runs of models happen, on an engine of their own; without these there are none. */
  sandbox: { SANDBOX_URL: address.optional(), SANDBOX_SECRET: secret(8).optional() },
  /** Sign-in service, with the account that may manage its people. */
  identity: {
    KEYCLOAK_URL: address,
    KEYCLOAK_PUBLIC_URL: address,
    KEYCLOAK_STAFF_REALM: z.string().default('staff'),
    KEYCLOAK_PORTAL_REALM: z.string().default('portal'),
    KEYCLOAK_ADMIN_CLIENT_ID: z.string().default('zippcrm-admin'),
    KEYCLOAK_ADMIN_CLIENT_SECRET: secret(8),
  },
  mail: {
    SMTP_HOST: z.string().optional(),
    SMTP_PORT: port.default(25),
    SMTP_USERNAME: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    SMTP_SECURE: z.stringbool(is('true or false')).default(false),
    SMTP_FROM: z.string().default('ZippCRM <no-reply@zippcrm.example.com>'),
  },
  /** The firm's number at WhatsApp's Cloud API; number and token, or neither. */
  whatsapp: {
    WHATSAPP_BSP_URL: address.optional(),
    WHATSAPP_TOKEN: z.string().optional(),
    WHATSAPP_NUMBER: z.string().optional(),
  },
  /** Key under which values are sealed, and the one before it while a change runs. */
  sealing: {
    SENSITIVE_DATA_KEY: secret(32),
    SENSITIVE_DATA_KEY_PREVIOUS: secret(32).optional(),
  },
  /** Addresses that people use. */
  places: { STAFF_URL: address, PORTAL_URL: address },
  process: {
    NODE_ENV: z.string().default('development'),
    LOG_LEVEL: z.string().default('info'),
  },
}

const peoplesAddresses = ['STAFF_URL', 'PORTAL_URL', 'KEYCLOAK_PUBLIC_URL'] as const

/** In production people reach the product over https alone (DEP-20); for use as a refinement of a schema of settings. */
export function httpsInProduction(
  env: { NODE_ENV: string } & Record<(typeof peoplesAddresses)[number], string>,
  context: z.RefinementCtx,
): void {
  if (env.NODE_ENV !== 'production') return
  for (const name of peoplesAddresses.filter((name) => !env[name].startsWith('https:'))) {
    context.addIssue({ code: 'custom', path: [name], message: 'expected an https:// address in production' })
  }
}

/** WhatsApp needs its number and its token, or neither; for use as a refinement of a schema of settings. */
export function whatsappWhole(
  env: { WHATSAPP_NUMBER?: string; WHATSAPP_TOKEN?: string; WHATSAPP_BSP_URL?: string },
  context: z.RefinementCtx,
): void {
  const pair = ['WHATSAPP_NUMBER', 'WHATSAPP_TOKEN'] as const
  const missing = pair.filter((name) => !env[name])
  if (missing.length === pair.length && !env.WHATSAPP_BSP_URL) return
  for (const name of missing) {
    const message = 'expected too, or nothing of WhatsApp'
    context.addIssue({ code: 'custom', path: [name], message, params: { code: 'CONFIG_INCOMPLETE' } })
  }
}
