import { clientRepository } from '@zippcrm/domain/clients/client.repository.ts'
import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { FileEncrypted, FileType, RequestTakesLess } from '@zippcrm/domain/documents/document-errors.ts'
import type { Upload } from '@zippcrm/domain/documents/records.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { checklistRepository } from '@zippcrm/domain/projects/checklist.repository.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { projectRepository } from '@zippcrm/domain/projects/project.repository.ts'
import { EvidenceType, OnHold, RequestClosed, StagePassed } from '@zippcrm/domain/projects/project-errors.ts'
import type { DocumentRequest } from '@zippcrm/domain/projects/records.ts'
import { stageRepository } from '@zippcrm/domain/projects/stage.repository.ts'
import { completeTask, openTasksOf } from '@zippcrm/domain/tasks/complete-task.ts'
import type { User } from '../../http/user.ts'
import { assertOpen } from '../projects/projects.service.ts'
import type { ReceivedFile } from './receive-files.ts'

export const RequestNotReady = defineError('REQUEST_NOT_READY', 409, 'The request is being prepared')

/** What this request takes beyond what every upload must keep (DOC-08, DOC-15). */
function assertFits(request: DocumentRequest, files: ReceivedFile[]): void {
  const { maxFiles, allowedTypes, allowEncrypted } = request
  if (files.length > maxFiles) throw new RequestTakesLess(`This request takes at most ${maxFiles} files`)
  for (const { filename, encryptedPdf } of files) {
    const extension = filename.toLowerCase().split('.').at(-1)!
    if (allowedTypes.length && !allowedTypes.includes(extension))
      throw new FileType(`“${filename}”: this request takes ${allowedTypes.join(', ')}`)
    if (encryptedPdf && !allowEncrypted)
      throw new FileEncrypted(`“${filename}” asks for a password. Please send a copy without one.`)
  }
}

const takesFiles = ['open', 'overdue', 'submitted']

export interface Filing {
  folder: string
  title?: string
  docType?: string | null
  issuedOn?: string | null
  expiresOn?: string | null
}

