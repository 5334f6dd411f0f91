import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import pkg from '../package.json' with { type: 'json' }
import { allEndpoints, type EndpointDeps } from './endpoints.ts'
import { openApiDocument } from './http/openapi.ts'
import { nameSchemas } from './http/schema-names.ts'

// Writes openapi.json and the types of both apps from the declared endpoints; `--check` only compares. No server is
// needed: declarations depend on nothing, so that their dependencies can be stand-ins that are never called.
const nothing: never = new Proxy(() => nothing, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : nothing),
}) as never
const settings: never = new Proxy(
  {},
  { get: (_, name) => (name === 'UPLOAD_MAX_MB' ? 50 : 'http://localhost') },
) as never
const deps = new Proxy({} as EndpointDeps, { get: (_, name) => (name === 'env' ? settings : nothing) })

const named = await nameSchemas(new URL('./features/', import.meta.url))
const endpoints = allEndpoints(deps)
const document = openApiDocument(endpoints, pkg.version, named)
const types = await openapiTS(JSON.stringify(document), {
  // A field with a default may be left out of a body.
  defaultNonNullable: false,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
})
const generated = [
  { name: 'api/openapi.json', text: `${JSON.stringify(document, null, 1)}\n` },
  { name: 'ui/src/generated/api.ts', text: `// Written by npm run generate.\n\n${astToString(types)}` },
].map(({ name, text }) => ({ name, text, file: new URL(`../../${name}`, import.meta.url) }))

if (!process.argv.includes('--check')) {
  for (const { file, text } of generated) writeFileSync(file, text)
  console.log(`${endpoints.length} endpoints written to ${generated.map(({ name }) => name).join(' and ')}`)
  process.exit(0)
}
const stale = generated.filter(({ file, text }) => readFileSync(file, 'utf8') !== text)
for (const { name } of stale) {
  console.error(`${name} is not what the routes declare. Run npm run generate and commit the result.`)
}
process.exit(stale.length ? 1 : 0)
