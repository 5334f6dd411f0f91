import { api } from '@zippcrm/ui/http/connection.ts'

/** Fetches a short-lived link and opens it. */
export async function download(path: string, method: 'GET' | 'POST' = 'POST'): Promise<void> {
  const { url } = await api().request<{ url: string }>(method, path, method === 'POST' ? { body: {} } : {})
  const link = document.createElement('a')
  link.href = url
  link.rel = 'noopener'
  link.download = ''
  link.click()
}
