/** Name of a pressed key in the form shortcuts are written: `j`, `?`, `Enter`, `mod+k`, `shift+Enter`. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const parts: string[] = []
  if (event.ctrlKey || event.metaKey) parts.push('mod')
  if (event.altKey) parts.push('alt')
  if (event.shiftKey && key.length > 1) parts.push('shift')
  return [...parts, key].join('+')
}

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'
const PRESSABLE = 'a, button, summary, [role="button"], [role="menuitem"], [role="option"], [role="tab"]'

/** Whether a key belongs to what has the focus: text being typed, or Enter and Space on a control. */
export function belongsToFocus(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (name.startsWith('mod+') || name === 'Escape') return false
  if (target.closest(TYPING)) return true
  return (name === 'Enter' || name === ' ') && target.closest(PRESSABLE) !== null
}

/** How a key is printed on a key cap. */
export function keyCaps(name: string, isMac = /mac/i.test(navigator.userAgent)): string[] {
  const CAPS: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    shift: '⇧',
    alt: 'Alt',
    Enter: '↵',
    Escape: 'Esc',
    ' ': 'Space',
  }
  return name
    .split(name.includes(' ') && name !== ' ' ? ' ' : '+')
    .map((part) => CAPS[part] ?? part.toUpperCase())
}
