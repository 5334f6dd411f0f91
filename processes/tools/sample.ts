import { randomUUID } from 'node:crypto'
import { z } from 'zod'

interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  format?: string
  minimum?: number
  exclusiveMinimum?: number
  minItems?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

const DAY = 86_400_000

/** A time that differs by field: what is warned of comes before what is due. */
const later = (name: string, now: number) =>
  new Date(now + (/warn|remind/i.test(name) ? 1 : 3) * DAY).toISOString()

function text(name: string, format: string | undefined, { processId, now }: SampleContext): string {
  if (name === 'businessKey') return `${processId}:${randomUUID()}`
  switch (format) {
    case 'uuid':
      return randomUUID()
    case 'date-time':
      return later(name, now)
    case 'date':
      return later(name, now).slice(0, 10)
    case 'duration':
      return 'P1D'
    case 'email':
      return 'someone@example.com'
    default:
      return 'sample'
  }
}

interface SampleContext {
  processId: string
  /** Time of the engine, from which dates are counted. */
  now: number
}

function sampleValue(name: string, schema: JsonSchema, context: SampleContext): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleValue(name, schema.anyOf[0]!, context)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, context)
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        sampleValue(name, schema.items ?? {}, context),
      )
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1)
    case 'null':
      return null
    default:
      return text(name, schema.format, context)
  }
}

const objectOf = ({ properties = {}, required = [] }: JsonSchema, context: SampleContext) =>
  Object.fromEntries(required.map((name) => [name, sampleValue(name, properties[name]!, context)]))

/** Variables that satisfy a schema: ids made up, yes for questions, the first of what may be chosen. */
export function sampleOf(schema: z.ZodObject, context: SampleContext): Record<string, unknown> {
  return objectOf(z.toJSONSchema(schema, { unrepresentable: 'any' }) as JsonSchema, context)
}
