import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { NotFound } from '@zippcrm/domain/errors.ts'
import { filesOfVersion, listVersions } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import type { StoredFile } from '@zippcrm/domain/modeler/records.ts'
import { diffFiles } from '@zippcrm/processes/diff/diff-files.ts'
import { contracts } from '@zippcrm/processes/tools/contracts.ts'
import { DraftMissing } from './modeler.errors.ts'
import { namesOf, presentChange, presentDraft, presentVersion } from './modeler.presenter.ts'
import { openDrafts, undecidedChanges } from './modeler.repository.ts'

/** Names of variables that code gives to a process: what it starts with, answers of its jobs, its messages. */
function variablesOf(processId: string): string[] {
  const contract = contracts.find((candidate) => candidate.processId === processId)
  if (!contract) return ['companyId', 'businessKey', 'runId']
  const shapes = [
    contract.startVariables,
    ...Object.values(contract.jobs).map(({ output }) => output),
    ...Object.values(contract.messages).map(({ variables }) => variables),
  ]
  return [
    ...new Set([...shapes.flatMap((shape) => Object.keys(shape?.shape ?? {})), 'submissionId', 'outcome']),
  ]
}

/** Processes with their versions: what there is, and what differs between two of its states. */
export function modelService() {
  async function filesAt(processId: string, at: string, trx: Trx): Promise<StoredFile[]> {
    if (at === 'draft') {
      const draft = await modelDraftRepository.of(processId, trx)
      if (!draft) throw new DraftMissing()
      return draft.files
    }
    const found = await filesOfVersion(processId, at === 'deployed' ? undefined : Number(at), trx)
    if (found) return found.files
    // A process that was never deployed is compared with nothing.
    if (at === 'deployed') return []
    throw new NotFound('There is no such version of this process.')
  }

  /** What people do to processes now: their drafts and the proposals that wait, with the names behind both. */
  async function work(trx: Trx) {
    const drafts = await openDrafts(trx)
    const changes = await undecidedChanges(trx)
    const names = await namesOf(
      [
        ...[...drafts.values()].map(({ updatedBy }) => updatedBy),
        ...[...changes.values()].flatMap((c) => [c.createdBy, c.reviewedBy, c.decidedBy]),
      ],
      trx,
    )
    return {
      drafts,
      of: (processId: string) => {
        const draft = drafts.get(processId)
        const change = changes.get(processId)
        return {
          draft: draft ? presentDraft(draft, names) : null,
          change: change ? presentChange(change, names) : null,
        }
      },
    }
  }

  return {
    async list(trx: Trx) {
      const versions = await listVersions(undefined, trx)
      const { drafts, of } = await work(trx)
      const ids = [...new Set([...versions.map(({ processId }) => processId), ...drafts.keys()])]
      const items = ids.map((processId) => {
        const mine = versions.filter((version) => version.processId === processId)
        const newest = mine[0]
        return {
          processId,
          name: newest?.name ?? drafts.get(processId)!.name,
          version: newest?.version ?? null,
          source: newest?.source ?? null,
          deployedAt: newest?.deployedAt.toISOString() ?? null,
          running: mine.reduce((sum, { running }) => sum + running, 0),
          versions: mine.length,
          ...of(processId),
        }
      })
      return { items: items.sort((a, b) => a.name.localeCompare(b.name)) }
    },

    async read(processId: string, trx: Trx) {
      const versions = await listVersions(processId, trx)
      const { drafts, of } = await work(trx)
      const draft = drafts.get(processId)
      if (versions.length === 0 && !draft) throw new NotFound('There is no such process.')
      return {
        processId,
        name: versions[0]?.name ?? draft!.name,
        versions: versions.map(presentVersion),
        files: await filesAt(processId, 'deployed', trx),
        variables: variablesOf(processId),
        ...of(processId),
      }
    },

    async version(processId: string, version: number, trx: Trx) {
      return { version, files: await filesAt(processId, String(version), trx) }
    },

    async compare(processId: string, { from, to }: { from: string; to: string }, trx: Trx) {
      const before = await filesAt(processId, from, trx)
      const after = await filesAt(processId, to, trx)
      return { before, after, files: await diffFiles(before, after) }
    },
  }
}

export type ModelService = ReturnType<typeof modelService>
