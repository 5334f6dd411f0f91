import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { ArchiveUnsafe } from './document-errors.ts'
import { listZip, type ZipMember } from './zip.ts'

const maxEntries = 1000
/** Unpacked bytes for each byte in the file. */
const maxRatio = 100
/** An archive in an archive is as deep as it may go. */
const maxDepth = 2
/** Archives inside are held in memory while they are looked at. */
const maxInnerBytes = 64 * 1024 * 1024

/**
 * Refuses an archive that would flood a disk or hide from the scanner: unpacks every entry as a stream and counts,
 * because the sizes that the file states are not to be trusted (DOC-08).
 */
export async function assertSafeArchive(file: Buffer, depth = 1): Promise<void> {
  const members = membersOf(file)
  if (members.length > maxEntries) throw new ArchiveUnsafe(`It holds more than ${maxEntries} files`)
  let budget = file.length * maxRatio
  for (const member of members) {
    const inner = /\.(zip|jar)$/i.test(member.name)
    if (inner && depth === maxDepth) throw new ArchiveUnsafe('Archives are packed into each other too deeply')
    const content = await unpack(member, inner ? Math.min(budget, maxInnerBytes) : budget, inner)
    budget -= content.bytes
    if (inner) await assertSafeArchive(content.kept, depth + 1)
  }
}

function membersOf(file: Buffer): ZipMember[] {
  try {
    const members: ZipMember[] = []
    for (const member of listZip(file)) {
      members.push(member)
      if (members.length > maxEntries) break
    }
    return members
  } catch {
    throw new ArchiveUnsafe('Its list of contents cannot be read')
  }
}

async function unpack({ method, raw }: ZipMember, limit: number, keep: boolean) {
  if (method !== 0 && method !== 8) throw new ArchiveUnsafe('It is packed in a way that cannot be checked')
  const source = Readable.from([raw])
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of method === 0 ? source : source.pipe(createInflateRaw())) {
      bytes += chunk.length
      if (bytes > limit) throw new ArchiveUnsafe('It would become far too large when unpacked')
      if (keep) chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof ArchiveUnsafe ? error : new ArchiveUnsafe('A file in it cannot be unpacked')
  }
  return { bytes, kept: Buffer.concat(chunks) }
}
