import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cameWithNewBuild, followNewBuilds } from './new-build.ts'

const lose = () => window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }))
const reload = vi.fn()
let stop: () => void

describe('followNewBuilds', () => {
  beforeEach(() => {
    sessionStorage.clear()
    reload.mockClear()
    stop = followNewBuilds({ reload })
  })
  afterEach(() => stop())

  it('loads the page again when a part of it is gone, and says so once', () => {
    expect(cameWithNewBuild()).toBe(false)
    expect(lose()).toBe(false)
    expect(reload).toHaveBeenCalledOnce()
    expect([cameWithNewBuild(), cameWithNewBuild()]).toEqual([true, false])
  })

  it('does not load again and again a part that stays away', () => {
    lose()
    expect(lose()).toBe(true)
    expect(reload).toHaveBeenCalledOnce()
  })
})
