import { useToast } from '@nuxt/ui/composables'
import { api } from '@zippcrm/ui/http/connection.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'

/** Fetches a short-lived link and opens it; the link carries no storage path and ends by itself. */
export function useDownload() {
  const toast = useToast()
  return async (path: string, method: 'GET' | 'POST' = 'POST', body: object = {}) => {
    try {
      const { url } = await api().request<{ url: string }>(method, path, method === 'POST' ? { body } : {})
      const link = document.createElement('a')
      link.href = url
      link.rel = 'noopener'
      link.download = ''
      link.click()
    } catch (error) {
      const problem = asProblem(error)
      toast.add({ title: problem.title, description: problem.detail, color: 'error' })
    }
  }
}
