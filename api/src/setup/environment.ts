import { httpsInProduction, settings } from '@zippcrm/domain/settings.ts'
import { z } from 'zod'

/** Settings of the setup run (spec 13). The database login is the one that may act as the system. */
export const Environment = z
  .object({
    ...settings.process,
    ...settings.database,
    ...settings.identity,
    ...settings.mail,
    ...settings.places,
    ...settings.sealing,
    /** First administrator of a fresh sign-in service; without one the account client must work already. */
    KEYCLOAK_ADMIN_USERNAME: z.string().optional(),
    KEYCLOAK_ADMIN_PASSWORD: z.string().optional(),
    ADMIN_EMAIL: z.string().default('admin@zippcrm.local'),
    ADMIN_INITIAL_PASSWORD: settings.secret(12).optional(),
    DEMO_LOGINS_FILE: z.string().optional(),
    DOCUMENTS_DIR: z.string().optional(),
  })
  .superRefine(httpsInProduction)
export type Environment = z.infer<typeof Environment>
