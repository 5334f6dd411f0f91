import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertSafeArchive } from '@zippcrm/domain/documents/archive.ts'
import { cleanFilename } from '@zippcrm/domain/documents/clean-filename.ts'
import { FileTooLarge } from '@zippcrm/domain/documents/document-errors.ts'
import {
  assertFileSize,
  assertFileType,
  maxFileBytes,
  zipType,
} from '@zippcrm/domain/documents/file-types.ts'
import { isEncryptedPdf } from '@zippcrm/domain/documents/pdf-facts.ts'
import type { Storage, StoredFile } from '@zippcrm/domain/documents/storage.ts'
import { defineError } from '@zippcrm/domain/errors.ts'
import type { Request, Response } from 'express'
import { fileTypeFromFile } from 'file-type'
import multer, { MulterError } from 'multer'
import type { User } from '../../http/user.ts'

export const FileRequired = defineError('FIELD_REQUIRED', 422, 'A file is required')
export const TooManyFiles = defineError('TOO_MANY_FILES', 422, 'At most 20 files at once')

export interface ReceivedFile {
  filename: string
  mime: string
  sizeBytes: number
  encryptedPdf: boolean
  stored: StoredFile
}

export interface Received {
  files: ReceivedFile[]
  fields: Record<string, string>
}

/** Who sends: clients send papers, staff may keep archives too. */
type Sender = Pick<User, 'companyId' | 'kind'>

export interface FileReceiverDeps {
  storage: Storage
  maxMb: number
}

const maxFiles = 20

/**
 * Takes the files of a multipart request: they stream to disk under a limit, are typed by their content, and only then
 * go to storage. A cut line or a refused file leaves nothing (DOC-03, DOC-05, POR-16).
 */
export function fileReceiver({ storage, maxMb }: FileReceiverDeps) {
  const folder = join(tmpdir(), 'zippcrm-uploads')
  const disk = multer({
    storage: multer.diskStorage({
      destination: (_req, _file, done) =>
        mkdir(folder, { recursive: true }).then(
          () => done(null, folder),
          (error) => done(error, folder),
        ),
      filename: (_req, _file, done) => done(null, randomUUID()),
    }),
    limits: { fileSize: maxFileBytes(maxMb), files: maxFiles, fields: 20, fieldSize: 10_000 },
    // Missing in the types: without it names in other scripts arrive garbled.
    ...{ defParamCharset: 'utf8' },
  }).any()

  async function store(received: Express.Multer.File[], from: Sender): Promise<ReceivedFile[]> {
    if (!received.length) {
      throw new FileRequired(undefined, [
        { field: '/file', code: 'FIELD_REQUIRED', message: 'Choose a file' },
      ])
    }
    const checked = []
    for (const file of received) checked.push({ ...file, ...(await check(file, maxMb, from)) })
    const files: ReceivedFile[] = []
    for (const { path, filename, mime, size, encryptedPdf } of checked) {
      files.push({
        filename,
        mime,
        sizeBytes: size,
        encryptedPdf,
        stored: await storage.put(from.companyId, createReadStream(path)),
      })
    }
    return files
  }

  const drop = (files: ReceivedFile[]) =>
    Promise.all(files.map((file) => storage.remove(file.stored.storageKey)))

  /** Hands the files to `work`; what it does not keep, or everything when it fails, leaves storage again. */
  return async <T>(
    req: Request,
    res: Response,
    from: Sender,
    work: (received: Received) => Promise<{ answer: T; unused?: ReceivedFile[] }>,
  ): Promise<T> => {
    await new Promise<void>((resolve, reject) =>
      disk(req, res, (error: unknown) => (error ? reject(asProblem(error, maxMb)) : resolve())),
    )
    const received = (req.files ?? []) as Express.Multer.File[]
    try {
      const files = await store(received, from)
      try {
        const { answer, unused = [] } = await work({ files, fields: req.body ?? {} })
        await drop(unused)
        return answer
      } catch (error) {
        await drop(files)
        throw error
      }
    } finally {
      await Promise.all(received.map((file) => rm(file.path, { force: true })))
    }
  }
}

async function check(file: Express.Multer.File, maxMb: number, from: Sender) {
  const filename = cleanFilename(file.originalname)
  assertFileSize(file.size, maxFileBytes(maxMb))
  const sniffed = await fileTypeFromFile(file.path)
  const mime = assertFileType({
    filename,
    sniffedMime: sniffed?.mime,
    head: await headOf(file.path),
    archives: from.kind !== 'portal',
  })
  if (mime === zipType) await assertSafeArchive(await readFile(file.path))
  const encryptedPdf = mime === 'application/pdf' && (await isEncryptedPdf(createReadStream(file.path)))
  return { filename, mime, encryptedPdf }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function asProblem(error: unknown, maxMb: number): unknown {
  if (!(error instanceof MulterError)) return error
  if (error.code === 'LIMIT_FILE_SIZE') return new FileTooLarge(`At most ${maxMb} MB`)
  if (error.code === 'LIMIT_FILE_COUNT') return new TooManyFiles()
  return error
}

export type FileReceiver = ReturnType<typeof fileReceiver>
