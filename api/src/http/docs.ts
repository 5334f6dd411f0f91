import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

const document = fileURLToPath(new URL('../../openapi.json', import.meta.url))

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>ZippCRM API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`
const script = `window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger', deepLinking: true })`

/** `/api/openapi.json`, as it was generated from the routes, and a page to read and try it. */
export function docsRouter(): Router {
  const router = Router()
  router.get('/openapi.json', (_req, res) => res.sendFile(document))
  router.get('/docs', (_req, res) => void res.type('html').send(page))
  router.get('/docs/start.js', (_req, res) => void res.type('js').send(script))
  router.use('/docs', express.static(swaggerFolder, { index: false }))
  return router
}
