/** Light or dark as on the person's device. */
export function followSystemTheme(): void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => document.documentElement.classList.toggle('dark', prefersDark.matches)
  prefersDark.addEventListener('change', apply)
  apply()
}
