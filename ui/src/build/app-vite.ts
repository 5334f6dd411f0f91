import { fileURLToPath } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'
import { compileMessages } from './compile-messages.ts'
import { firstLoadBudget } from './first-load-budget.ts'

/** Plugins of both apps: icons are bundled from the sources, so nothing is fetched from another host at run time. */
export const uiPlugins = () => [
  compileMessages(),
  vue(),
  ui({
    autoImport: false,
    components: { dts: 'src/generated/components.d.ts', dirs: [] },
    colorMode: false,
    scanPackages: ['@zippcrm/ui'],
    theme: { colors: ['primary', 'neutral', 'success', 'warning', 'error', 'info', 'waiting'] },
    icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}', '../ui/src/**/*.{vue,ts}'] } } },
    ui: {
      colors: {
        primary: 'indigo',
        neutral: 'zinc',
        success: 'emerald',
        warning: 'amber',
        error: 'rose',
        info: 'sky',
        waiting: 'violet',
      },
    },
  }),
]

/** Vite settings of one app: where it is mounted, on which port its development server listens, what it may weigh. */
export const appVite = (app: { base: string; port: number; firstLoadKb: number }): UserConfig => ({
  base: app.base,
  plugins: [...uiPlugins(), firstLoadBudget(app.firstLoadKb)],
  resolve: {
    // The form editor brings an older copy; two of them on one page do not know each other's contexts.
    dedupe: ['preact'],
    alias: [
      { find: /^@iconify\/vue$/, replacement: fileURLToPath(new URL('./offline-icons.ts', import.meta.url)) },
    ],
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'true',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  server: {
    host: '127.0.0.1',
    port: app.port,
    proxy: { '/api': { target: 'http://127.0.0.1:8088', changeOrigin: false } },
  },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
})
