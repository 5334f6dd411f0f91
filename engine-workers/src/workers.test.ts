import { mailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { whatsappConnections } from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import { isWait, taskTypesInModels } from '@zippcrm/processes/tools/contracts.ts'
import { describe, expect, it } from 'vitest'
import type { WorkerDeps } from './worker-deps.ts'
import { allEffects, allWorkers } from './workers.ts'

const seal = sensitiveSeal('a secret of this test, long enough')
const deps: WorkerDeps = {
  mail: { of: async () => undefined },
  connections: mailConnections({ fromEnvironment: undefined, seal }),
  whatsapp: whatsappConnections({ fromEnvironment: undefined, seal }),
  staffUrl: 'http://staff.example.com',
  portalUrl: 'http://portal.example.com',
  documentsDir: 'documents',
  pans: panVault(seal),
  sofficePath: undefined,
  wasmOffice: undefined,
  clamd: undefined,
  keycloak: {
    url: 'http://identity.example.com',
    publicUrl: 'http://identity.example.com',
    staffRealm: 'staff',
    portalRealm: 'portal',
    adminClientId: 'admin',
    adminClientSecret: 'not used',
  },
  models: { engineId: 'engine', deploy: async () => [] },
  schedulerEnabled: true,
}

describe('the wiring of workers', () => {
  it('ENG-02 every service task type of the models has exactly one worker, and every worker a task', async () => {
    const inModels = (await taskTypesInModels()).filter((type) => !isWait(type))
    const served = allWorkers(deps)
      .map(({ type }) => type)
      .sort()
    expect(served).toEqual(inModels)
  })

  it('every kind of effect has one runner', () => {
    const kinds = allEffects(deps).map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})
