import type { LiveRow } from './live.repository.ts'

/** One event as the stream writes it (server-sent events). */
export const eventText = ({ id, topic, entity, entity_id, client_id }: LiveRow): string =>
  `id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify({ entity, entityId: entity_id, clientId: client_id })}\n\n`

/** When the bearer token of a request runs out. It was checked before; here only its end is read. */
export function tokenEndMs(authorization: string | undefined): number {
  const [, content = ''] = (authorization ?? '').split(/[ .]/).slice(1)
  const claims = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as { exp?: number }
  return (claims.exp ?? 0) * 1000
}
