import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assertSafeArchive } from './archive.ts'
import { assertFileType } from './file-types.ts'
import { isEncryptedPdf, isScriptedPdf } from './pdf-facts.ts'
import { writeZip } from './zip.ts'

const zipOf = (files: Record<string, Buffer>) => writeZip(new Map(Object.entries(files)))
const paper = Buffer.from('%PDF-1.7 one page')
const unsafe = expect.objectContaining({ code: 'ARCHIVE_UNSAFE', status: 422 })

describe('archives', () => {
  it('are taken from staff when they hold what they say, also one inside another', async () => {
    await assertSafeArchive(zipOf({ 'a.pdf': paper, 'more.zip': zipOf({ 'b.pdf': paper }) }))
    const zip = { filename: 'a.zip', sniffedMime: 'application/zip', head: Buffer.from('PK') }
    expect(assertFileType({ ...zip, archives: true })).toBe('application/zip')
    expect(() => assertFileType(zip)).toThrowError(
      expect.objectContaining({ code: 'ARCHIVE_REFUSED', status: 415 }),
    )
  })

  it('are refused when they swell, hold too many files, are nested too deeply, or lie', async () => {
    const bomb = zipOf({ 'zeros.txt': Buffer.alloc(5_000_000) })
    const many = zipOf(
      Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.txt`, paper])),
    )
    const deep = zipOf({ 'one.zip': zipOf({ 'two.zip': zipOf({ 'a.pdf': paper }) }) })
    const lying = Buffer.from(bomb)
    // The size that the directory states: 22 bytes of end, then the entry; 24 bytes into it.
    lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24)
    for (const file of [bomb, many, deep, lying, zipOf({ 'inner.zip': bomb }), Buffer.from('PK nothing')])
      await expect(assertSafeArchive(file)).rejects.toThrowError(unsafe)
  })
})

describe('documents with passwords and scripts', () => {
  const pdf = (objects: string) =>
    Buffer.from(`%PDF-1.7\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF`, 'latin1')
  const packed = (objects: string) => {
    const body = deflateSync(Buffer.from(objects))
    const head = `5 0 obj<</Type /ObjStm /Filter /FlateDecode /Length ${body.length}>>stream\n`
    return Buffer.concat([Buffer.from(`%PDF-1.7\n${head}`), body, Buffer.from('\nendstream endobj\n%%EOF')])
  }

  it('finds a password, also across two chunks', async () => {
    const locked = pdf('trailer<</Encrypt 7 0 R>>')
    const cut = locked.indexOf('Encrypt') + 3
    const chunks = (...parts: Buffer[]) => Readable.from(parts)
    expect(await isEncryptedPdf(chunks(locked.subarray(0, cut), locked.subarray(cut)))).toBe(true)
    expect(await isEncryptedPdf(chunks(pdf('1 0 obj<</Type/Catalog>>endobj')))).toBe(false)
  })

  it('finds scripts, also in compressed objects and written in code, but not in the bytes of a page', () => {
    expect(isScriptedPdf(pdf('4 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj'))).toBe(true)
    expect(isScriptedPdf(pdf('4 0 obj<</S /J#61vaScript>>endobj'))).toBe(true)
    expect(isScriptedPdf(packed('4 0 <</S/JavaScript/JS(x)>>'))).toBe(true)
    expect(isScriptedPdf(pdf('1 0 obj<</Type/Catalog>>endobj'))).toBe(false)
    expect(isScriptedPdf(pdf('4 0 obj<</Length 9>>stream\n(/JS (x))\nendstream endobj'))).toBe(false)
  })
})

describe('files with macros', () => {
  it('are refused by their own name', () => {
    const sniffedMime = 'application/vnd.ms-excel.sheet.macroenabled.12'
    expect(() => assertFileType({ filename: 'a.xlsm', sniffedMime, head: Buffer.from('PK') })).toThrowError(
      expect.objectContaining({ code: 'FILE_MACRO', status: 415 }),
    )
  })
})
