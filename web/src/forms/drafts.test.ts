import { expect, it } from 'vitest'
import { clearDrafts, draftOf } from './drafts.ts'

function memory(): Storage {
  const items: Record<string, string> = {}
  const methods = {
    getItem: (name: string) => items[name] ?? null,
    setItem: (name: string, value: string) => {
      items[name] = value
    },
    removeItem: (name: string) => {
      delete items[name]
    },
  }
  return new Proxy(methods, {
    ownKeys: () => Object.keys(items),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }) as never
}

it('a draft survives for a day and goes with its owner', () => {
  const storage = memory()
  let now = 0
  const draft = draftOf<{ name: string }>('client:1', storage, () => now)
  const typed = { values: { name: 'Zuv' }, base: { name: 'Zuvarna' }, version: 3 }
  draft.keep(typed)
  now = 86_400_000
  expect(draft.read()).toEqual(typed)
  now += 1
  expect(draft.read()).toBeUndefined()

  draft.keep(typed)
  storage.setItem('theme', 'dark')
  clearDrafts(storage)
  expect([draft.read(), storage.getItem('theme')]).toEqual([undefined, 'dark'])
})
