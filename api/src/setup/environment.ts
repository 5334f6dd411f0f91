import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)

/** Settings of the setup run (spec 13). The database login is the one that may act as the system. */
export const Environment = z.object({
  DATABASE_URL: z.url(),
  KEYCLOAK_URL: z.url(),
  KEYCLOAK_PUBLIC_URL: z.url(),
  KEYCLOAK_STAFF_REALM: z.string().default('staff'),
  KEYCLOAK_PORTAL_REALM: z.string().default('portal'),
  KEYCLOAK_ADMIN_CLIENT_ID: z.string().default('zippcrm-admin'),
  KEYCLOAK_ADMIN_CLIENT_SECRET: z.string().min(8),
  /** First administrator of a fresh sign-in service; without one the account client must work already. */
  KEYCLOAK_ADMIN_USERNAME: z.string().optional(),
  KEYCLOAK_ADMIN_PASSWORD: z.string().optional(),
  STAFF_URL: z.url(),
  PORTAL_URL: z.url(),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: port.default(25),
  SMTP_USERNAME: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURE: z.stringbool().default(false),
  SMTP_FROM: z.string().default('ZippCRM <no-reply@zippcrm.example.com>'),
  ADMIN_EMAIL: z.string().default('admin@zippcrm.local'),
  ADMIN_INITIAL_PASSWORD: z.string().min(12).optional(),
  DEMO_LOGINS_FILE: z.string().optional(),
  SENSITIVE_DATA_KEY: z.string().min(32),
  SENSITIVE_DATA_KEY_PREVIOUS: z.string().min(32).optional(),
  DOCUMENTS_DIR: z.string().optional(),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.string().default('info'),
})
export type Environment = z.infer<typeof Environment>
