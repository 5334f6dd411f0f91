import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { deployedNames } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import type { ModelChange } from '@zippcrm/domain/modeler/records.ts'
import { checkChangeSet } from '@zippcrm/processes/lint/change-set.ts'
import type { FileFinding } from '@zippcrm/processes/lint/refusals.ts'

/** The change a job is about, locked until the job is done. */
export async function changeOf(changeId: string, trx: Trx): Promise<ModelChange> {
  const change = await modelChangeRepository.findForUpdate(changeId, trx)
  if (!change) throw new Error(`There is no change ${changeId}`)
  return change
}

/** Errors that the rules find in a change, apart by whether only a worker is missing. */
export async function errorsOf({ processId, files }: ModelChange, trx: Trx) {
  const found = await checkChangeSet(files, { processId, guarded: [], ...(await deployedNames(trx)) })
  const errors = found.filter(({ severity }) => severity === 'error')
  const ofWorkers = ({ rule, message }: FileFinding) =>
    rule === 'zippcrm/known-task-type' && message.startsWith('No worker')
  return { rules: errors.filter((finding) => !ofWorkers(finding)), workers: errors.filter(ofWorkers) }
}

/** Findings as one line that a person can act on. */
export const inWords = (findings: readonly FileFinding[]): string =>
  findings
    .slice(0, 5)
    .map(({ elementId, file, message }) => `${elementId || file}: ${message}`)
    .join('; ')
