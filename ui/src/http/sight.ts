/** Whether the tab is looked at. */
export interface Sight {
  /** Resolves once it is, at once if it is now, or when `signal` is aborted. */
  whenShown(signal: AbortSignal): Promise<void>
  /** Calls back once it was out of sight for so long without a break; returns how to stop listening. */
  onHiddenFor(ms: number, then: () => void): () => void
}

/** The tab that this code runs in. */
export const tab: Sight = {
  whenShown: (signal) =>
    new Promise((resolve) => {
      if (!document.hidden || signal.aborted) return resolve()
      const look = () => {
        if (document.hidden && !signal.aborted) return
        document.removeEventListener('visibilitychange', look)
        signal.removeEventListener('abort', look)
        resolve()
      }
      document.addEventListener('visibilitychange', look)
      signal.addEventListener('abort', look)
    }),

  onHiddenFor(ms, then) {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.hidden) timer = setTimeout(then, ms)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  },
}
