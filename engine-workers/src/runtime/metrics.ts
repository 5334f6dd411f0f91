import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Prometheus registry of this process; the names are those of ENG-32. */
export const registry = new Registry()

const jobsActivated = new Counter({
  name: 'zippcrm_jobs_activated_total',
  help: 'Jobs taken',
  labelNames: ['type'],
  registers: [registry],
})
const jobsEnded = new Counter({
  name: 'zippcrm_jobs_ended_total',
  help: 'Jobs answered',
  labelNames: ['type', 'outcome'],
  registers: [registry],
})
const jobSeconds = new Histogram({
  name: 'zippcrm_job_duration_seconds',
  help: 'Time from activation to answer',
  labelNames: ['type'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 30],
  registers: [registry],
})

/** Counts and times of jobs. */
export const jobMetrics = {
  /** Counts a taken job; call the returned function with how it ended. */
  start(type: string): (outcome: 'completed' | 'failed' | 'refused') => void {
    jobsActivated.inc({ type })
    const stop = jobSeconds.startTimer({ type })
    return (outcome) => {
      stop()
      jobsEnded.inc({ type, outcome })
    }
  },
}

/** Declares a gauge of this process. */
export const gauge = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name, help, labelNames, registers: [registry] })

/** Declares a counter of this process. */
export const counter = (name: string, help: string, labelNames: string[] = []) =>
  new Counter({ name, help, labelNames, registers: [registry] })
