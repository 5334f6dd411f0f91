import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
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

const nameOf = (endpoint: Endpoint) =>
  endpoint.declaration.method +
  endpoint.declaration.path
    .split('/')
    .filter(Boolean)
    .map((part) => part.replace(/^:/, 'by-'))
    .join('-')
    .replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** OpenAPI 3.1 of all endpoints, from the schemas that validate them. */
export function openApiDocument(endpoints: Endpoint[], version: string) {
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
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'ZippCRM API', version },
    servers: [{ url: '/api' }],
  })
}
