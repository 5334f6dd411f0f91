import { OpenAPIRegistry, OpenApiGeneratorV31, zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().describe('Stable code'),
  errors: z.array(
    z.object({
      field: z.string().optional().describe('JSON pointer into the body'),
      code: z.string(),
      message: z.string(),
    }),
  ),
  requestId: z.string(),
})
zodToOpenAPIRegistry.add(Problem, { _internal: { refId: 'Problem' } })

/** Which route is meant, as one word: `GetProjectsByProjectId`. */
const nameOf = (endpoint: Endpoint) =>
  endpoint.declaration.method +
  endpoint.declaration.path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/^:/, 'by-'))
    .join('-')
    .replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** OpenAPI 3.1 of all endpoints, from the schemas that validate them; those with a name become components. */
export function openApiDocument(endpoints: Endpoint[], version: string, named: Map<string, z.ZodType>) {
  const registry = new OpenAPIRegistry()
  const bearer = registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  })
  for (const endpoint of endpoints) {
    const {
      method,
      path,
      realm,
      can,
      summary,
      tag,
      params,
      query,
      body,
      answer,
      status = 200,
      errors = [],
    } = endpoint.declaration
    registry.registerPath({
      method,
      path: path.replace(/:(\w+)/g, '{$1}'),
      operationId: nameOf(endpoint),
      summary,
      description: [
        `For ${realm === 'both' ? 'staff and portal' : realm}.`,
        can && `Needs ${can}.`,
        errors.length && `Refusals: ${errors.join(', ')}.`,
      ]
        .filter(Boolean)
        .join(' '),
      tags: [tag ?? path.split('/')[1] ?? 'api'],
      security: realm === 'public' ? [] : [{ [bearer.name]: [] }],
      request: {
        params: params as z.ZodObject | undefined,
        query: query as z.ZodObject | undefined,
        body: body ? { required: true, content: { 'application/json': { schema: body } } } : undefined,
      },
      responses: {
        [status]: answer
          ? { description: 'Done', content: { 'application/json': { schema: answer } } }
          : { description: 'Done' },
        default: {
          description: 'Problem details',
          content: { 'application/problem+json': { schema: Problem } },
        },
      },
    })
  }
  const write = (definitions: typeof registry.definitions) =>
    new OpenApiGeneratorV31(definitions).generateDocument({
      openapi: '3.1.0',
      info: { title: 'ZippCRM API', version },
      servers: [{ url: '/api' }],
    })
  // Whether a component may be null is taken from where it is met first, so each is written before what holds it.
  const components = innerFirst(write(registry.definitions).components?.schemas ?? {})
    .flatMap((name) => named.get(name) ?? [])
    .map((schema) => ({ type: 'schema' as const, schema }))
  return JSON.parse(JSON.stringify(write([...components, ...registry.definitions])), orNull)
}

/** The generator says of a component that may be null "it and perhaps null", which nothing satisfies; "or" is meant. */
function orNull(_key: string, value: { allOf?: [{ $ref?: string }, { type?: string[] }] } | null) {
  const [component, rest] = value?.allOf ?? []
  return component?.$ref && rest?.type?.includes('null') ? { anyOf: [component, { type: 'null' }] } : value
}

function innerFirst(schemas: object): string[] {
  const sorted = new Set<string>()
  const visit = (name: string, schema: unknown) => {
    if (sorted.has(name)) return
    for (const [, inner] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      visit(inner as string, schemas[inner as keyof typeof schemas])
    }
    sorted.add(name)
  }
  for (const [name, schema] of Object.entries(schemas)) visit(name, schema)
  return [...sorted]
}
