import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRecordServer } from '@zippcrm/engine-workers/sandbox/record-server.ts'
import { startZeebe } from '../../launcher/src/zeebe.mjs'

/** Where a test finds its broker. */
export interface BrokerAddress {
  gatewayAddress: string
  monitoringUrl: string
  recorderUrl: string
}

/** Away from the ports of a running stack and of the other test rings. */
const FIRST_PORT_OFFSET = 20

/**
 * Starts a broker with a recorder of its own. The clock is one per broker and message starts go to the newest version
 * of a process, so two workers of the test runner cannot share one.
 */
export async function startBroker(index: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'zippcrm-process-tests-'))
  const recorder = await startRecordServer()
  const zeebe = await startZeebe({
    dataDir,
    portOffset: FIRST_PORT_OFFSET + index,
    recorderUrl: recorder.url,
    recorderSecret: randomBytes(16).toString('hex'),
    engineId: randomUUID(),
    controlledClock: true,
    // Tests wait for what the records say; with the product's second between two batches they take four times as long.
    bulkSize: 1,
  })
  const address: BrokerAddress = {
    gatewayAddress: zeebe.gatewayAddress,
    monitoringUrl: zeebe.monitoringUrl,
    recorderUrl: recorder.url,
  }
  return {
    address,
    records: recorder.records,
    async stop() {
      await zeebe.stop()
      recorder.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
