import { createServer } from 'node:net'

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/**
 * The first free port from a number on. A port that the system hands out by itself would not do for a server that
 * comes and goes: while it is away an outgoing connection may get the same number.
 */
export async function portFrom(first: number): Promise<number> {
  let port = first
  while (!(await isFree(port))) port += 1
  return port
}

/** A free port for each name, one after another. */
export async function portsFrom<Name extends string>(
  first: number,
  names: Name[],
): Promise<Record<Name, number>> {
  const ports = {} as Record<Name, number>
  let next = first
  for (const name of names) {
    ports[name] = await portFrom(next)
    next = ports[name] + 1
  }
  return ports
}
