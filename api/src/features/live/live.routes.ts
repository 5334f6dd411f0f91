import { type Endpoint, stream } from '../../http/endpoint.ts'
import { tokenEndMs } from './event-text.ts'
import type { LiveHub } from './live-hub.ts'

/** Live updates by server-sent events over fetch, since only fetch can carry the bearer token. */
export const liveRoutes = ({ hub }: { hub: LiveHub }): Endpoint[] =>
  (['staff', 'portal'] as const).map((realm) =>
    stream(
      {
        method: 'get',
        path: realm === 'staff' ? '/stream' : '/portal/stream',
        realm,
        tag: 'Live updates',
        summary: 'What changed, as server-sent events; Last-Event-ID reads on where a connection broke',
      },
      ({ req, res, user, log, inSession }) =>
        hub.watch({
          user,
          res,
          log,
          inSession,
          lastEventId: /^\d{1,18}$/.exec(req.get('last-event-id') ?? '')?.[0],
          endsAtMs: tokenEndMs(req.get('authorization')),
        }),
    ),
  )
