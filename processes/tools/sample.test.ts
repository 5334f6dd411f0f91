import { describe, expect, it } from 'vitest'
import { contracts } from './contracts.ts'
import { sampleOf } from './sample.ts'

const context = (processId: string) => ({ processId, now: Date.UTC(2026, 10, 21) })

describe.each(contracts.map((contract) => [contract.processId, contract] as const))('%s', (id, contract) => {
  it('has samples that its contract accepts', () => {
    const schemas = [contract.startVariables, ...Object.values(contract.jobs).map(({ output }) => output)]
    for (const schema of schemas) {
      expect(schema.safeParse(sampleOf(schema, context(id))).error).toBeUndefined()
    }
  })
})
