import type { Values } from './merge.ts'

const PREFIX = 'draft:'
const KEPT_MS = 24 * 60 * 60 * 1000

export interface Draft<T extends Values> {
  values: T
  base: T
  version: number | undefined
}

/** Unsaved input of a form, kept in this browser for a day so that a crash does not lose it (UI-22). */
export function draftOf<T extends Values>(
  key: string,
  storage: Storage = localStorage,
  now = () => Date.now(),
) {
  const name = PREFIX + key
  return {
    read(): Draft<T> | undefined {
      const text = storage.getItem(name)
      if (!text) return undefined
      const { at, ...draft } = JSON.parse(text) as Draft<T> & { at: number }
      if (now() - at <= KEPT_MS) return draft
      storage.removeItem(name)
      return undefined
    },
    keep: (draft: Draft<T>) => storage.setItem(name, JSON.stringify({ ...draft, at: now() })),
    forget: () => storage.removeItem(name),
  }
}

/** Leaves nothing that was typed behind; called when somebody signs out (UI-58). */
export function clearDrafts(storage: Storage = localStorage): void {
  for (const name of Object.keys(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name)
}
