import { useToast } from '@nuxt/ui/composables'
import { useRefresh } from '@zippcrm/ui/http/queries.ts'
import { useShortcuts } from '@zippcrm/ui/shortcuts/useShortcuts.ts'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'

/** Saves a changed record by button or by key, says so, and goes back to its page. */
export function useSaving(
  form: { save: () => Promise<boolean> },
  { page, refresh: areas }: { page: string; refresh: string[] },
) {
  const { t } = useI18n()
  const router = useRouter()
  const toast = useToast()
  const refresh = useRefresh()

  async function save() {
    if (!(await form.save())) return
    void refresh(...areas)
    toast.add({ title: t('forms.saved'), color: 'success', icon: 'i-lucide-check' })
    await router.push(page)
  }
  useShortcuts({
    'mod+s': { label: t('forms.save'), group: 'act', run: () => void save() },
    'mod+Enter': { label: t('forms.save'), group: 'act', run: () => void save() },
  })
  return save
}
