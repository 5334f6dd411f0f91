import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { keyCaps, keyName } from './keys.ts'
import {
  activeShortcuts,
  listenForShortcuts,
  pendingSequence,
  singleKeysEnabled,
  useShortcuts,
} from './useShortcuts.ts'

let stop: () => void
let scope: EffectScope
let ran: string[]

const press = (key: string, target: Element = document.body, extra: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...extra }))

beforeEach(() => {
  document.body.innerHTML = '<input id="field"><button id="button"></button>'
  ran = []
  singleKeysEnabled.value = true
  stop = listenForShortcuts()
  scope = effectScope()
  scope.run(() =>
    useShortcuts(
      Object.fromEntries(
        ['j', 'k', 'Enter', 'a', 'c', '?', '/', 'Escape', 'mod+Enter', 'mod+k', 'g i', 'g m', 'g c'].map(
          (key) => [
            key,
            { label: key, group: 'act' as const, run: () => ran.push(key), inDialog: key === 'Escape' },
          ],
        ),
      ),
    ),
  )
})
afterEach(() => {
  scope.stop()
  stop()
})

describe('shortcuts', () => {
  it.each(['j', 'k', 'Enter', 'a', 'c', '?', '/', 'Escape'])('UI-10 runs %s', (key) => {
    press(key)
    expect(ran).toEqual([key])
  })

  it('UI-10 runs chords with Ctrl and with Cmd', () => {
    press('Enter', document.body, { ctrlKey: true })
    press('k', document.body, { metaKey: true })
    expect(ran).toEqual(['mod+Enter', 'mod+k'])
  })

  it('UI-10 runs G sequences and shows the first key meanwhile', () => {
    press('g')
    expect(pendingSequence.value).toBe('g')
    press('i')
    expect(pendingSequence.value).toBeUndefined()
    press('g')
    press('c')
    expect(ran).toEqual(['g i', 'g c'])
  })

  it('UI-10 stays quiet in text fields, except for chords', () => {
    const field = document.querySelector('#field') as Element
    press('j', field)
    press('?', field)
    press('Enter', field)
    expect(ran).toEqual([])
    press('Enter', field, { ctrlKey: true })
    expect(ran).toEqual(['mod+Enter'])
  })

  it('lets a form be sent from a field that takes Enter for itself', () => {
    const field = document.querySelector('#field') as Element
    field.addEventListener('keydown', (event) => event.preventDefault())
    press('k', field, { ctrlKey: true })
    press('Enter', field, { ctrlKey: true })
    expect(ran).toEqual(['mod+Enter'])
  })

  it('UI-10 stays quiet while a dialog is open, except for Esc', () => {
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" data-state="open"></div>')
    press('c')
    press('Escape')
    expect(ran).toEqual(['Escape'])
  })

  it('leaves Enter to the control that has the focus', () => {
    press('Enter', document.querySelector('#button') as Element)
    expect(ran).toEqual([])
  })

  it('UI-53 2.1.4 single keys can be switched off', () => {
    singleKeysEnabled.value = false
    press('c')
    press('k', document.body, { ctrlKey: true })
    expect(ran).toEqual(['mod+k'])
  })

  it('forgets the shortcuts of a component that is gone', () => {
    scope.stop()
    press('j')
    expect(ran).toEqual([])
    expect(activeShortcuts()).toEqual({})
  })

  it('names keys and key caps', () => {
    expect(keyName({ key: 'Enter', shiftKey: true, ctrlKey: false, metaKey: false, altKey: false })).toBe(
      'shift+Enter',
    )
    expect(keyCaps('g i')).toEqual(['G', 'I'])
    expect(keyCaps('mod+Enter', true)).toEqual(['⌘', '↵'])
    expect(keyCaps('mod+k', false)).toEqual(['Ctrl', 'K'])
  })
})
