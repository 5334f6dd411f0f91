import { ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark' | 'system'
export type Density = 'comfortable' | 'compact'

const read = <T extends string>(key: string, fallback: T): T =>
  (localStorage.getItem(key) as T | null) ?? fallback

export const theme = ref<Theme>(read('theme', 'system'))
export const density = ref<Density>(read('density', 'comfortable'))

/** Keeps the document in step with the chosen theme and row height. */
export function applyAppearance(): void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = ref(prefersDark.matches)
  prefersDark.addEventListener('change', (event) => {
    systemIsDark.value = event.matches
  })
  watchEffect(() => {
    const isDark = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value)
    document.documentElement.classList.toggle('dark', isDark)
    document.documentElement.dataset.density = density.value
    localStorage.setItem('theme', theme.value)
    localStorage.setItem('density', density.value)
  })
}
