import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { createApp, h, shallowRef } from 'vue'
import BaseDiagram from '../base/BaseDiagram.vue'
import type { HeatLayer } from '../diagram/heat.ts'
import type { DiagramElement } from '../diagram/steps.ts'
import { appI18n } from '../i18n.ts'
import '../theme/staff.css'

interface Canvas {
  zoom: (scale: 'fit-viewport', center: 'auto') => void
}

const after = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

function emptyPlace(): HTMLElement {
  document.body.innerHTML = '<div style="width:1400px;height:800px"></div>'
  return document.body.firstElementChild as HTMLElement
}

/** What the measurement calls in the page: each draws the model anew and says how long it took until it was painted. */
Object.assign(window, {
  async bare(xml: string) {
    const container = emptyPlace()
    const from = performance.now()
    const viewer = new NavigatedViewer({ container })
    await viewer.importXML(xml)
    viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto')
    await after()
    const took = performance.now() - from
    viewer.destroy()
    return took
  },

  /** The diagram as pages have it, with its list of steps, its tokens and then its heat. */
  async ours(xml: string, ids: string[]) {
    const elements = ids.map(
      (elementId, index): DiagramElement => ({ elementId, state: index % 50 ? 'completed' : 'active' }),
    )
    const heat = shallowRef<HeatLayer>()
    const container = emptyPlace()
    const from = performance.now()
    let app!: ReturnType<typeof createApp>
    await new Promise<void>((drawn) => {
      app = createApp(() =>
        h(BaseDiagram, { xml, elements, heat: heat.value, height: '760px', onDrawn: () => drawn() }),
      )
      app.use(appI18n({})).use(icons).mount(container)
    })
    await after()
    const shown = performance.now() - from
    const heatFrom = performance.now()
    heat.value = {
      values: Object.fromEntries(ids.map((id, index) => [id, 1 + (index % 97)])),
      format: String,
    }
    await after()
    const took = performance.now() - heatFrom
    if (document.querySelectorAll('.z-heat-badge').length !== ids.length)
      throw new Error('The heat is not drawn')
    app.unmount()
    return { shown, heat: took }
  },
})
