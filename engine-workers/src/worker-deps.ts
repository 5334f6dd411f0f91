import type { ClamdAddress } from '@zippcrm/domain/documents/clamd.ts'
import type { MailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import type { WhatsappConnections } from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import type { WasmOffice } from './documents/wasm-converter.ts'
import type { MailRoutes } from './mail/mail-routes.ts'
import type { ModelDeployDeps } from './modeler/deploy-effect.ts'

/** What workers and effects are built from; main.ts alone reads the environment. */
export interface WorkerDeps {
  mail: MailRoutes
  connections: MailConnections
  whatsapp: WhatsappConnections
  staffUrl: string
  portalUrl: string
  documentsDir: string
  pans: PanVault
  /** Path of LibreOffice's `soffice`, undefined where none was found. */
  sofficePath: string | undefined
  /** LibreOffice as WebAssembly, where there is one. */
  wasmOffice: WasmOffice | undefined
  /** ClamAV's daemon; without it files are marked as not scanned. */
  clamd: ClamdAddress | undefined
  keycloak: {
    url: string
    publicUrl: string
    staffRealm: string
    portalRealm: string
    adminClientId: string
    adminClientSecret: string
  }
  /** The engine, for changes of processes that were approved. */
  models: ModelDeployDeps
  /** False where timer-started sweeps belong to another instance. */
  schedulerEnabled: boolean
}
