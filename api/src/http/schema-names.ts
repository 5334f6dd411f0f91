import { readdirSync } from 'node:fs'
import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'

/**
 * Names the schemas of openapi.json after the exports of the features' `*.schema.ts` files: `ClientView` is `Client`.
 *
 * So the typed client of the apps speaks the words of the API, and an answer that many routes share is described once.
 */
export async function nameSchemas(features: URL): Promise<Map<string, z.ZodType>> {
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.schema.ts'))
    .sort()
  const taken = new Map<string, { schema: z.ZodType; file: string }>()
  for (const file of files) {
    const exports = (await import(new URL(file, features).href)) as Record<string, unknown>
    for (const [exported, schema] of Object.entries(exports)) {
      if (!(schema instanceof z.ZodType) || schema instanceof z.ZodString) continue
      const name = exported.replace(/(?<!^(New|Changed|Saved)?)View$/, '')
      const other = taken.get(name)
      if (other && other.schema !== schema) {
        throw new Error(`${file} and ${other.file} both export a schema for the name ${name}: rename one`)
      }
      taken.set(name, { schema, file })
      zodToOpenAPIRegistry.add(schema, { _internal: { refId: name } })
    }
  }
  return new Map([...taken].map(([name, { schema }]) => [name, schema]))
}
