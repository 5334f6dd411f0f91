import '@zippcrm/ui/theme/portal.css'
import nuxtUi from '@nuxt/ui/vue-plugin'
import { PiniaColada } from '@pinia/colada'
import { keepIconsLocal } from '@zippcrm/ui/build/keep-icons-local.ts'
import { connect } from '@zippcrm/ui/http/connection.ts'
import { appI18n } from '@zippcrm/ui/i18n.ts'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import messages from './locales/en-IN.json'
import { appRouter } from './router.ts'
import { followSystemTheme } from './session/theme.ts'
import StartFailed from './shell/StartFailed.vue'

followSystemTheme()
keepIconsLocal()

async function start() {
  const i18n = appI18n(messages)
  try {
    await connect('portal', '/customer/')
  } catch (error) {
    createApp(StartFailed, { error }).use(i18n).use(nuxtUi).mount('#app')
    return
  }
  createApp(App)
    .use(createPinia())
    .use(PiniaColada, { queryOptions: { staleTime: 5_000, gcTime: 300_000 } })
    .use(i18n)
    .use(appRouter())
    .use(nuxtUi)
    .mount('#app')
}

void start()
