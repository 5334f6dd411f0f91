import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { type Component, createApp } from 'vue'
import type { Router } from 'vue-router'
import StartFailed from './base/StartFailed.vue'
import { connect } from './http/connection.ts'
import { appI18n, type Messages } from './i18n.ts'
import { followNewBuilds } from './session/new-build.ts'

/** Signs the person in and shows the app, or says why it cannot start. */
export async function startApp(app: {
  population: 'staff' | 'portal'
  /** Where the app is mounted, e.g. `/admin/`. */
  home: string
  root: Component
  router: () => Router
  /** Its text catalogue, fetched while the person is signed in. */
  messages: () => Promise<{ default: Messages }>
}): Promise<void> {
  followNewBuilds()
  const [messages, signedIn] = await Promise.allSettled([app.messages(), connect(app.population, app.home)])
  const i18n = appI18n(messages.status === 'fulfilled' ? messages.value.default : {})
  const failed = [messages, signedIn].find((step) => step.status === 'rejected')
  if (failed) {
    createApp(StartFailed, { error: failed.reason }).use(i18n).use(icons).mount('#app')
    return
  }
  createApp(app.root)
    .use(createPinia())
    .use(PiniaColada, { queryOptions: { staleTime: 5_000, gcTime: 300_000 } })
    .use(i18n)
    .use(app.router())
    .use(icons)
    .mount('#app')
}
