import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type PluginOption } from 'vite'

/** What builds components with those of Nuxt UI, as both applications do. */
export const appPlugins = (): PluginOption[] => [
  vue(),
  ui({ autoImport: false, components: { dts: false, dirs: [] }, colorMode: false }),
]

/** A part of the applications alone on a page: built as they are built, without a server. */
export async function openPart(
  entry: string,
  plugins: PluginOption[] = [],
): Promise<{ browser: Browser; page: Page }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      write: false,
      lib: {
        entry: new URL(`../ui/src/testing/${entry}`, import.meta.url).pathname,
        formats: ['iife'],
        name: 'bench',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const output = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent('<body></body>')
  for (const file of output)
    if (file.type === 'asset' && file.fileName.endsWith('.css'))
      await page.addStyleTag({ content: String(file.source) })
  for (const file of output) if (file.type === 'chunk') await page.addScriptTag({ content: file.code })
  return { browser, page }
}
