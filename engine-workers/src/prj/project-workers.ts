import { expiryAlerts } from '../expiries/expiry-alerts.ts'
import { fileDocument } from '../ops/file-document.ts'
import { quarantine } from '../ops/quarantine.ts'
import { recordUploadDecision } from '../ops/record-decision.ts'
import { scanFile } from '../ops/scan-file.ts'
import { escalateDeadline } from '../sla/escalate.ts'
import { markDue } from '../sla/mark-due.ts'
import { warnOwner } from '../sla/warn.ts'
import type { WorkerDefinition } from '../worker.ts'
import type { WorkerDeps } from '../worker-deps.ts'
import { checkEvidence } from './check-evidence.ts'
import { closeProject } from './close.ts'
import { closeRequest } from './close-request.ts'
import { copyChecklist } from './copy-checklist.ts'
import { enterStage } from './enter-stage.ts'
import { notifyRecipients } from './notify-recipients.ts'
import { reachMilestones } from './reach-milestones.ts'
import { recordDecision } from './record-decision.ts'
import { recordVerification } from './record-verification.ts'

/** Workers of regulated projects, document requests, upload reviews and deadlines. */
export const projectWorkers = (
  deps: Pick<WorkerDeps, 'portalUrl' | 'schedulerEnabled'>,
): WorkerDefinition[] => [
  copyChecklist(),
  enterStage(),
  checkEvidence(),
  recordDecision(),
  reachMilestones(deps),
  closeProject(deps),
  notifyRecipients(deps),
  closeRequest(),
  recordVerification(),
  scanFile(),
  quarantine(),
  recordUploadDecision(),
  fileDocument(),
  warnOwner(deps),
  markDue(),
  escalateDeadline(),
  // Company-wide sweeps belong to one instance (SCHEDULER_ENABLED).
  ...(deps.schedulerEnabled ? [expiryAlerts(deps)] : []),
]
