const KEY = 'zippcrm:loaded-again'
const AGAIN_AFTER_MS = 60_000

/**
 * Loads the page again when a part of it is gone, because a newer build of the app has taken its place meanwhile.
 *
 * Once a minute at most: a part that is missing for another reason shows as an error instead.
 */
export function followNewBuilds(page: Pick<Location, 'reload'> = window.location): () => void {
  const onGone = (event: Event) => {
    const [at = 0] = lastTime()
    if (Date.now() - at < AGAIN_AFTER_MS) return
    event.preventDefault()
    remember(Date.now(), 'untold')
    page.reload()
  }
  window.addEventListener('vite:preloadError', onGone)
  return () => window.removeEventListener('vite:preloadError', onGone)
}

/** Whether this page was loaded again for a newer build and nobody has said so yet. */
export function cameWithNewBuild(): boolean {
  const [at, told] = lastTime()
  if (told !== 'untold') return false
  remember(at, 'told')
  return true
}

const remember = (at: number, told: 'told' | 'untold') => sessionStorage.setItem(KEY, `${at} ${told}`)

function lastTime(): [at: number, told: string | undefined] {
  const [at, told] = (sessionStorage.getItem(KEY) ?? '0').split(' ')
  return [Number(at), told]
}
