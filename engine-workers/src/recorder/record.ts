import { isSafeNumber, parse } from 'lossless-json'

/** The part of an engine record that is stored. Keys stay text: they exceed 2^53 from partition 4 on. */
export interface EngineRecord {
  partitionId: number
  position: string
  key: string
  timestamp: number
  valueType: string
  recordType: string
  intent: string
  value: Record<string, unknown>
}

export interface BulkLine {
  engineId: string
  record: EngineRecord
}

const keepDigits = (text: string) => (isSafeNumber(text) ? Number(text) : text)

/** Raised for a body that is not what the exporter sends; the exporter then tries again and the broker keeps its log. */
export class BulkMalformed extends Error {}

/** Reads the body of an Elasticsearch `_bulk` request: an action line and a record line in turn. */
export function parseBulk(body: string): BulkLine[] {
  const lines = body.split('\n').filter((line) => line !== '')
  const result: BulkLine[] = []
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const action = JSON.parse(lines[index]!) as { index?: { _index?: string } }
    const engineId = /^zippcrm-([0-9a-f]{8}-[0-9a-f-]{27})/.exec(action.index?._index ?? '')?.[1]
    if (!engineId) throw new BulkMalformed(`index ${action.index?._index} names no engine`)
    const raw = parse(lines[index + 1]!, undefined, keepDigits) as Record<string, unknown>
    result.push({
      engineId,
      record: {
        partitionId: Number(raw.partitionId),
        position: String(raw.position),
        key: String(raw.key),
        timestamp: Number(raw.timestamp),
        valueType: String(raw.valueType),
        recordType: String(raw.recordType),
        intent: String(raw.intent),
        value: raw.value as Record<string, unknown>,
      },
    })
  }
  return result
}
