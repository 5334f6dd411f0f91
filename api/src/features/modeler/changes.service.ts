import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { filesOfVersion, listVersions } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import { proposeChange } from '@zippcrm/domain/modeler/propose-change.ts'
import type { ModelChange } from '@zippcrm/domain/modeler/records.ts'
import { diffFiles } from '@zippcrm/processes/diff/diff-files.ts'
import type { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import type { ModelChecks } from './checks.service.ts'
import type { DraftService } from './drafts.service.ts'
import { editLock } from './edit-lock.ts'
import { NothingChanged } from './modeler.errors.ts'
import { namesOf, presentChange } from './modeler.presenter.ts'
import { listChanges, taskOf } from './modeler.repository.ts'
import type { ModelChangeQuery, ProposeDraft, RedeployVersion } from './modeler.schema.ts'

interface Caller {
  user: User
  trx: Trx
  ifMatch: string | undefined
}

/** Whether somebody may decide on a change: nobody who made it or worked on it (ENG-19, IAM-51). */
export const isAuthor = (change: Pick<ModelChange, 'createdBy' | 'editors'>, userId: string): boolean =>
  change.createdBy === userId || change.editors.includes(userId)

/** Proposed changes: from a draft, back to an earlier version, and what reviewers see of them. */
export function changeService({ checks, drafts }: { checks: ModelChecks; drafts: DraftService }) {
  const peopleOf = (changes: Pick<ModelChange, 'createdBy' | 'reviewedBy' | 'decidedBy'>[], trx: Trx) =>
    namesOf(
      changes.flatMap(({ createdBy, reviewedBy, decidedBy }) => [createdBy, reviewedBy, decidedBy]),
      trx,
    )

  async function read(id: string, user: User, trx: Trx) {
    const change = await modelChangeRepository.find(id, trx)
    if (!change) throw new NotFound()
    const versions = await listVersions(change.processId, trx)
    return {
      ...presentChange(change, await peopleOf([change], trx)),
      before: change.base,
      after: change.files,
      files: await diffFiles(change.base, change.files),
      ancestor: change.ancestor && (await diffFiles(change.ancestor, change.files)),
      findings: await checks.findings(change.processId, change.files, trx),
      runningOn: versions
        .filter(({ running }) => running > 0)
        .map(({ version, running }) => ({ version, instances: running })),
      taskKey: await taskOf(id, trx),
      mayDecide: !isAuthor(change, user.id),
    }
  }

  return {
    read,

    async list(filter: z.infer<typeof ModelChangeQuery>, trx: Trx) {
      const page = toPage(await listChanges(filter, trx), filter.limit, (row) => [row.sortAt, row.id])
      const names = await peopleOf(page.items, trx)
      return { ...page, items: page.items.map((change) => presentChange(change, names)) }
    },

    /** Proposes the draft; from here on it rests until somebody else has decided. */
    async propose(processId: string, input: z.infer<typeof ProposeDraft>, caller: Caller) {
      const { user, trx } = caller
      const draft = await drafts.editable(processId, caller)
      await checks.assertValid(processId, draft.files, trx)
      const deployed = await filesOfVersion(processId, undefined, trx)
      if (deployed && (await diffFiles(deployed.files, draft.files)).length === 0) throw new NothingChanged()
      const change = await proposeChange(
        {
          ...input,
          companyId: user.companyId,
          processId,
          kind: 'edit',
          files: draft.files,
          base: deployed?.files ?? [],
          baseVersion: deployed?.version ?? null,
          editors: draft.editors,
        },
        trx,
      )
      await editLock.release(draft, caller)
      await modelDraftRepository.patch(draft.id, { state: 'proposed' }, trx)
      return read(change.id, user, trx)
    },

    /** Proposes an earlier version again, as it was. */
    async redeploy(
      processId: string,
      { version, note }: z.infer<typeof RedeployVersion>,
      { user, trx }: Caller,
    ) {
      const deployed = await filesOfVersion(processId, undefined, trx)
      const earlier = await filesOfVersion(processId, version, trx)
      if (!deployed || !earlier) throw new NotFound('There is no such version of this process.')
      if (earlier.version === deployed.version) throw new NothingChanged('This version is the deployed one.')
      await checks.assertValid(processId, earlier.files, trx)
      const change = await proposeChange(
        {
          companyId: user.companyId,
          processId,
          name: `Back to version ${version}`,
          note,
          kind: 'redeploy',
          files: earlier.files,
          base: deployed.files,
          baseVersion: deployed.version,
        },
        trx,
      )
      return read(change.id, user, trx)
    },
  }
}

export type ChangeService = ReturnType<typeof changeService>
