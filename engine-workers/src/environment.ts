import { httpsInProduction, settings, whatsappWhole } from '@zippcrm/domain/settings.ts'
import { z } from 'zod'

/** Settings of the engine side (spec 13). */
export const Environment = z
  .object({
    ...settings.process,
    ...settings.database,
    ...settings.queue,
    ...settings.engine,
    ...settings.identity,
    ...settings.mail,
    ...settings.whatsapp,
    ...settings.places,
    ...settings.sealing,
    ENGINE_ID: z.uuid({ error: 'expected a UUID' }),
    RECORDER_PORT: settings.port.default(8091),
    RECORDER_HOST: z.string().default('127.0.0.1'),
    RECORDER_SECRET: settings.secret(8),
    WORKER_HEALTH_PORT: settings.port.default(8090),
    DOCUMENTS_DIR: settings.text,
    SOFFICE_PATH: z.string().optional(),
    /** The second converter: a Node.js of version 24 or newer, and where LibreOffice as WebAssembly lies. */
    WASM_OFFICE_NODE: z.string().optional(),
    WASM_OFFICE_DIR: z.string().optional(),
    /** ClamAV's daemon; without it files are marked as not scanned. */
    CLAMD_HOST: z.string().optional(),
    CLAMD_PORT: settings.port.default(3310),
    SCHEDULER_ENABLED: settings.flag,
    MOVABLE_CLOCK: settings.flag,
  })
  .superRefine(httpsInProduction)
  .superRefine(whatsappWhole)
export type Environment = z.infer<typeof Environment>
