import { PiniaColada, useQuery } from '@pinia/colada'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { lastingSignal } from './lasting-signal.ts'

/** Two pages that read the same record, and a server that answers when told. */
function pages() {
  const shown = ref<'drawer' | 'page' | 'nothing'>('drawer')
  const reads: { signal: AbortSignal; answer: (text: string) => void }[] = []
  const read = (signal: AbortSignal) =>
    new Promise<string>((answer, refuse) => {
      reads.push({ signal, answer })
      signal.addEventListener('abort', () => refuse(signal.reason))
    })
  const reader = (name: string) =>
    defineComponent(() => {
      const { data } = useQuery({
        key: ['record'],
        query: ({ signal, entry }) => read(lastingSignal(signal, entry)),
      })
      return () => h('p', `${name}: ${data.value ?? 'loading'}`)
    })
  const drawer = reader('drawer')
  const page = reader('page')
  const app = defineComponent(() => () => {
    if (shown.value === 'drawer') return h(drawer)
    return shown.value === 'page' ? h(page) : h('p', 'nothing')
  })
  return { shown, reads, wrapper: mount(app, { global: { plugins: [createPinia(), PiniaColada] } }) }
}
const aTask = () => new Promise((done) => setTimeout(done))

describe('a read', () => {
  it('goes on for the page that takes it up as the first one leaves', async () => {
    const { shown, reads, wrapper } = pages()
    shown.value = 'page'
    await nextTick()
    await aTask()
    expect(reads.map(({ signal }) => signal.aborted)).toEqual([false])
    reads[0]!.answer('Zuvarna')
    await aTask()
    expect(wrapper.text()).toBe('page: Zuvarna')
  })

  it('ends when nobody waits for it any more', async () => {
    const { shown, reads } = pages()
    shown.value = 'nothing'
    await nextTick()
    await aTask()
    expect(reads.map(({ signal }) => signal.aborted)).toEqual([true])
  })
})
