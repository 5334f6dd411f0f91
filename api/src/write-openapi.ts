import { readFileSync, writeFileSync } from 'node:fs'
import pkg from '../package.json' with { type: 'json' }
import { allEndpoints, type EndpointDeps } from './endpoints.ts'
import { openApiDocument } from './http/openapi.ts'

// Writes openapi.json from the declared endpoints; `--check` only compares. No server is needed: declarations depend
// on nothing, so that their dependencies can be stand-ins that are never called.
const nothing: never = new Proxy(() => nothing, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : nothing),
}) as never
const settings: never = new Proxy(
  {},
  { get: (_, name) => (name === 'UPLOAD_MAX_MB' ? 50 : 'http://localhost') },
) as never
const deps: EndpointDeps = { db: nothing, clock: nothing, log: nothing, env: settings, listener: nothing }
const file = new URL('../openapi.json', import.meta.url)
const endpoints = allEndpoints(deps)
const text = `${JSON.stringify(openApiDocument(endpoints, pkg.version), null, 1)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
  console.log(`${endpoints.length} endpoints written to api/openapi.json`)
} else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'api/openapi.json is not what the routes declare. Run npm run generate and commit the result.',
  )
  process.exit(1)
}
process.exit(0)
