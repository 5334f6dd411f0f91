import { inflateSync } from 'node:zlib'

/** A stream of objects that unpacks to more than this is not looked into: no honest file has one. */
const maxObjects = 32 * 1024 * 1024

const passwordMark = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/
/** Longer than the mark, which may lie across two chunks. */
const overlap = 64

/** Whether a PDF opens only with a password or forbids some uses; read as a stream (DOC-08). */
export async function isEncryptedPdf(content: AsyncIterable<Buffer>): Promise<boolean> {
  let tail = ''
  for await (const chunk of content) {
    const window = tail + chunk.toString('latin1')
    if (passwordMark.test(window)) return true
    tail = window.slice(-overlap)
  }
  return false
}

/** Whether a PDF carries JavaScript that its reader may run, which a reviewer should know (DOC-08). */
export function isScriptedPdf(file: Buffer): boolean {
  // One byte is one character, so that offsets in text and file agree.
  const text = file.toString('latin1')
  return hasScript(outsideStreams(text)) || objectStreams(text, file).some(hasScript)
}

/** Bytes of pictures and pages may spell anything; names count only where objects stand. */
const outsideStreams = (text: string) => text.replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, ' ')

/** Names may be written with hexadecimal letters: `/J#53` is `/JS`. */
const hasScript = (objects: string) =>
  /\/(JS|JavaScript)(?![A-Za-z0-9])/.test(
    objects.replace(/#([0-9A-Fa-f]{2})/g, (_match, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  )

/** Newer files pack their objects into compressed streams. */
function objectStreams(text: string, file: Buffer): string[] {
  const unpacked: string[] = []
  for (const match of text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]*?\bstream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    if (end < 0) continue
    try {
      unpacked.push(
        inflateSync(file.subarray(start, end), { maxOutputLength: maxObjects }).toString('latin1'),
      )
    } catch {
      // Encrypted or broken: the flag about the password, or the reader, says so.
    }
  }
  return unpacked
}
