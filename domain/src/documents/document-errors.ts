import { defineError } from '../errors.ts'

export const FileTooLarge = defineError('FILE_TOO_LARGE', 413, 'The file is larger than allowed')
export const FileEmpty = defineError('FILE_EMPTY', 422, 'The file is empty')
export const FileType = defineError('FILE_TYPE', 415, 'This type of file is not allowed')
export const FileTypeMismatch = defineError(
  'FILE_TYPE_MISMATCH',
  415,
  'The content of the file does not match its name',
)
export const FileName = defineError('FILE_NAME', 422, 'The file needs a name')
export const FileInfected = defineError('FILE_INFECTED', 409, 'The file is infected and locked away')
export const ScanPending = defineError('SCAN_PENDING', 409, 'The file has not been checked yet')
export const LinkExpired = defineError('LINK_EXPIRED', 410, 'The link has expired')
export const LinkInvalid = defineError('LINK_INVALID', 404, 'The link is not valid')
export const ArchiveRefused = defineError('ARCHIVE_REFUSED', 415, 'Archives are not taken here')
export const ArchiveUnsafe = defineError('ARCHIVE_UNSAFE', 422, 'This archive is not safe to keep')
export const FileEncrypted = defineError('FILE_ENCRYPTED', 422, 'The file is protected by a password')
export const FileMacro = defineError('FILE_MACRO', 415, 'Files with macros are not allowed')
export const RequestTakesLess = defineError('TOO_MANY_FILES', 422, 'The request does not take so many files')
export const ExpiryRequired = defineError(
  'EXPIRY_REQUIRED',
  422,
  'This type of document needs an expiry date',
)
export const PdfNotReady = defineError('PDF_NOT_READY', 409, 'The PDF is still being made')
