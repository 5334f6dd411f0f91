import { type ShortcutMap, useShortcuts } from '@zippcrm/ui/shortcuts/useShortcuts.ts'
import { type EffectScope, effectScope, onScopeDispose, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useMe } from '../session/me.ts'
import { visibleNavigation } from './navigation.ts'
import { useShell } from './shell.ts'

/** Shortcuts that work on every screen: palette, sheet, going places, the filter of a list. */
export function useShellShortcuts(): void {
  const { t } = useI18n()
  const router = useRouter()
  const shell = useShell()
  const me = useMe()

  const goTo = (): ShortcutMap =>
    Object.fromEntries(
      visibleNavigation(me.can)
        .flatMap((group) => group.items)
        .filter((item) => item.keys !== undefined)
        .map((item) => [
          item.keys ?? '',
          { label: t(`nav.${item.key}`), group: 'go' as const, run: () => void router.push(item.to) },
        ]),
    )
  // The shell is there before it is known what this person may open.
  let places: EffectScope | undefined
  watch(
    () => me.me,
    () => {
      places?.stop()
      places = effectScope(true)
      places.run(() => useShortcuts(goTo()))
    },
    { immediate: true },
  )
  onScopeDispose(() => places?.stop())

  useShortcuts({
    'mod+k': { label: t('shell.search'), group: 'help', run: shell.openPalette, inDialog: true },
    '?': { label: t('ui.shortcuts.title'), group: 'help', run: shell.openSheet },
    '/': {
      label: t('shell.focusFilter'),
      group: 'list',
      run: () => document.querySelector<HTMLInputElement>('[data-list-filter] input')?.focus(),
    },
  })
}
