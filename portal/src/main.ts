import '@zippcrm/ui/theme/portal.css'
import { startApp } from '@zippcrm/ui/start-app.ts'
import App from './App.vue'
import { appRouter } from './router.ts'
import { followSystemTheme } from './session/theme.ts'

followSystemTheme()
void startApp({
  population: 'portal',
  home: '/customer/',
  root: App,
  router: appRouter,
  messages: () => import('./locales/en-IN.json'),
})
