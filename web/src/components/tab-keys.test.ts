// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { tabKeys } from './tab-keys.ts'

it('goes from tab to tab by arrow keys, around the ends, and opens what it reaches', () => {
  const opened: string[] = []
  const list = document.createElement('div')
  list.addEventListener('keydown', tabKeys)
  for (const name of ['Variables', 'Jobs', 'Decisions']) {
    const tab = document.createElement('button')
    tab.setAttribute('role', 'tab')
    tab.textContent = name
    tab.addEventListener('click', () => opened.push(name))
    list.append(tab)
  }
  document.body.append(list)
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
  list.querySelector('button')!.focus()

  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'End', 'Home', 'x']) press(key)

  expect(opened).toEqual(['Decisions', 'Variables', 'Jobs', 'Decisions', 'Variables'])
  expect(document.activeElement!.textContent).toBe('Variables')
})
