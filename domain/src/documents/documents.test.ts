import { createHash } from 'node:crypto'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { cleanFilename } from './clean-filename.ts'
import { assertFileSize, assertFileType } from './file-types.ts'
import { scanWithoutScanner } from './scan.ts'
import { localStorage } from './storage.ts'

const company = '01936b1e-0000-7000-8000-000000000001'
const storage = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'storage-'))
  return { folder, storage: localStorage(folder) }
}

describe('storage', () => {
  it('DOC-18 writes to a temporary name first and hashes while it streams', async () => {
    const { folder, storage: files } = await storage()
    const content = Buffer.from('करार '.repeat(100_000))

    const stored = await files.put(
      company,
      Readable.from([content.subarray(0, 1000), content.subarray(1000)]),
    )

    expect(stored.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(stored.sizeBytes).toBe(content.length)
    expect((await files.read(stored.storageKey)).equals(content)).toBe(true)
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('DOC-03 leaves nothing behind when the stream breaks', async () => {
    const { folder, storage: files } = await storage()
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('line cut')
      })(),
    )

    await expect(files.put(company, broken)).rejects.toThrow('line cut')
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('DOC-09 uses random keys and refuses any other path', async () => {
    const { storage: files } = await storage()
    const { storageKey } = await files.put(company, Buffer.from('x'))
    expect(storageKey).toMatch(/^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/)
    await expect(files.get('../../etc/passwd')).rejects.toThrow('STORAGE_KEY_INVALID')
  })
})

describe('file names', () => {
  it('DOC-09 cleans names for showing and keeps other scripts', () => {
    expect(cleanFilename('../../etc/passwd')).toBe('passwd')
    expect(cleanFilename('C:\\tmp\\करार.pdf')).toBe('करार.pdf')
    expect(cleanFilename('invoice\u202efdp.exe')).toBe('invoicefdp.exe')
    const long = cleanFilename(`${'क'.repeat(200)}.pdf`)
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(180)
    expect(long.endsWith('.pdf')).toBe(true)
    expect(() => cleanFilename('../')).toThrowError(expect.objectContaining({ code: 'FILE_NAME' }))
  })
})

describe('file types', () => {
  const pdf = Buffer.from('%PDF-1.7')

  it('DOC-05 takes the type from the content and compares it with the name', () => {
    expect(assertFileType({ filename: 'a.PDF', sniffedMime: 'application/pdf', head: pdf })).toBe(
      'application/pdf',
    )
    expect(() => assertFileType({ filename: 'a.png', sniffedMime: 'image/jpeg', head: pdf })).toThrowError(
      expect.objectContaining({ code: 'FILE_TYPE_MISMATCH', status: 415 }),
    )
  })

  it('POR-17 refuses a renamed program, a page, an archive and a drawing', () => {
    const refused = expect.objectContaining({ code: 'FILE_TYPE', status: 415 })
    const head = (text: string) => Buffer.from(text)
    for (const file of [
      { filename: 'a.pdf', sniffedMime: 'application/x-msdownload', head: head('MZ') },
      { filename: 'a.html', sniffedMime: undefined, head: head('<html>') },
      { filename: 'a.txt', sniffedMime: undefined, head: head('  <script>') },
      { filename: 'a.svg', sniffedMime: 'application/xml', head: head('<svg') },
    ]) {
      expect(() => assertFileType(file), file.filename).toThrowError(refused)
    }
  })

  it('DOC-06 refuses empty and oversized files', () => {
    expect(() => assertFileSize(0)).toThrowError(expect.objectContaining({ code: 'FILE_EMPTY', status: 422 }))
    expect(() => assertFileSize(50 * 1024 * 1024 + 1)).toThrowError(
      expect.objectContaining({ code: 'FILE_TOO_LARGE', status: 413 }),
    )
    expect(() => assertFileSize(50 * 1024 * 1024)).not.toThrow()
  })
})

describe('scan', () => {
  const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

  it('POR-17 finds the test virus, also across two chunks', async () => {
    expect(await scanWithoutScanner(Readable.from([Buffer.from(`  ${eicar}`)]))).toMatchObject({
      state: 'infected',
    })
    const halves = [Buffer.from(eicar.slice(0, 20)), Buffer.from(eicar.slice(20))]
    expect(await scanWithoutScanner(Readable.from(halves))).toMatchObject({ state: 'infected' })
  })

  it('says that a file was not scanned rather than calling it clean', async () => {
    expect(await scanWithoutScanner(Readable.from([Buffer.from('%PDF-1.7')]))).toEqual({
      state: 'not_scanned',
      engine: 'none',
    })
  })
})
