import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)

/** Settings of the API (spec 13). */
export const Environment = z.object({
  DATABASE_URL: z.url(),
  REDIS_URL: z.url(),
  API_PORT: port.default(8080),
  API_HOST: z.string().default('127.0.0.1'),
  ZEEBE_ADDRESS: z.string().min(1),
  ZEEBE_MONITORING_URL: z.url().optional(),
  KEYCLOAK_URL: z.url(),
  KEYCLOAK_PUBLIC_URL: z.url(),
  KEYCLOAK_STAFF_REALM: z.string().default('staff'),
  KEYCLOAK_PORTAL_REALM: z.string().default('portal'),
  KEYCLOAK_ADMIN_CLIENT_ID: z.string().default('zippcrm-admin'),
  KEYCLOAK_ADMIN_CLIENT_SECRET: z.string().min(8),
  STAFF_URL: z.url(),
  PORTAL_URL: z.url(),
  DOCUMENTS_DIR: z.string().min(1),
  SENSITIVE_DATA_KEY: z.string().min(32),
  SENSITIVE_DATA_KEY_PREVIOUS: z.string().min(32).optional(),
  ZIPPCRM_LICENSE_KEY: z.string().optional(),
  NODE_ENV: z.string().default('development'),
  UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(500).default(50),
  MOVABLE_CLOCK: z.stringbool().default(false),
  LOG_LEVEL: z.string().default('info'),
})
export type Environment = z.infer<typeof Environment>
