import { createReadStream, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.webmanifest'])

/** Headers of every page and asset: script only from here, requests only to here and to the sign-in service. */
export function securityHeaders(identityUrl = '') {
  const identity = identityUrl && ` ${new URL(identityUrl).origin}`
  return {
    'content-security-policy': [
      "default-src 'self'",
      `connect-src 'self'${identity}`,
      `frame-src ${identity.trim() || "'none'"}`,
      "img-src 'self' data: blob:",
      "style-src 'self' 'unsafe-inline'",
      "script-src 'self'",
      "font-src 'self' data:",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'self'",
      `form-action 'self'${identity}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  }
}

function fileStamp(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? `${path}:${stat.mtimeMs}` : undefined
}

/**
 * Serves a built application below its base path. A deep link is the application's own business and gets its page;
 * a missing asset is missing. Text is compressed once and kept.
 */
export function staticApp({ folder, base, headers }) {
  const compressed = new Map()

  function zipped(path, stamp) {
    if (!compressed.has(stamp)) compressed.set(stamp, gzipSync(readFileSync(path)))
    return compressed.get(stamp)
  }

  return function serve(request, response, pathname) {
    let inner
    try {
      inner = decodeURIComponent(pathname.slice(base.length))
    } catch {
      return response.writeHead(400, headers).end('Bad request')
    }
    if (!['GET', 'HEAD'].includes(request.method))
      return response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end()
    const wanted = join(folder, normalize(`/${inner}`))
    let [path, stamp] = [wanted, inner.includes('\0') ? undefined : fileStamp(wanted)]
    if (!stamp) {
      if (inner.startsWith('assets/') || Object.hasOwn(types, extname(inner)))
        return response.writeHead(404, headers).end('Not found')
      path = join(folder, 'index.html')
      stamp = fileStamp(path)
      if (!stamp) return response.writeHead(503, headers).end('This application is not built yet.')
    }
    const extension = extname(path)
    const all = {
      ...headers,
      'content-type': types[extension] ?? 'application/octet-stream',
      // Vite puts a hash of the content into the names of what it builds.
      'cache-control': inner.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    }
    const wantsGzip = compressible.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (request.method === 'HEAD') return response.writeHead(200, all).end()
    if (wantsGzip) {
      const body = zipped(path, stamp)
      return response
        .writeHead(200, { ...all, 'content-encoding': 'gzip', 'content-length': body.length })
        .end(body)
    }
    response.writeHead(200, all)
    createReadStream(path).pipe(response)
  }
}
