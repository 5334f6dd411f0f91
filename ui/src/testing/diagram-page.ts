import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { diagramViewer } from '../diagram/viewer.ts'

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

  async ours(xml: string, ids: string[]) {
    const container = emptyPlace()
    const from = performance.now()
    const viewer = diagramViewer(container)
    await viewer.load(xml)
    viewer.paint(
      ids.map((elementId, index) => ({
        elementId,
        state: index % 50 ? ('completed' as const) : ('active' as const),
      })),
      [],
    )
    await after()
    const shown = performance.now() - from
    const values = Object.fromEntries(ids.map((id, index) => [id, 1 + (index % 97)]))
    const heatFrom = performance.now()
    viewer.paintHeat({ values, format: String })
    await after()
    const heat = performance.now() - heatFrom
    viewer.destroy()
    return { shown, heat }
  },
})
