import type { TestProject } from 'vitest/node'
import { readModels } from '../tools/model.ts'
import { type BrokerAddress, startBroker } from './brokers.ts'
import { coverageOf, describeCoverage, writeCoverage } from './coverage.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** One broker per worker of the test runner, in the order of their pool ids. */
    brokers: BrokerAddress[]
  }
}

/** Starts the brokers of the process tests before the first file, and writes the coverage after the last. */
export default async function setup(project: TestProject) {
  const count = project.config.maxWorkers
  const brokers = await Promise.all(Array.from({ length: count }, (_, index) => startBroker(index)))
  project.provide(
    'brokers',
    brokers.map(({ address }) => address),
  )

  return async function teardown() {
    await Promise.all(brokers.map((broker) => broker.stop()))
    const records = brokers.flatMap((broker) => broker.records)
    const coverages = (await readModels()).map((model) => coverageOf(model, records))
    writeCoverage(coverages)
    const ran = coverages.filter(({ flowNodes }) => flowNodes.executed.length)
    process.stdout.write(`\nProcess coverage\n${ran.map(describeCoverage).join('\n')}\n`)
  }
}
