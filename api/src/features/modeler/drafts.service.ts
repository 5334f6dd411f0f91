import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { filesOfVersion } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { draftLockRepository } from '@zippcrm/domain/modeler/draft-lock.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import type { ModelDraft, StoredFile } from '@zippcrm/domain/modeler/records.ts'
import { readModel } from '@zippcrm/processes/tools/model.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'
import type { ModelChecks } from './checks.service.ts'
import { editLock, presentLock } from './edit-lock.ts'
import { DraftMissing, DraftProposed, ProcessIdTaken } from './modeler.errors.ts'
import { namesOf, presentDraft } from './modeler.presenter.ts'
import type { NewModel } from './modeler.schema.ts'
import { newModel } from './new-model.ts'

interface Caller {
  user: User
  trx: Trx
  ifMatch: string | undefined
}

/** Drafts: what an analyst works on, saved every few seconds, one for each process (ENG-16). */
export function draftService({ checks }: { checks: ModelChecks }) {
  async function view(draft: ModelDraft, { user, trx }: Pick<Caller, 'user' | 'trx'>) {
    const names = await namesOf([draft.updatedBy], trx)
    const lock = presentLock(await draftLockRepository.find(draft.id, trx), user.id)
    return { ...presentDraft(draft, names), processId: draft.processId, lock, files: draft.files }
  }

  /** The draft, its row held until the transaction ends. */
  async function forUpdate(processId: string, trx: Trx): Promise<ModelDraft> {
    const found = await modelDraftRepository.of(processId, trx)
    if (!found) throw new DraftMissing()
    return (await modelDraftRepository.findForUpdate(found.id, trx))!
  }

  /** The draft for a write: in the version that the caller saw, not under review, and edited by nobody else. */
  async function editable(processId: string, caller: Caller): Promise<ModelDraft> {
    const draft = await forUpdate(processId, caller.trx)
    if (draft.state === 'open') await editLock.hold(draft, caller)
    requireMatch(caller.ifMatch, draft.rowVersion)
    if (draft.state === 'proposed') throw new DraftProposed()
    return draft
  }

  async function save(draft: ModelDraft, files: StoredFile[], caller: Caller) {
    const editors = [...new Set([...draft.editors, caller.user.id])]
    return view(await modelDraftRepository.patch(draft.id, { files, editors }, caller.trx), caller)
  }

  async function versionOf(processId: string, version: number | undefined, trx: Trx) {
    const found = await filesOfVersion(processId, version, trx)
    if (!found) throw new NotFound('There is no such version of this process.')
    return found
  }

  return {
    editable,

    async read(processId: string, caller: Pick<Caller, 'user' | 'trx'>) {
      const draft = await modelDraftRepository.of(processId, caller.trx)
      if (!draft) throw new DraftMissing()
      return view(draft, caller)
    },

    /** The draft of a process, begun from what is deployed if there is none; whoever opens a free one edits it. */
    async open(processId: string, caller: Caller) {
      const { user, trx } = caller
      if (await modelDraftRepository.of(processId, trx)) {
        const there = await forUpdate(processId, trx)
        await editLock.offer(there, caller)
        return view(there, caller)
      }
      const { version, files } = await versionOf(processId, undefined, trx)
      const { name } = await readModel(files[0]!.content)
      const draft = await modelDraftRepository.insert(
        {
          id: newId(),
          companyId: user.companyId,
          processId,
          name: name ?? processId,
          files,
          baseVersion: version,
          editors: [],
        },
        trx,
      )
      await editLock.offer(draft, caller)
      return view(draft, caller)
    },

    /** Takes the draft for editing: a free one, one's own again, or that of somebody who does nothing. */
    async take(processId: string, caller: Caller) {
      const draft = await forUpdate(processId, caller.trx)
      if (draft.state === 'proposed') throw new DraftProposed()
      await editLock.take(draft, caller)
      return view(draft, caller)
    },

    /** Lets others edit. */
    async release(processId: string, caller: Caller) {
      await editLock.release(await forUpdate(processId, caller.trx), caller)
    },

    /** A process that does not exist yet, empty or from files of another modeler. */
    async create({ processId, name, files }: z.infer<typeof NewModel>, caller: Caller) {
      const { user, trx } = caller
      if (
        (await modelDraftRepository.of(processId, trx)) ||
        (await filesOfVersion(processId, undefined, trx))
      )
        throw new ProcessIdTaken(`There is a process ${processId} already. Open it, or choose another id.`)
      const begun = files?.length
        ? files
        : [{ name: `${processId}.bpmn`, content: newModel(processId, name) }]
      await checks.assertReadable(begun)
      const draft = await modelDraftRepository.insert(
        { id: newId(), companyId: user.companyId, processId, name, files: begun, editors: [user.id] },
        trx,
      )
      return view(draft, caller)
    },

    /** Saves; who leaves with it lets others edit in the same step, since a page that closes sends one request alone. */
    async save(processId: string, files: StoredFile[], leaves: boolean, caller: Caller) {
      const draft = await editable(processId, caller)
      await checks.assertReadable(files)
      const saved = await save(draft, files, caller)
      if (!leaves) return saved
      await editLock.release(draft, caller)
      return { ...saved, lock: null }
    },

    /** Puts the files of a version in place of what the draft holds. */
    async restore(processId: string, version: number, caller: Caller) {
      const draft = await editable(processId, caller)
      await annotateSession(caller.trx, { reason: `Files of version ${version}` })
      return save(draft, (await versionOf(processId, version, caller.trx)).files, caller)
    },

    async discard(processId: string, caller: Caller) {
      const draft = await editable(processId, caller)
      await editLock.release(draft, caller)
      await modelDraftRepository.patch(draft.id, { state: 'closed' }, caller.trx)
    },
  }
}

export type DraftService = ReturnType<typeof draftService>
