import { settings } from '@zippcrm/domain/settings.ts'
import { z } from 'zod'

/** Settings of the sandbox: its own engine, and nothing of the product. It has no login to a database and no mail server. */
export const Environment = z.object({
  ...settings.process,
  ZEEBE_SANDBOX_ADDRESS: settings.gateway,
  ZEEBE_SANDBOX_MONITORING_URL: settings.address,
  SANDBOX_PORT: settings.port.default(8092),
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_SECRET: settings.secret(8),
  SANDBOX_IDLE_MINUTES: z.coerce.number().int().min(1).max(240).default(10),
})
