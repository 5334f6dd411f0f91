import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { presentRequest } from '../projects/project-view.ts'
import { namesOf } from '../projects/projects.repository.ts'
import { DocumentRequestSummary } from '../projects/projects.schema.ts'
import {
  CloseRequest,
  DocumentRequestView,
  MissingRequests,
  NewRequest,
  RequestDefaults,
} from './document-requests.schema.ts'
import type { DocumentRequestService } from './document-requests.service.ts'

const project = z.object({ projectId: z.uuid() })
const params = z.object({ requestId: z.uuid() })
const staff = { realm: 'staff', tag: 'document-requests' } as const

/** Document requests as staff raise and close them (file 03). */
export const documentRequestRoutes = ({ requests }: { requests: DocumentRequestService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/projects/:projectId/document-requests',
      can: 'documents:R',
      summary: 'Document requests of a project',
      params: project,
      answer: z.object({ items: z.array(DocumentRequestView), nextCursor: z.null() }),
    },
    ({ params, trx }) => requests.of(params.projectId, trx),
  ),
  query(
    {
      ...staff,
      method: 'get',
      path: '/projects/:projectId/document-requests/defaults',
      can: 'documents:W',
      summary: 'What the form of a new request begins with',
      params: project,
      answer: RequestDefaults,
    },
    ({ params, clock, trx }) => requests.defaults(params.projectId, clock, trx),
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/projects/:projectId/document-requests',
      can: 'documents:W',
      summary: 'Ask the client for a document',
      params: project,
      body: NewRequest,
      answer: DocumentRequestView,
      status: 201,
      action: 'document-request.raise',
      errors: ['RECIPIENT_REQUIRED', 'RECIPIENT_FOREIGN', 'DATE_PAST', 'STAGE_PASSED', 'PROJECT_CLOSED'],
    },
    async ({ params, body, clock, trx }) => {
      const id = await requests.raise(params.projectId, body, clock, trx)
      return created(`/api/document-requests/${id}`, await requests.read(id, trx))
    },
  ),
  command(
    {
      ...staff,
      method: 'post',
      path: '/projects/:projectId/document-requests/missing',
      can: 'documents:W',
      summary: 'Ask the client for everything that is missing in the current stage',
      params: project,
      body: MissingRequests,
      answer: z.object({ created: z.int(), items: z.array(DocumentRequestSummary) }),
      action: 'document-request.raise-missing',
      errors: ['RECIPIENT_REQUIRED', 'RECIPIENT_FOREIGN', 'DATE_PAST', 'PROJECT_CLOSED'],
    },
    async ({ params, body, clock, trx }) => {
      const raised = await requests.raiseMissing(params.projectId, body, clock, trx)
      const people = await namesOf(
        raised.map((request) => request.ownerUserId),
        trx,
      )
      return { created: raised.length, items: raised.map((request) => presentRequest(request, people)) }
    },
  ),
  query(
    {
      ...staff,
      method: 'get',
      path: '/document-requests/:requestId',
      can: 'documents:R',
      summary: 'Read a document request',
      params,
      answer: DocumentRequestView,
    },
    ({ params, trx }) => requests.read(params.requestId, trx),
  ),
  ...(['cancel', 'waive'] as const).map((act) =>
    command(
      {
        ...staff,
        method: 'post',
        path: `/document-requests/:requestId/${act}`,
        can: 'documents:W',
        summary: act === 'cancel' ? 'Cancel a document request' : 'Waive a document request',
        params,
        body: CloseRequest,
        answer: DocumentRequestView,
        action: `document-request.${act}`,
        errors: ['REQUEST_CLOSED', 'REASON_REQUIRED'],
      },
      async ({ params, body, clock, trx }) => {
        await requests[act](params.requestId, body.reason, clock, trx)
        return requests.read(params.requestId, trx)
      },
    ),
  ),
]
