import { createServer, connect as open, type Server, type Socket } from 'node:net'

/** A way to a server that a test can close and open again, as if the server were away. */
export async function doorTo(target: string) {
  const { hostname, port } = new URL(target.includes('://') ? target : `tcp://${target}`)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let ownPort = 0

  const listen = () =>
    new Promise<void>((resolve) => {
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
      server.listen(ownPort, '127.0.0.1', () => {
        ownPort = (server!.address() as { port: number }).port
        resolve()
      })
    })
  const shut = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
    server = undefined
  }

  await listen()
  await shut()
  return {
    /** The address behind the door, for the same login and database. */
    url: target.includes('://')
      ? Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(ownPort) }).href
      : `127.0.0.1:${ownPort}`,
    open: listen,
    shut,
  }
}
