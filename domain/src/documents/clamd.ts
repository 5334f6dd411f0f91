import { connect } from 'node:net'
import type { Readable } from 'node:stream'
import type { Scanner, ScanResult } from './scan.ts'

export interface ClamdAddress {
  host: string
  port: number
  /** Without a sign of life for so long the scanner counts as away. */
  timeoutMs?: number
}

/** The scanner does not answer: the file waits and is never taken for clean (OPS-20). */
export class ScannerAway extends Error {}

/**
 * Asks ClamAV's daemon by its INSTREAM command: the file goes in chunks that each say their length, an empty one ends
 * it, and one line comes back (https://docs.clamav.net/manual/Usage/Scanning.html).
 */
export function clamdScanner({ host, port, timeoutMs = 60_000 }: ClamdAddress): Scanner {
  return async (content: Readable): Promise<ScanResult> => {
    const answer = await ask(content)
    if (answer.endsWith(' OK')) return { state: 'clean', engine: 'clamav' }
    const found = answer.match(/^stream: (.+) FOUND$/)
    if (found) return { state: 'infected', engine: `clamav ${found[1]}`.slice(0, 100) }
    return { state: 'error', engine: `clamav ${answer}`.slice(0, 100) }
  }

  async function ask(content: Readable): Promise<string> {
    const socket = connect({ host, port })
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no answer for ${timeoutMs / 1000} s`)))
    const reply = new Promise<string>((resolve, reject) => {
      const said: Buffer[] = []
      socket.on('data', (chunk) => said.push(chunk))
      socket.once('end', () => resolve(Buffer.concat(said).toString('utf8').replace(/\0/g, '').trim()))
      socket.once('error', reject)
    })
    // It may answer early, e.g. that the file is too large for it, and close before everything is sent.
    const sent = send(content).catch(() => undefined)
    try {
      const answer = await reply
      if (!answer) throw new Error('it closed the line without an answer')
      return answer
    } catch (error) {
      throw new ScannerAway(
        `The virus scanner does not answer: ${error instanceof Error ? error.message : error}`,
      )
    } finally {
      content.destroy()
      socket.destroy()
      await sent
    }

    async function send(chunks: Readable): Promise<void> {
      await write(Buffer.from('zINSTREAM\0'))
      for await (const chunk of chunks) {
        await write(lengthOf(chunk.length))
        await write(chunk)
      }
      await write(lengthOf(0))
    }

    function write(bytes: Buffer): Promise<void> {
      return new Promise((resolve, reject) =>
        socket.write(bytes, (error) => (error ? reject(error) : resolve())),
      )
    }
  }
}

function lengthOf(size: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(size)
  return bytes
}
