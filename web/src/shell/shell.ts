import { defineStore } from 'pinia'
import { onScopeDispose, ref, watch } from 'vue'

export interface Crumb {
  label: string
  to?: string
}

/** What the frame around the pages shares with them: title, trail, palette, folded menu. */
export const useShell = defineStore('shell', () => {
  const pageTitle = ref('')
  const crumbs = ref<Crumb[]>([])
  const paletteOpen = ref(false)
  const paletteUsed = ref(false)
  const sheetOpen = ref(false)
  const sheetUsed = ref(false)
  const folded = ref(localStorage.getItem('nav-folded') === 'true')
  watch(folded, (value) => localStorage.setItem('nav-folded', String(value)))

  function openPalette() {
    paletteUsed.value = true
    paletteOpen.value = true
  }
  function openSheet() {
    sheetUsed.value = true
    sheetOpen.value = true
  }

  return { pageTitle, crumbs, paletteOpen, paletteUsed, sheetOpen, sheetUsed, folded, openPalette, openSheet }
})

/** Names the page in the top bar and the window title; cleared when the page goes. */
export function usePageTitle(title: () => string | undefined, crumbs: () => Crumb[] = () => []): void {
  const shell = useShell()
  watch(
    [title, crumbs],
    () => {
      shell.pageTitle = title() ?? ''
      shell.crumbs = crumbs()
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    shell.pageTitle = ''
    shell.crumbs = []
  })
}