/** Files that come in: each becomes a version in the vault and starts its own review (PRJ-26, DOC-10). */
export const uploadService = () => {
  async function startReview(upload: Upload, trx: Trx): Promise<void> {
    await outbox.publish(
      {
        companyId: upload.companyId,
        subject: `upload:${upload.id}`,
        name: 'upload.received',
        correlationKey: upload.id,
        starts: true,
        variables: {
          companyId: upload.companyId,
          clientId: upload.clientId,
          businessKey: `upload:${upload.id}`,
          runId: upload.id,
          uploadId: upload.id,
        },
      },
      trx,
    )
    await tell(
      {
        companyId: upload.companyId,
        topic: 'upload.received',
        entity: 'upload',
        entityId: upload.id,
        clientId: upload.clientId,
        audience: 'both',
      },
      trx,
    )
  }

  async function store(
    file: ReceivedFile,
    place: Pick<Upload, 'clientId' | 'projectId' | 'documentRequestId' | 'checklistItemId' | 'note'> & {
      documentId?: string
    },
    filing: Filing,
    user: User,
    trx: Trx,
  ): Promise<Upload> {
    const portal = user.kind === 'portal'
    const { companyId } = user
    const { documentId: existing, ...of } = place
    const documentId = existing ?? newId()
    const version = {
      companyId,
      documentId,
      stored: file.stored,
      filename: file.filename,
      mime: file.mime,
      encryptedPdf: file.encryptedPdf,
      uploadedByKind: portal ? ('portal_user' as const) : ('user' as const),
      uploadedBy: user.id,
      note: of.note,
    }
    if (!existing) {
      await documentRepository.insert(
        {
          id: documentId,
          companyId,
          clientId: of.clientId,
          projectId: of.projectId,
          folder: filing.folder,
          title: (filing.title || file.filename).slice(0, 200),
          docType: filing.docType ?? null,
          origin: portal ? 'portal' : 'staff',
          issuedOn: filing.issuedOn ?? null,
          expiresOn: filing.expiresOn ?? null,
          currentVersion: 1,
        },
        trx,
      )
    }
    const stored = existing
      ? await documentRepository.addVersion(version, trx)
      : await documentRepository.addFirstVersion(version, trx)
    const upload = await documentRepository.insertUpload(
      {
        ...of,
        id: newId(),
        companyId,
        documentId,
        documentVersionId: stored.id,
        source: portal ? 'portal' : 'staff',
        uploadedBy: user.id,
      },
      trx,
    )
    await startReview(upload, trx)
    return upload
  }

  return {
    /** The request, if it still takes files; otherwise 404 or 409 REQUEST_CLOSED (POR-14). */
    async openRequest(id: string, trx: Trx): Promise<DocumentRequest> {
      const request = await documentRequestRepository.find(id, trx)
      if (!request) throw new NotFound()
      if (!takesFiles.includes(request.state)) throw new RequestClosed(`The request is ${request.state}`)
      return request
    },

    /**
     * Takes files from the client for a request. The first one completes the task "Send document"; files with bytes
     * that the request already has are recognised and stored once (POR-13, POR-16).
     */
    async receiveForRequest(
      id: string,
      files: ReceivedFile[],
      note: string | null,
      user: User,
      clock: Clock,
      trx: Trx,
    ) {
      await this.openRequest(id, trx)
      const request = await documentRequestRepository.findForUpdate(id, trx)
      if (!request) throw new RequestClosed()
      assertFits(request, files)
      const uploads: { upload: Upload; repeated: boolean; file: ReceivedFile }[] = []
      for (const file of files) {
        const same = await documentRepository.sameBytes(id, file.stored.sha256, trx)
        const upload =
          same ??
          (await store(
            file,
            {
              clientId: request.clientId,
              projectId: request.projectId,
              documentRequestId: id,
              checklistItemId: request.checklistItemId,
              note,
            },
            { folder: 'Correspondence', title: request.title },
            user,
            trx,
          ))
        uploads.push({ upload, repeated: same !== undefined, file })
      }
      if (request.state !== 'submitted' && uploads.some(({ repeated }) => !repeated)) {
        const [task] = await openTasksOf(
          { subjectKind: 'document-request', subjectId: id, elementIds: ['userTask_sendDocument'] },
          trx,
        )
        if (!task) throw new RequestNotReady('Please try again in a moment.')
        await completeTask(
          { taskKey: task.jobKey, userId: user.id, outcome: null, data: { note: note ?? '' } },
          trx,
        )
        await documentRequestRepository.patch(id, { state: 'submitted', submittedAt: clock.now() }, trx)
      }
      return uploads
    },

    /** Takes a file from staff for a checklist item; a second person accepts and verifies it. */
    async receiveForItem(
      itemId: string,
      file: ReceivedFile,
      filing: Omit<Filing, 'folder'> & { note: string | null },
      user: User,
      trx: Trx,
    ): Promise<Upload> {
      const item = await checklistRepository.find(itemId, trx)
      const project = item && (await projectRepository.find(item.projectId, trx))
      if (!item || !project) throw new NotFound()
      assertOpen(project.status)
      if (project.status === 'on_hold') throw new OnHold()
      const stage = await stageRepository.find(project.id, item.stage, trx)
      if (stage?.state === 'passed') throw new StagePassed(`${stage.name} is passed`)
      if (filing.docType && item.evidenceTypes.length && !item.evidenceTypes.includes(filing.docType)) {
        throw new EvidenceType(`Accepted are ${item.evidenceTypes.join(', ')}`)
      }
      const { note, ...rest } = filing
      return store(
        file,
        {
          clientId: project.clientId,
          projectId: project.id,
          documentRequestId: null,
          checklistItemId: itemId,
          note,
        },
        { ...rest, title: rest.title ?? item.title, folder: stage?.name ?? 'Correspondence' },
        user,
        trx,
      )
    },

    /** Takes a file from staff into a project's vault. */
    async receiveForProject(
      projectId: string,
      file: ReceivedFile,
      filing: Filing & { note: string | null },
      user: User,
      trx: Trx,
    ): Promise<Upload> {
      const project = await projectRepository.find(projectId, trx)
      if (!project) throw new NotFound()
      assertOpen(project.status)
      return store(
        file,
        {
          clientId: project.clientId,
          projectId,
          documentRequestId: null,
          checklistItemId: null,
          note: filing.note,
        },
        filing,
        user,
        trx,
      )
    },

    /** Takes a file from staff that belongs to the client as a whole (DOC-01). */
    async receiveForClient(
      clientId: string,
      file: ReceivedFile,
      { note, ...filing }: Filing & { note: string | null },
      user: User,
      trx: Trx,
    ): Promise<Upload> {
      if (!(await clientRepository.find(clientId, trx))) throw new NotFound()
      const place = { clientId, projectId: null, documentRequestId: null, checklistItemId: null, note }
      return store(file, place, filing, user, trx)
    },

    /** Takes the next version of a document (PRJ-21). */
    async receiveVersion(
      documentId: string,
      file: ReceivedFile,
      note: string | null,
      user: User,
      trx: Trx,
    ): Promise<Upload> {
      const document = await documentRepository.findForUpdate(documentId, trx)
      if (!document) throw new NotFound()
      if (document.projectId) assertOpen((await projectRepository.find(document.projectId, trx))!.status)
      return store(
        file,
        {
          clientId: document.clientId,
          projectId: document.projectId,
          documentRequestId: null,
          checklistItemId: null,
          note,
          documentId,
        },
        { folder: document.folder },
        user,
        trx,
      )
    },
  }
}

export type UploadService = ReturnType<typeof uploadService>
