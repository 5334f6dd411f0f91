import { ScannerAway } from '@zippcrm/domain/documents/clamd.ts'
import { documentRepository } from '@zippcrm/domain/documents/document.repository.ts'
import { isScriptedPdf } from '@zippcrm/domain/documents/pdf-facts.ts'
import type { Upload } from '@zippcrm/domain/documents/records.ts'
import type { Scanner, ScanResult } from '@zippcrm/domain/documents/scan.ts'
import type { Storage } from '@zippcrm/domain/documents/storage.ts'
import { tellUploadChanged } from '@zippcrm/domain/documents/tell-upload.ts'
import { z } from 'zod'
import { peopleOf, tellStaff } from '../mail/tell-staff.ts'
import { prepareReview } from '../ops/prepare-review.ts'
import { defineEffect, type EffectContext, EffectHeld } from '../worker.ts'

const stateAfter: Record<ScanResult['state'], Upload['state']> = {
  clean: 'under_review',
  not_scanned: 'under_review',
  infected: 'infected',
  error: 'received',
}

/**
 * Checks a received file and notes what was found. Without a virus scanner the version is marked `not_scanned`, which
 * every screen shows (POR-17). A scanner that is set up but does not answer makes the file wait, unread, until it
 * does (DOC-07, OPS-20).
 */
export const scanEffect = ({ storage, scanner }: { storage: Storage; scanner: Scanner }) =>
  defineEffect({
    kind: 'scan',
    payload: z.object({ uploadId: z.uuid(), processInstanceKey: z.string() }),

    async run({ uploadId, processInstanceKey }, context) {
      const { inCompany, clock, log } = context
      const upload = await inCompany((trx) => documentRepository.findUpload(uploadId, trx))
      if (!upload) throw new Error(`There is no upload ${uploadId}`)
      const version = (await inCompany((trx) =>
        documentRepository.findVersion(upload.documentVersionId, trx),
      ))!
      const scan = await scanner(await storage.get(version.storageKey)).catch(async (error) => {
        if (!(error instanceof ScannerAway)) throw error
        await tellOfWait(context)
        throw new EffectHeld(error.message)
      })
      const scripted =
        scan.state !== 'infected' && version.mime === 'application/pdf'
          ? isScriptedPdf(await storage.read(version.storageKey))
          : false

      await inCompany(async (trx) => {
        await documentRepository.patchVersion(
          version.id,
          { scanState: scan.state, scanEngine: scan.engine, scannedAt: clock.now(), scripted },
          trx,
        )
        await documentRepository.patchUpload(
          uploadId,
          { state: stateAfter[scan.state], processInstanceKey },
          trx,
        )
        if (upload.source === 'portal' && stateAfter[scan.state] === 'under_review')
          await prepareReview(upload, clock.now(), trx)
        await tellUploadChanged(upload, trx)
      })
      log.info({ uploadId, scan: scan.state }, 'file checked')
      return {
        scanState: scan.state === 'not_scanned' ? 'clean' : scan.state,
        reviewNeeded: upload.source === 'portal',
      }
    },
  })

/** Operations hears once a day that files wait for the scanner. */
const tellOfWait = ({ inCompany, companyId, clock }: EffectContext) =>
  inCompany(async (trx) =>
    tellStaff(
      {
        companyId,
        userIds: await peopleOf('operations', companyId, trx),
        dedupeKey: `scanner-away:${companyId}:${clock.today()}`,
        kind: 'scanner-away',
        title: 'The virus scanner does not answer',
        body: 'Received files wait unread and are checked by themselves once it is back.',
        link: '/ops/uploads',
      },
      trx,
    ),
  )
