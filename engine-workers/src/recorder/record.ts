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

/** Reads JSON of the engine: a number that JavaScript cannot hold, such as a key, stays the text it was. */
export const readEngineJson = (text: string): unknown => parse(text, undefined, keepDigits)

/** Raised for a body that is not what the exporter sends; the exporter then tries again and the broker keeps its log. */
export class BulkMalformed extends Error {}

/** Reads the body of an Elasticsearch `_bulk` request: an action line and a record line in turn. */
export function parseBulk(body: string): BulkLine[] {
  const lines = body.split('\n').filter((line) => line !== '')
  const result: BulkLine[] = []
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const engineId = /"_index":"zippcrm-([0-9a-f]{8}-[0-9a-f-]{27})/.exec(lines[index]!)?.[1]
    if (!engineId) throw new BulkMalformed(`the action line ${lines[index]!.slice(0, 200)} names no engine`)
    result.push({ engineId, record: parseRecord(lines[index + 1]!) })
  }
  return result
}

function parseRecord(line: string): EngineRecord {
  try {
    const raw = readEngineJson(line) as Record<string, unknown>
    return {
      partitionId: Number(raw.partitionId),
      position: String(raw.position),
      key: String(raw.key),
      timestamp: Number(raw.timestamp),
      valueType: String(raw.valueType),
      recordType: String(raw.recordType),
      intent: String(raw.intent),
      value: raw.value as Record<string, unknown>,
    }
  } catch (error) {
    return unreadable(line, error)
  }
}

/** A record that cannot be read still has a place in its partition, so that it can be set aside instead of blocking it. */
function unreadable(line: string, error: unknown): EngineRecord {
  const number = (name: string) => new RegExp(`"${name}":(\\d+)`).exec(line)?.[1]
  const partition = number('partitionId')
  const position = number('position')
  if (!partition || !position) throw new BulkMalformed(`a record has no place: ${line.slice(0, 200)}`)
  return {
    partitionId: Number(partition),
    position,
    key: number('key') ?? '-1',
    timestamp: Number(number('timestamp') ?? 0),
    valueType: 'UNREADABLE',
    recordType: 'EVENT',
    intent: '',
    value: { error: String(error), line: line.replaceAll('\0', '').slice(0, 10_000) },
  }
}
