import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { processFiles } from '../files.ts'

interface Viewer {
  importXML(xml: string): Promise<unknown>
  saveSVG(): Promise<{ svg: string }>
  get(name: 'canvas'): { getRootElements(): { id: string }[]; setRootElement(root: { id: string }): void }
}
declare const viewer: Viewer

const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-navigated-viewer.production.min.js')

/** The flags under which Chromium runs as any user and opens no connection of its own. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Draws a model with bpmn-js: the process itself, then each collapsed sub-process, as SVG by root element. */
async function draw(page: Page, xml: string): Promise<{ root: string; svg: string }[]> {
  return page.evaluate(async (source) => {
    await viewer.importXML(source)
    const canvas = viewer.get('canvas')
    const pictures = []
    for (const root of canvas.getRootElements()) {
      canvas.setRootElement(root)
      pictures.push({ root: root.id.replace(/_plane$/, ''), svg: (await viewer.saveSVG()).svg })
    }
    return pictures
  }, xml)
}

/**
 * Writes `<process-id>.svg` beside every model, and `<process-id>.<sub-process>.svg` for what is drawn on a page of
 * its own.
 */
async function renderPictures(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  })
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
  for (const file of processFiles().filter(({ kind }) => kind === 'bpmn')) {
    await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>')
    // bpmn-js takes ids of arrow heads from chance; counted instead, an unchanged model gives an unchanged picture.
    await page.addScriptTag({ content: 'var drawn = 0; Math.random = () => (++drawn * 0.618034) % 1' })
    await page.addScriptTag({ content: await readFile(VIEWER, 'utf8') })
    await page.addScriptTag({ content: 'var viewer = new BpmnJS({ container: "#canvas" })' })
    for (const { root, svg } of await draw(page, file.content.toString('utf8'))) {
      const suffix = root === file.processId ? '' : `.${root.replace(/^subProcess_/, '')}`
      const title = `<title>${file.processId}${suffix.replace('.', ', ')}</title>`
      await writeFile(
        file.path.replace(/\.bpmn$/, `${suffix}.svg`),
        svg.replace(/(<svg[^>]*>)/, `$1${title}`),
      )
    }
    process.stdout.write(`${file.processId}\n`)
  }
  await browser.close()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await renderPictures()
