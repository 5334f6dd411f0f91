/** What a cached read tells about who waits for it. */
interface Reading {
  readonly active: boolean
  readonly pending: { abortController: AbortController } | null
}

/**
 * A signal that ends a read once nobody waits for it any more. The cache ends a read as its last reader leaves, even where
 * the next page takes it up in the same moment: that page would then wait for ever for an answer that never comes.
 */
export function lastingSignal(signal: AbortSignal, reading: Reading): AbortSignal {
  const lasting = new AbortController()
  const endUnlessTakenUp = () => {
    const isTakenUp = reading.active && reading.pending?.abortController.signal === signal
    if (!isTakenUp) lasting.abort(signal.reason)
  }
  signal.addEventListener('abort', () => setTimeout(endUnlessTakenUp), { once: true })
  return lasting.signal
}
