import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EngineRecord } from '@zippcrm/engine-workers/sandbox/record-server.ts'
import type { Model } from '../tools/model.ts'

export interface ProcessCoverage {
  processId: string
  flowNodes: { total: number; executed: string[]; missed: string[] }
  sequenceFlows: { total: number; taken: string[]; missed: string[] }
}

export const COVERAGE_FOLDER = fileURLToPath(new URL('../../.data/coverage/processes', import.meta.url))

const split = (ids: string[], seen: Set<string>) => ({
  passed: ids.filter((id) => seen.has(id)),
  missed: ids.filter((id) => !seen.has(id)),
})

/** Compares what the engine reported with what stands on the diagram: nodes that completed, flows that were taken. */
export function coverageOf(model: Model, records: readonly EngineRecord[]): ProcessCoverage {
  const ofProcess = records.filter(
    ({ valueType, value }) => valueType === 'PROCESS_INSTANCE' && value.bpmnProcessId === model.processId,
  )
  const ids = (intent: string) =>
    new Set(
      ofProcess.filter((record) => record.intent === intent).map(({ value }) => String(value.elementId)),
    )
  const nodes = split(
    model.flowNodes.map(({ id }) => id),
    ids('ELEMENT_COMPLETED'),
  )
  const flows = split(
    model.sequenceFlows.map(({ id }) => id),
    ids('SEQUENCE_FLOW_TAKEN'),
  )
  return {
    processId: model.processId,
    flowNodes: { total: model.flowNodes.length, executed: nodes.passed, missed: nodes.missed },
    sequenceFlows: { total: model.sequenceFlows.length, taken: flows.passed, missed: flows.missed },
  }
}

/** Replaces the coverage of the last run by that of this one; a process of which nothing ran is left out. */
export function writeCoverage(coverages: ProcessCoverage[], folder = COVERAGE_FOLDER): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const coverage of coverages.filter(({ flowNodes }) => flowNodes.executed.length)) {
    writeFileSync(join(folder, `${coverage.processId}.json`), `${JSON.stringify(coverage, null, 2)}\n`)
  }
}

/** Reads the coverage that the last run of the process tests has written. */
export function readCoverage(folder = COVERAGE_FOLDER): ProcessCoverage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** One line per process: how many of its flow nodes and flows were passed, and which were not. */
export function describeCoverage({ processId, flowNodes, sequenceFlows }: ProcessCoverage): string {
  const percent = Math.floor((100 * flowNodes.executed.length) / flowNodes.total)
  const counts = `${flowNodes.executed.length}/${flowNodes.total} flow nodes, ${sequenceFlows.taken.length}/${sequenceFlows.total} flows`
  const missed = [...flowNodes.missed, ...sequenceFlows.missed]
  const rest = missed.length ? `  missed: ${missed.join(', ')}` : ''
  return `${String(percent).padStart(3)} %  ${processId.padEnd(20)} ${counts}${rest}`
}

/** Names the processes below 100 % of flow nodes, those of which nothing ran included. */
export function uncovered(coverages: ProcessCoverage[], processIds: string[]): string[] {
  const complete = coverages.filter(({ flowNodes }) => flowNodes.missed.length === 0)
  return processIds.filter((id) => !complete.some(({ processId }) => processId === id))
}
