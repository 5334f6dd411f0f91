import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiProxy } from './api-proxy.mjs'
import { securityHeaders, staticApp } from './static-app.mjs'

const folder = mkdtempSync(join(tmpdir(), 'zippcrm-web-'))
let server
let api
let base

const listen = (handler) =>
  new Promise((resolve) => {
    const started = createServer(handler).listen(0, '127.0.0.1', () => resolve(started))
  })

beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  writeFileSync(join(folder, 'dist', 'index.html'), '<title>app</title>')
  writeFileSync(join(folder, 'dist', 'assets', 'main-abc123.js'), 'run()')
  api = await listen((request, response) => {
    response.write(`event of ${request.url}\n`)
    setTimeout(() => response.end('later'), 3000)
  })
  const headers = securityHeaders('http://localhost:8180')
  const app = staticApp({ folder: join(folder, 'dist'), base: '/admin/', headers })
  const proxy = apiProxy(api.address().port)
  const dead = apiProxy(1)
  server = await listen((request, response) => {
    if (request.url.startsWith('/api')) return proxy(request, response)
    if (request.url.startsWith('/dead')) return dead(request, response)
    app(request, response, new URL(request.url, 'http://localhost').pathname)
  })
  base = `http://127.0.0.1:${server.address().port}`
})

afterAll(() => {
  server.closeAllConnections()
  api.closeAllConnections()
  server.close()
  api.close()
  rmSync(folder, { recursive: true, force: true })
})

it('serves the page for a deep link, never from a cache, under a strict policy', async () => {
  const answer = await fetch(`${base}/admin/projects/42`)
  expect(await answer.text()).toContain('<title>app</title>')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("connect-src 'self' http://localhost:8180;")
  expect(policy).toContain("frame-ancestors 'none'")
})

it('lets hashed assets be kept for ever, and compresses them', async () => {
  const answer = await fetch(`${base}/admin/assets/main-abc123.js`)
  expect(await answer.text()).toBe('run()')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
})

it('says that a missing asset is missing', async () => {
  expect((await fetch(`${base}/admin/assets/gone.js`)).status).toBe(404)
})

it('does not leave its folder', async () => {
  const answer = await fetch(`${base}/admin/..%2fsecret.txt`)
  expect(await answer.text()).not.toContain('outside')
})

it('passes the first piece of a stream on before the answer is complete', async () => {
  const answer = await fetch(`${base}/api/stream`)
  const reader = answer.body.getReader()
  const { value } = await reader.read()
  expect(new TextDecoder().decode(value)).toBe('event of /api/stream\n')
  await reader.cancel()
})

it('answers with a problem while the API is away', async () => {
  const answer = await fetch(`${base}/dead`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: 'API_UNAVAILABLE' })
})
