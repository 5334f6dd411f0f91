import { useToast } from '@nuxt/ui/composables'
import { openLink } from '@zippcrm/ui/http/open-link.ts'
import { asProblem } from '@zippcrm/ui/http/problem.ts'

/** Opens a file by the link that the API makes for it, or says why there is none. */
export function useDownload() {
  const toast = useToast()
  return async (made: Promise<{ url: string }>) => {
    try {
      await openLink(made)
    } catch (error) {
      const problem = asProblem(error)
      toast.add({ title: problem.title, description: problem.detail, color: 'error' })
    }
  }
}
