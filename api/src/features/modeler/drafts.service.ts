import { annotateSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { filesOfVersion } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import type { ModelDraft, StoredFile } from '@zippcrm/domain/modeler/records.ts'
import { readModel } from '@zippcrm/processes/tools/model.ts'
import type { z } from 'zod'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'
import type { ModelChecks } from './checks.service.ts'
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
  async function view(draft: ModelDraft, trx: Trx) {
    const names = await namesOf([draft.updatedBy], trx)
    return { ...presentDraft(draft, names), processId: draft.processId, files: draft.files }
  }

  /** The draft, locked, in the version that the caller saw, and not under review. */
  async function editable(processId: string, { trx, ifMatch }: Caller): Promise<ModelDraft> {
    const found = await modelDraftRepository.of(processId, trx)
    if (!found) throw new DraftMissing()
    const draft = (await modelDraftRepository.findForUpdate(found.id, trx))!
    requireMatch(ifMatch, draft.rowVersion)
    if (draft.state === 'proposed') throw new DraftProposed()
    return draft
  }

  async function save(draft: ModelDraft, files: StoredFile[], { user, trx }: Caller) {
    const editors = [...new Set([...draft.editors, user.id])]
    return view(await modelDraftRepository.patch(draft.id, { files, editors }, trx), trx)
  }

  async function versionOf(processId: string, version: number | undefined, trx: Trx) {
    const found = await filesOfVersion(processId, version, trx)
    if (!found) throw new NotFound('There is no such version of this process.')
    return found
  }

  return {
    editable,

    async read(processId: string, trx: Trx) {
      const draft = await modelDraftRepository.of(processId, trx)
      if (!draft) throw new DraftMissing()
      return view(draft, trx)
    },

    /** The draft of a process, begun from what is deployed if there is none. */
    async open(processId: string, { user, trx }: Caller) {
      const there = await modelDraftRepository.of(processId, trx)
      if (there) return view(there, trx)
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
      return view(draft, trx)
    },

    /** A process that does not exist yet, empty or from files of another modeler. */
    async create({ processId, name, files }: z.infer<typeof NewModel>, { user, trx }: Caller) {
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
      return view(draft, trx)
    },

    async save(processId: string, files: StoredFile[], caller: Caller) {
      const draft = await editable(processId, caller)
      await checks.assertReadable(files)
      return save(draft, files, caller)
    },

    /** Puts the files of a version in place of what the draft holds. */
    async restore(processId: string, version: number, caller: Caller) {
      const draft = await editable(processId, caller)
      await annotateSession(caller.trx, { reason: `Files of version ${version}` })
      return save(draft, (await versionOf(processId, version, caller.trx)).files, caller)
    },

    async discard(processId: string, caller: Caller) {
      const draft = await editable(processId, caller)
      await modelDraftRepository.patch(draft.id, { state: 'closed' }, caller.trx)
    },
  }
}

export type DraftService = ReturnType<typeof draftService>
