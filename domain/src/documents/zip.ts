import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** The entries of an office file, in order; `mimetype` comes first and uncompressed, as ODF asks. */
export type ZipEntries = Map<string, Buffer>

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980: the same content gives the same bytes. */
const DOS_DATE = 0x21

export interface ZipMember {
  name: string
  /** 0 stored, 8 deflated; others are not ours to open. */
  method: number
  /** Size that the directory states, which a hostile file makes up. */
  statedBytes: number
  /** Bytes as they stand in the file. */
  raw: Buffer
}

/** Lists what a zip file's directory names, without unpacking anything (no zip64). */
export function* listZip(file: Buffer): Generator<ZipMember> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('This is not a zip file')
  let offset = file.readUInt32LE(end + 16)
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (file.readUInt32LE(offset) !== CENTRAL) throw new Error('The directory of this zip file is broken')
    const size = file.readUInt32LE(offset + 20)
    const nameLength = file.readUInt16LE(offset + 28)
    const local = file.readUInt32LE(offset + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    yield {
      name: file.toString('utf8', offset + 46, offset + 46 + nameLength),
      method: file.readUInt16LE(offset + 10),
      statedBytes: file.readUInt32LE(offset + 24),
      raw: file.subarray(start, start + size),
    }
    offset += 46 + nameLength + file.readUInt16LE(offset + 30) + file.readUInt16LE(offset + 32)
  }
}

/** Reads the entries of a zip file that an office suite or `writeZip` wrote (no encryption, no zip64). */
export function readZip(file: Buffer): ZipEntries {
  const entries: ZipEntries = new Map()
  for (const { name, method, raw } of listZip(file)) {
    if (!name.endsWith('/')) entries.set(name, method === 0 ? Buffer.from(raw) : inflateRawSync(raw))
  }
  return entries
}

/** Writes entries as a zip file. */
export function writeZip(entries: ZipEntries): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const stored = name === 'mimetype'
    const data = stored ? content : deflateRawSync(content, { level: 9 })
    const nameBytes = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt16LE(DOS_DATE, 8)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    bodies.push(uint32(LOCAL), common, nameBytes, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(uint32(CENTRAL), Buffer.from([20, 0]), common, rest, nameBytes)
    offset += 30 + nameBytes.length + data.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.size, 4)
  end.writeUInt16LE(entries.size, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, index, uint32(END), end])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
