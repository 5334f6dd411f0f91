import type { RequestHandler } from 'express'
import { Histogram, Registry } from 'prom-client'

/** Prometheus registry of the API. */
export const registry = new Registry()

const seconds = new Histogram({
  name: 'zippcrm_http_request_duration_seconds',
  help: 'Time from request to answer by route template',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
  registers: [registry],
})

/** Measures each request by its route template, never by its ids. */
export const requestMetrics: RequestHandler = (req, res, next) => {
  const stop = seconds.startTimer()
  res.on('finish', () =>
    stop({ method: req.method, route: req.route?.path ?? 'other', status: String(res.statusCode) }),
  )
  next()
}
