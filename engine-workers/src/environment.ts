import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const flag = z.stringbool().default(false)

/** Settings of the engine side (spec 13); a missing or malformed one ends the start with its name, never its value. */
export const Environment = z.object({
  DATABASE_URL: z.url(),
  REDIS_URL: z.url(),
  ZEEBE_ADDRESS: z.string().min(1),
  ENGINE_ID: z.uuid(),
  RECORDER_PORT: port.default(8091),
  RECORDER_HOST: z.string().default('127.0.0.1'),
  RECORDER_SECRET: z.string().min(8),
  WORKER_HEALTH_PORT: port.default(8090),
  KEYCLOAK_URL: z.url(),
  KEYCLOAK_PUBLIC_URL: z.url(),
  KEYCLOAK_STAFF_REALM: z.string().default('staff'),
  KEYCLOAK_PORTAL_REALM: z.string().default('portal'),
  KEYCLOAK_ADMIN_CLIENT_ID: z.string().default('zippcrm-admin'),
  KEYCLOAK_ADMIN_CLIENT_SECRET: z.string().min(8),
  SMTP_HOST: z.string().optional(),
  SMTP_PORT: port.optional(),
  SMTP_USERNAME: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURE: flag,
  SMTP_FROM: z.string().default('ZippCRM <no-reply@zippcrm.example.com>'),
  STAFF_URL: z.url(),
  PORTAL_URL: z.url(),
  DOCUMENTS_DIR: z.string().min(1),
  SOFFICE_PATH: z.string().optional(),
  SCHEDULER_ENABLED: flag,
  MOVABLE_CLOCK: flag,
  LOG_LEVEL: z.string().default('info'),
})
export type Environment = z.infer<typeof Environment>
