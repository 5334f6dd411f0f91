import { onScopeDispose, ref, shallowRef } from 'vue'
import { belongsToFocus, keyName } from './keys.ts'

export type ShortcutGroup = 'go' | 'list' | 'act' | 'help'

export interface Shortcut {
  label: string
  group: ShortcutGroup
  run: () => void
  /** Works while a dialog is open too. */
  inDialog?: boolean
}

/** Keys such as `j`, `mod+Enter` or the sequence `g i`. */
export type ShortcutMap = Record<string, Shortcut>

const layers = shallowRef<ShortcutMap[]>([])
const SEQUENCE_MS = 1000

/** First key of a sequence that waits for its second one; shown on screen. */
export const pendingSequence = ref<string>()

/** Single keys can be switched off (WCAG 2.1.4); chords with Ctrl or Cmd stay. */
export const singleKeysEnabled = ref(true)

/** All shortcuts that work right now, the newest layer first. */
export function activeShortcuts(): ShortcutMap {
  return Object.assign({}, ...layers.value)
}

/** Makes shortcuts available for as long as the calling component lives. */
export function useShortcuts(map: ShortcutMap): void {
  layers.value = [...layers.value, map]
  onScopeDispose(() => {
    layers.value = layers.value.filter((layer) => layer !== map)
  })
}

const isDialogOpen = () => document.querySelector('[role="dialog"][data-state="open"], dialog[open]') !== null

/** Listens for keys on the document; called once by each app. */
export function listenForShortcuts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  const endSequence = () => {
    clearTimeout(timer)
    pendingSequence.value = undefined
  }

  function onKeydown(event: KeyboardEvent) {
    if (event.isComposing || ['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return
    const name = keyName(event)
    // A field that takes Enter for itself, such as a list to choose from, still lets its form be sent.
    if (event.defaultPrevented && name !== 'mod+Enter') return
    if (belongsToFocus(name, event.target)) return
    if (!singleKeysEnabled.value && !name.startsWith('mod+') && name !== 'Escape') return

    const shortcuts = activeShortcuts()
    const first = pendingSequence.value
    endSequence()
    const shortcut = shortcuts[first ? `${first} ${name}` : name]
    if (shortcut && (shortcut.inDialog || !isDialogOpen())) {
      event.preventDefault()
      shortcut.run()
      return
    }
    const startsSequence = !first && Object.keys(shortcuts).some((key) => key.startsWith(`${name} `))
    if (startsSequence && !isDialogOpen()) {
      pendingSequence.value = name
      timer = setTimeout(endSequence, SEQUENCE_MS)
    }
  }

  document.addEventListener('keydown', onKeydown)
  return () => {
    endSequence()
    document.removeEventListener('keydown', onKeydown)
  }
}
