import { createHash } from 'node:crypto'
import { modelChangeRepository } from '@zippcrm/domain/modeler/model-change.repository.ts'
import { modelDraftRepository } from '@zippcrm/domain/modeler/model-draft.repository.ts'
import type { ModelChange } from '@zippcrm/domain/modeler/records.ts'
import { filesOfKind, kindOf } from '@zippcrm/processes/model-file.ts'
import { z } from 'zod'
import { tellStaff } from '../mail/tell-staff.ts'
import { type DeployedResource, grpcCode, grpcCodeOf } from '../runtime/engine.ts'
import { type ReleasedFile, recordRelease } from '../runtime/record-release.ts'
import { BpmnError, defineEffect } from '../worker.ts'
import { changePage, tellChange } from './tell-change.ts'

export interface ModelDeployDeps {
  engineId: string
  deploy(resources: { name: string; content: Buffer }[]): Promise<DeployedResource[]>
}

const released = ({ processId, files }: ModelChange): ReleasedFile[] =>
  // Forms and decisions before the model that refers to them.
  (['form', 'dmn', 'bpmn'] as const)
    .flatMap((kind) => filesOfKind(files, kind))
    .map(({ name, content }) => ({
      name,
      kind: kindOf(name)!,
      content: Buffer.from(content),
      hash: createHash('sha256').update(content).digest('hex'),
      processId,
    }))

/** Deploys an approved change and notes what came of it; what the engine refuses goes back to its author (ENG-19). */
export const modelDeployEffect = ({ engineId, deploy }: ModelDeployDeps) =>
  defineEffect({
    kind: 'model-deploy',
    payload: z.object({ changeId: z.uuid() }),

    async run({ changeId }, { inCompany, companyId, clock, log }) {
      const change = await inCompany((trx) => modelChangeRepository.find(changeId, trx))
      if (!change) throw new Error(`There is no change ${changeId}`)
      if (change.state === 'deployed') return {}
      const files = released(change)
      const deployed = await deploy(files.map(({ name, content }) => ({ name, content }))).catch(
        async (error) => {
          if (grpcCodeOf(error) !== grpcCode.invalidArgument) throw error
          const reason = `The engine refused: ${error.message}`.slice(0, 4000)
          await inCompany((trx) => modelChangeRepository.patch(changeId, { reason }, trx))
          throw new BpmnError('MODEL_REFUSED', reason)
        },
      )
      const version = deployed.find(({ kind }) => kind === 'process')?.version ?? null
      await inCompany(async (trx) => {
        // A file of the product is the product's again: its next version may follow by itself.
        const source = change.kind === 'shipped' ? 'shipped' : 'modeler'
        await recordRelease({ engineId, source, companyId, changeId }, files, deployed, trx)
        await modelChangeRepository.patch(
          changeId,
          { state: 'deployed', deployedVersion: version, deployedAt: clock.now() },
          trx,
        )
        const draft = await modelDraftRepository.of(change.processId, trx)
        if (draft?.state === 'proposed' && change.kind === 'edit')
          await modelDraftRepository.patch(draft.id, { state: 'closed' }, trx)
        await tellStaff(
          {
            companyId,
            userIds: [change.createdBy, ...change.editors],
            dedupeKey: `model-change-deployed:${changeId}`,
            kind: 'model-change-deployed',
            title: `Deployed: ${change.name}`,
            body: `${change.processId} is now version ${version}.`,
            link: changePage(changeId),
          },
          trx,
        )
        await tellChange(change, trx)
      })
      log.info({ changeId, processId: change.processId, version }, 'change deployed')
      return {}
    },
  })
