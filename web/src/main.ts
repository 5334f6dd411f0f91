import '@zippcrm/ui/theme/staff.css'
import { startApp } from '@zippcrm/ui/start-app.ts'
import App from './App.vue'
import { appRouter } from './router.ts'
import { applyAppearance } from './session/appearance.ts'

applyAppearance()
void startApp({
  population: 'staff',
  home: '/admin/',
  root: App,
  router: appRouter,
  messages: () => import('./locales/en-IN.json'),
})
