import { httpsInProduction, settings, whatsappWhole } from '@zippcrm/domain/settings.ts'
import { z } from 'zod'

/** Settings of the API (spec 13). */
export const Environment = z
  .object({
    ...settings.process,
    ...settings.database,
    ...settings.queue,
    ...settings.engine,
    ...settings.sandbox,
    ...settings.identity,
    ...settings.mail,
    ...settings.whatsapp,
    ...settings.places,
    ...settings.sealing,
    API_PORT: settings.port.default(8080),
    API_HOST: z.string().default('127.0.0.1'),
    ZEEBE_MONITORING_URL: settings.address.optional(),
    DOCUMENTS_DIR: settings.text,
    ZIPPCRM_LICENSE_KEY: z.string().optional(),
    UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(500).default(50),
    MOVABLE_CLOCK: settings.flag,
  })
  .superRefine(httpsInProduction)
  .superRefine(whatsappWhole)
export type Environment = z.infer<typeof Environment>
