import { createServer } from 'node:http'
import { apiProxy } from './src/api-proxy.mjs'
import { inRepository } from './src/paths.mjs'
import { securityHeaders, staticApp } from './src/static-app.mjs'

// The one web server in front of both applications and the API.
const port = Number(process.env.WEB_PORT ?? 3002)
const staffUrl = process.env.STAFF_URL && new URL(process.env.STAFF_URL)
const headers = securityHeaders(process.env.KEYCLOAK_PUBLIC_URL)
const proxy = apiProxy(Number(process.env.API_PORT ?? 8088))
const apps = {
  admin: staticApp({ folder: inRepository('web', 'dist'), base: '/admin/', headers }),
  customer: staticApp({ folder: inRepository('portal', 'dist'), base: '/customer/', headers }),
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  const [, area, ...rest] = pathname.split('/')
  if (area === 'api') return proxy(request, response)
  if (pathname === '/health/live') return response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
  // The sign-in service knows our addresses by name; a page opened by number could not sign in.
  if (staffUrl?.hostname === 'localhost' && /^(127\.0\.0\.1|\[::1\])(:|$)/.test(request.headers.host ?? ''))
    return response.writeHead(302, { location: `${staffUrl.origin}${request.url}` }).end()
  if (area === '') return response.writeHead(302, { location: '/admin/' }).end()
  if (!Object.hasOwn(apps, area)) return response.writeHead(404, headers).end('Not found')
  if (!rest.length) return response.writeHead(302, { location: `/${area}/` }).end()
  apps[area](request, response, pathname)
})

server.listen(port, '127.0.0.1', () => console.log(`web: http://127.0.0.1:${port}`))
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))
