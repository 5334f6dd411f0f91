import { formatFileSize } from '../format/file-size.ts'

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

export interface UploadRules {
  /** Extensions without dot, lower case; empty means any usual document. */
  types: string[]
  maxBytes: number
}

export interface UploadRefusal {
  key: 'ui.upload.tooLarge' | 'ui.upload.wrongType' | 'ui.upload.empty'
  values: Record<string, string>
}

const extensionOf = (name: string) => (name.includes('.') ? (name.split('.').pop() ?? '').toLowerCase() : '')

/** Why a file would be refused, checked before a byte is sent (spec UI-43); the server checks the content again. */
export function refusalOf(
  file: { name: string; size: number },
  rules: UploadRules,
): UploadRefusal | undefined {
  if (file.size === 0) return { key: 'ui.upload.empty', values: { name: file.name } }
  if (file.size > rules.maxBytes) {
    const values = { name: file.name, size: formatFileSize(file.size), limit: formatFileSize(rules.maxBytes) }
    return { key: 'ui.upload.tooLarge', values }
  }
  const isKnown = rules.types.length === 0 || rules.types.includes(extensionOf(file.name))
  if (!isKnown)
    return { key: 'ui.upload.wrongType', values: { name: file.name, types: typesText(rules.types) } }
  return undefined
}

/** `PDF, JPG or PNG`. */
export function typesText(types: string[]): string {
  const names = types.map((type) => type.toUpperCase())
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

export type SendFile = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<unknown>

/** Sends one file by XMLHttpRequest, since fetch reports no progress of a request body. */
export const xhrUpload =
  (deps: {
    url: () => string
    /** Name of the part that holds the file. */
    part?: string
    token: () => Promise<string | undefined>
    fields: () => Record<string, string>
  }): SendFile =>
  async (file, onProgress, signal) => {
    const token = await deps.token()
    const form = new FormData()
    for (const [name, value] of Object.entries(deps.fields())) form.set(name, value)
    form.set(deps.part ?? 'file', file)
    const { ProblemError } = await import('../http/problem.ts')

    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', deps.url())
      request.responseType = 'json'
      if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
      request.upload.onprogress = (event) =>
        onProgress(event.lengthComputable ? event.loaded / event.total : 0)
      request.onerror = () => reject(new TypeError('Connection lost'))
      request.onabort = () => reject(new DOMException('Stopped', 'AbortError'))
      request.onload = () => {
        if (request.status < 300) return resolve(request.response)
        const body = (request.response ?? {}) as Record<string, unknown>
        reject(
          new ProblemError({
            code: `HTTP_${request.status}`,
            title: 'Refused',
            ...body,
            status: request.status,
          }),
        )
      }
      signal.addEventListener('abort', () => request.abort())
      request.send(form)
    })
  }
