import { createServer, connect as open, type Server, type Socket } from 'node:net'
import { portFrom } from './ports.ts'

/** A way to a server that a test can close and open again, as if the server were away. */
export async function doorTo(target: string, first: number) {
  const { hostname, port } = new URL(target.includes('://') ? target : `tcp://${target}`)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  const ownPort = await portFrom(first)

  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server = createServer((incoming) => {
        const outgoing = open(Number(port), hostname)
        for (const socket of [incoming, outgoing]) {
          sockets.add(socket)
          socket.on('error', () => undefined)
          socket.on('close', () => {
            sockets.delete(socket)
            incoming.destroy()
            outgoing.destroy()
          })
        }
        incoming.pipe(outgoing).pipe(incoming)
      })
      server.once('error', reject)
      server.listen(ownPort, '127.0.0.1', resolve)
    })
  const shut = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
    server = undefined
  }

  return {
    /** The address behind the door, for the same login and database. */
    url: target.includes('://')
      ? Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(ownPort) }).href
      : `127.0.0.1:${ownPort}`,
    open: listen,
    shut,
  }
}
