import type { Transporter } from 'nodemailer'

/** What workers and effects are built from; main.ts alone reads the environment. */
export interface WorkerDeps {
  /** Undefined while mail is not set up: mails are held. */
  mail: { transport: Transporter; from: string } | undefined
  staffUrl: string
  portalUrl: string
  documentsDir: string
  /** Path of LibreOffice's `soffice`, undefined where none was found. */
  sofficePath: string | undefined
  keycloak: {
    url: string
    publicUrl: string
    staffRealm: string
    portalRealm: string
    adminClientId: string
    adminClientSecret: string
  }
  /** False where timer-started sweeps belong to another instance. */
  schedulerEnabled: boolean
}
