import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/**
 * A server that speaks ClamAV's INSTREAM protocol and knows the test virus: every chunk with its length, a chunk of
 * length zero at the end, one answer, and then the line is closed.
 */
export async function clamdServer({ port = 0, maxBytes = 1_000_000 } = {}) {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    let file = Buffer.alloc(0)
    let started = false
    const answer = (text: string) => socket.end(`${text}\0`)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      if (!started) {
        const end = received.indexOf(0)
        if (end < 0) return
        if (received.toString('latin1', 0, end) !== 'zINSTREAM') return answer('UNKNOWN COMMAND')
        started = true
        received = received.subarray(end + 1)
      }
      while (received.length >= 4 && received.length >= 4 + received.readUInt32BE(0)) {
        const length = received.readUInt32BE(0)
        if (length === 0)
          return answer(file.includes(testVirus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
        file = Buffer.concat([file, received.subarray(4, 4 + length)])
        received = received.subarray(4 + length)
        if (file.length > maxBytes) return answer('INSTREAM size limit exceeded. ERROR')
      }
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
