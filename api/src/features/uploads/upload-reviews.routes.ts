import { z } from 'zod'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { AcceptUpload, RejectUpload, UploadQuery, UploadReviewView } from './upload-reviews.schema.ts'
import type { UploadReviewService } from './upload-reviews.service.ts'

const params = z.object({ uploadId: z.uuid() })
const errors = ['SELF_APPROVAL', 'ALREADY_DECIDED', 'REASON_REQUIRED', 'TASK_GONE', 'TASK_NOT_READY']

/** The review of received files (file 09). */
export const uploadReviewRoutes = ({ reviews }: { reviews: UploadReviewService }): Endpoint[] => [
  query(
    {
      method: 'get',
      path: '/upload-reviews',
      realm: 'staff',
      can: 'upload-review:R',
      summary: 'Received files, oldest first',
      query: UploadQuery,
      answer: pageOf(UploadReviewView),
    },
    ({ query, user, trx }) => reviews.list(query, user, trx),
  ),
  query(
    {
      method: 'get',
      path: '/upload-reviews/:uploadId',
      realm: 'staff',
      can: 'upload-review:R',
      summary: 'Read a received file',
      params,
      answer: UploadReviewView,
    },
    ({ params, trx }) => reviews.read(params.uploadId, trx),
  ),
  command(
    {
      method: 'post',
      path: '/upload-reviews/:uploadId/accept',
      realm: 'staff',
      can: 'upload-review:A',
      summary: 'Accept a file',
      params,
      body: AcceptUpload,
      answer: UploadReviewView,
      action: 'upload.accept',
      errors,
    },
    async ({ params: { uploadId }, body, user, trx, waitFor }) => {
      await reviews.decide(uploadId, { outcome: 'accept', ...body }, user, trx)
      waitFor((later) => reviews.decided(uploadId, later))
      return reviews.read(uploadId, trx)
    },
  ),
  command(
    {
      method: 'post',
      path: '/upload-reviews/:uploadId/reject',
      realm: 'staff',
      can: 'upload-review:A',
      summary: 'Refuse a file with a reason the client reads',
      params,
      body: RejectUpload,
      answer: UploadReviewView,
      action: 'upload.reject',
      errors,
    },
    async ({ params: { uploadId }, body, user, trx, waitFor }) => {
      await reviews.decide(uploadId, { outcome: 'reject', ...body }, user, trx)
      waitFor((later) => reviews.decided(uploadId, later))
      return reviews.read(uploadId, trx)
    },
  ),
]
