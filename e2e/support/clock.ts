import type { Api } from './api.ts'

interface ClockAnswer {
  now: string
  offsetMs: number
}

/** Business time of the running stack. */
export const businessNow = async (api: Api): Promise<Date> =>
  new Date((await api.get<ClockAnswer>('/dev/clock')).now)

/** Moves business time and the engine's clock together, e.g. by `P2D`; time never goes back. */
export const moveTime = (api: Api, duration: string): Promise<ClockAnswer> =>
  api.post('/dev/clock/move', { duration })
