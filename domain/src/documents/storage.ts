import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface StoredFile {
  storageKey: string
  sha256: string
  sizeBytes: number
}

export interface Storage {
  put(companyId: string, content: Buffer | Readable): Promise<StoredFile>
  get(storageKey: string): Promise<Readable>
  read(storageKey: string): Promise<Buffer>
  size(storageKey: string): Promise<number | undefined>
  /** Takes away a file that no version came to refer to. */
  remove(storageKey: string): Promise<void>
}

const keyPattern = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/

/**
 * Files on a local volume. A file is hashed while it streams to a temporary name, flushed and only then renamed, so
 * that a kill leaves the old state and no half file (DOC-18). Keys are random and say nothing about the file (DOC-09).
 */
export function localStorage(folder: string): Storage {
  const pathOf = (storageKey: string) => {
    if (!keyPattern.test(storageKey)) throw new Error(`STORAGE_KEY_INVALID ${storageKey}`)
    return join(folder, storageKey)
  }
  const get = async (storageKey: string) => {
    const path = pathOf(storageKey)
    await stat(path)
    return createReadStream(path)
  }

  return {
    async put(companyId, content) {
      const id = randomUUID()
      const storageKey = `${companyId}/${id.slice(0, 2)}/${id}`
      const path = pathOf(storageKey)
      const temporary = join(folder, 'incoming', id)
      await Promise.all([
        mkdir(dirname(path), { recursive: true }),
        mkdir(dirname(temporary), { recursive: true }),
      ])

      const hash = createHash('sha256')
      let sizeBytes = 0
      try {
        await pipeline(
          Buffer.isBuffer(content) ? Readable.from([content]) : content,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              hash.update(chunk)
              sizeBytes += chunk.length
              yield chunk
            }
          },
          createWriteStream(temporary, { flags: 'wx' }),
        )
        await flush(temporary)
        await rename(temporary, path)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
      return { storageKey, sha256: hash.digest('hex'), sizeBytes }
    },

    get,

    async read(storageKey) {
      const chunks: Buffer[] = []
      for await (const chunk of await get(storageKey)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },

    remove: (storageKey) => rm(pathOf(storageKey), { force: true }),

    size: (storageKey) =>
      stat(pathOf(storageKey)).then(
        ({ size }) => size,
        () => undefined,
      ),
  }
}

async function flush(path: string) {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
