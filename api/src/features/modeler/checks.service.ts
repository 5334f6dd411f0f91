import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { deployedNames } from '@zippcrm/domain/modeler/deployed.repository.ts'
import { checkChangeSet } from '@zippcrm/processes/lint/change-set.ts'
import { type FileFinding, refusalsOf } from '@zippcrm/processes/lint/refusals.ts'
import type { ModelFile } from '@zippcrm/processes/model-file.ts'
import { modelInvalid, modelUnreadable } from './modeler.errors.ts'

/** Checks models by the rules of the build, the limits of the engine and what is deployed already (ENG-17, UI-33). */
export function modelChecks({ guardedTasks }: { guardedTasks: readonly string[] }) {
  async function findings(processId: string, files: ModelFile[], trx: Trx): Promise<FileFinding[]> {
    const surroundings = { processId, guarded: guardedTasks, ...(await deployedNames(trx)) }
    return checkChangeSet(files, surroundings)
  }

  return {
    findings,

    /** Refuses files that cannot even be opened; anything else may rest in a draft. */
    async assertReadable(files: ModelFile[]): Promise<void> {
      const refused = (await Promise.all(files.map(refusalsOf))).flat()
      if (refused.length > 0) throw modelUnreadable(refused)
    },

    /** Refuses a change set that the rules forbid. */
    async assertValid(processId: string, files: ModelFile[], trx: Trx): Promise<void> {
      const found = await findings(processId, files, trx)
      const unreadable = found.filter(({ rule }) =>
        ['not-too-large', 'no-entities', 'well-formed', 'known-kind'].includes(rule),
      )
      if (unreadable.length > 0) throw modelUnreadable(unreadable)
      const errors = found.filter(({ severity }) => severity === 'error')
      if (errors.length > 0) throw modelInvalid(errors)
    },
  }
}

export type ModelChecks = ReturnType<typeof modelChecks>
