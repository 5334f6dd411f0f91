import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { localStorage } from '@zippcrm/domain/documents/storage.ts'
import type { PanVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { bulkRoutes } from '../bulk/bulk.routes.ts'
import { checklistRoutes } from '../checklist/checklist.routes.ts'
import { evidenceService } from '../checklist/evidence.service.ts'
import { clientRoutes } from '../clients/clients.routes.ts'
import { clientService } from '../clients/clients.service.ts'
import { contactRoutes } from '../clients/contacts.routes.ts'
import { contactService } from '../clients/contacts.service.ts'
import { setOwners } from '../clients/set-owners.ts'
import { documentRequestRoutes } from '../document-requests/document-requests.routes.ts'
import { documentRequestService } from '../document-requests/document-requests.service.ts'
import { accessRoutes } from '../documents/accesses.routes.ts'
import { documentRoutes } from '../documents/documents.routes.ts'
import { invoiceService } from '../invoices/invoices.service.ts'
import { liaisonRoutes } from '../liaison/liaison.routes.ts'
import { openItemRoutes } from '../open-items/open-items.routes.ts'
import { portalProjectRoutes } from '../portal-projects/portal-projects.routes.ts'
import { portalProjectService } from '../portal-projects/portal-projects.service.ts'
import { portalRequestRoutes } from '../portal-requests/portal-requests.routes.ts'
import { positionRoutes } from '../position/position.routes.ts'
import { stageGuards } from '../stages/stages.guards.ts'
import { stageRoutes } from '../stages/stages.routes.ts'
import { stageService } from '../stages/stages.service.ts'
import type { TaskGuard } from '../tasks/tasks.service.ts'
import { templateRoutes } from '../templates/templates.routes.ts'
import { timelineRoutes } from '../timeline/timeline.routes.ts'
import { fileReceiver } from '../uploads/receive-files.ts'
import { uploadReviewRoutes } from '../uploads/upload-reviews.routes.ts'
import { uploadReviewService } from '../uploads/upload-reviews.service.ts'
import { uploadRoutes } from '../uploads/uploads.routes.ts'
import { uploadService } from '../uploads/uploads.service.ts'
import { projectLifecycle } from './project-lifecycle.ts'
import { projectRoutes } from './projects.routes.ts'
import { projectService } from './projects.service.ts'

export interface ProjectFeatureDeps {
  clock: Clock
  documentsDir: string
  uploadMaxMb: number
  pans: PanVault
}

/** Everything around a regulated project, wired: its endpoints, and the rules its tasks follow in the inbox. */
export function projectFeatures({ clock, documentsDir, uploadMaxMb, pans }: ProjectFeatureDeps): {
  endpoints: Endpoint[]
  taskGuards: Record<string, TaskGuard>
} {
  const storage = localStorage(documentsDir)
  const receive = fileReceiver({ storage, maxMb: uploadMaxMb })
  const projects = projectService()
  const gates = stageService()
  const evidence = evidenceService()
  const uploads = uploadService()
  const reviews = uploadReviewService()
  const projectsOf = async (clientId: string, trx: Trx) =>
    (await projects.list({ clientId, limit: 100, sort: '-opened' }, clock.today(), trx)).items
  const clients = clientService({ projectsOf, pans })
  const invoices = invoiceService()

  return {
    endpoints: [
      ...bulkRoutes({
        setOwners,
        setManager: (id, managerId, ...rest) => projects.setManager(id, managerId, ...rest),
        issue: invoices.issue,
      }),
      ...clientRoutes({ clients }),
      ...contactRoutes({ clients, contacts: contactService(), pans }),
      ...templateRoutes(),
      ...projectRoutes({ projects, lifecycle: projectLifecycle() }),
      ...stageRoutes({ gates }),
      ...checklistRoutes({ evidence }),
      ...documentRequestRoutes({ requests: documentRequestService() }),
      ...uploadRoutes({ uploads, reviews, receive }),
      ...uploadReviewRoutes({ reviews }),
      ...documentRoutes({ storage }),
      ...accessRoutes(),
      ...liaisonRoutes(),
      ...openItemRoutes(),
      ...timelineRoutes(),
      ...positionRoutes(),
      ...portalProjectRoutes({ matters: portalProjectService() }),
      ...portalRequestRoutes({ uploads, receive, maxMb: uploadMaxMb }),
    ],
    taskGuards: {
      ...stageGuards({ gates, clock }),
      userTask_reviewUpload: reviews.guard,
      userTask_verifyEvidence: evidence.guard,
    },
  }
}
