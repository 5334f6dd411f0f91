import { clamdScanner } from '@zippcrm/domain/documents/clamd.ts'
import { scanWithoutScanner } from '@zippcrm/domain/documents/scan.ts'
import { localStorage } from '@zippcrm/domain/documents/storage.ts'
import { billingWorkers } from './billing/billing-workers.ts'
import { documentRenderer } from './documents/document-renderer.ts'
import { mailEffect } from './effects/mail.ts'
import { mailTestEffect } from './effects/mail-test.ts'
import { overdueRunEffect } from './effects/overdue-run.ts'
import { pdfEffect } from './effects/pdf.ts'
import { scanEffect } from './effects/scan.ts'
import { whatsappTestEffect } from './effects/whatsapp-test.ts'
import { modelDeployEffect } from './modeler/deploy-effect.ts'
import { modelerWorkers } from './modeler/modeler-workers.ts'
import { identityEffects, identityWorkers } from './por/identity-workers.ts'
import { projectWorkers } from './prj/project-workers.ts'
import type { EffectDefinition, WorkerDefinition } from './worker.ts'
import type { WorkerDeps } from './worker-deps.ts'

/** Every worker of the product: the one place where task types meet their code. */
export const allWorkers = (deps: WorkerDeps): WorkerDefinition[] => [
  ...identityWorkers(deps),
  ...billingWorkers(deps),
  ...projectWorkers(deps),
  ...modelerWorkers(),
]

/** Every effect that leaves the database. */
export const allEffects = (deps: WorkerDeps): EffectDefinition[] => {
  const storage = localStorage(deps.documentsDir)
  return [
    mailEffect(deps),
    mailTestEffect(deps),
    whatsappTestEffect(deps),
    overdueRunEffect(deps),
    pdfEffect({ renderer: documentRenderer(deps), storage, pans: deps.pans }),
    scanEffect({ storage, scanner: deps.clamd ? clamdScanner(deps.clamd) : scanWithoutScanner }),
    modelDeployEffect(deps.models),
    ...identityEffects(deps),
  ]
}
