import {
  ArchiveRefused,
  FileEmpty,
  FileMacro,
  FileTooLarge,
  FileType,
  FileTypeMismatch,
} from './document-errors.ts'

/** Extensions by content type. Archives, pages, scripts, drawings with scripts and macro workbooks are not on the list (DOC-05). */
const allowed: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
}

/** What a request screen says about accepted files. */
export const acceptedExtensions = [...new Set(Object.values(allowed).flat())]
export const maxFileBytes = (maxMb = 50) => maxMb * 1024 * 1024

const extensionOf = (filename: string) => filename.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1] ?? ''

/**
 * The type of a file comes from its content; it must be on the list and agree with the extension. Plain text has no
 * signature: it passes when its first bytes are text and it does not begin like a page or a script.
 */
export function assertFileType(file: {
  filename: string
  sniffedMime: string | undefined
  head: Buffer
  /** Staff may keep archives, which are looked into; clients send the papers themselves (DOC-08). */
  archives?: boolean
}): string {
  const extension = extensionOf(file.filename)
  const mime = file.sniffedMime ?? (looksLikeText(file.head) ? textTypes[extension] : undefined)
  if (mime && archiveTypes.test(mime)) {
    if (!file.archives) throw new ArchiveRefused('Please send the files themselves, not an archive')
    if (mime === zipType && extension === 'zip') return mime
  }
  if (mime && macroTypes.test(mime)) throw new FileMacro('Please save it without macros')
  if (!mime || !allowed[mime]) throw new FileType(`Allowed are ${acceptedExtensions.join(', ')}`)
  if (!allowed[mime].includes(extension)) {
    const known = Object.values(allowed).some((extensions) => extensions.includes(extension))
    throw known ? new FileTypeMismatch() : new FileType(`Allowed are ${acceptedExtensions.join(', ')}`)
  }
  return mime
}

/** What an archive for the vault is: others can hardly be looked into. */
export const zipType = 'application/zip'
const archiveTypes = /^application\/(zip|x-7z-compressed|x-rar-compressed|gzip|x-tar|x-bzip2|x-xz)$/
const macroTypes = /macroenabled/i

const textTypes: Record<string, string> = { txt: 'text/plain', csv: 'text/csv' }

function looksLikeText(head: Buffer): boolean {
  const text = head.subarray(0, 4096)
  if (text.includes(0)) return false
  return !/^\s*(<|#!|%!)/.test(text.toString('utf8'))
}

/** Refuses empty and oversized files. */
export function assertFileSize(sizeBytes: number, maxBytes = maxFileBytes()): void {
  if (sizeBytes === 0) throw new FileEmpty()
  if (sizeBytes > maxBytes) throw new FileTooLarge(`At most ${Math.floor(maxBytes / 1024 / 1024)} MB`)
}
