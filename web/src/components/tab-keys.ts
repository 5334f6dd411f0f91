/** Arrow keys, Home and End go from tab to tab of a tab list and open the one they reach, around its ends. */
export function tabKeys(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.indexOf(event.target as HTMLElement)
  const targets: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  }
  const target = targets[event.key]
  if (at < 0 || target === undefined) return
  event.preventDefault()
  const next = tabs.at(target % tabs.length)
  next?.focus()
  next?.click()
}
