import { afterAll, beforeAll, expect, it } from 'vitest'
import { startRecordServer } from './record-server.ts'

let server: Awaited<ReturnType<typeof startRecordServer>>
beforeAll(async () => {
  server = await startRecordServer()
})
afterAll(() => server.close())

/** A record as the exporter writes it; its keys are numbers that JavaScript cannot hold. */
const line = (partitionId: number, key: string) =>
  `{"index":{}}\n{"partitionId":${partitionId},"position":7,"timestamp":1,"key":${key},"recordType":"EVENT","valueType":"JOB","intent":"CREATED","value":{"processInstanceKey":${key}}}\n`

it('keeps keys of every partition to the last digit, and records at the same place of different partitions', async () => {
  const body = line(1, '2251799813685249') + line(4, '9007199254740993') + line(4, '9007199254740993')
  await fetch(`${server.url}/_bulk`, { method: 'POST', body })

  expect(
    server.records.map(({ partitionId, key, value }) => [partitionId, key, value.processInstanceKey]),
  ).toEqual([
    [1, '2251799813685249', 2251799813685249],
    [4, '9007199254740993', '9007199254740993'],
  ])
})
