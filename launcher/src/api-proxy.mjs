import { request as httpRequest } from 'node:http'

const unavailable = JSON.stringify({
  title: 'The API does not answer',
  status: 503,
  code: 'API_UNAVAILABLE',
  detail: 'Nothing was changed. Try again in a moment.',
})

/** Passes requests on to the API without buffering, so that event streams and uploads flow. */
export function apiProxy(port) {
  return function proxy(request, response) {
    const headers = {
      ...request.headers,
      'x-forwarded-for': request.socket.remoteAddress,
      'x-forwarded-proto': 'http',
      'x-forwarded-host': request.headers.host,
    }
    const upstream = httpRequest(
      { host: '127.0.0.1', port, method: request.method, path: request.url, headers },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers)
        response.flushHeaders()
        answer.pipe(response)
        answer.once('error', () => response.destroy())
      },
    )
    upstream.once('error', () => {
      if (response.headersSent || response.destroyed) return response.destroy()
      response.writeHead(503, { 'content-type': 'application/problem+json' }).end(unavailable)
    })
    response.once('close', () => upstream.destroy())
    request.pipe(upstream)
  }
}
