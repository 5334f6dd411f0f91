import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clamdScanner, ScannerAway } from './clamd.ts'
import { clamdServer } from './testing/clamd-server.ts'

const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
let server: Awaited<ReturnType<typeof clamdServer>>

beforeAll(async () => {
  server = await clamdServer()
})
afterAll(() => server.close())

const scan = (...chunks: (string | Buffer)[]) =>
  clamdScanner(server)(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))

it('asks the scanner chunk by chunk and takes its word', async () => {
  expect(await scan('%PDF-1.7', Buffer.alloc(200_000))).toEqual({ state: 'clean', engine: 'clamav' })
  expect(await scan('%PDF', virus.slice(0, 20), virus.slice(20))).toEqual({
    state: 'infected',
    engine: 'clamav Eicar-Test-Signature',
  })
})

it('never takes a file that the scanner cannot judge for clean', async () => {
  const tooLarge = Array.from({ length: 40 }, () => Buffer.alloc(65_536))
  expect(await scan(...tooLarge)).toEqual({
    state: 'error',
    engine: 'clamav INSTREAM size limit exceeded. ERROR',
  })
})

it('says when the scanner is away', async () => {
  const gone = await clamdServer()
  await gone.close()
  await expect(clamdScanner(gone)(Readable.from([Buffer.from('x')]))).rejects.toThrowError(ScannerAway)
})
