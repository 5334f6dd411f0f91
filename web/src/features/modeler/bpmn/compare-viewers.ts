import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { diagramLook } from '@zippcrm/ui/diagram/look.ts'

export interface DiagramDifference {
  id: string
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** The word on the badge. */
  word: string
}

interface Shape {
  id: string
  width?: number
}
interface Viewbox {
  x: number
  y: number
  width: number
  height: number
}
interface Canvas {
  zoom(scale: 'fit-viewport', center?: 'auto'): void
  viewbox(box?: Viewbox): Viewbox
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
  scrollToElement(element: Shape, padding?: number): void
  findRoot(element: Shape): object | undefined
  setRootElement(root: object): void
}

/** Two diagrams side by side that move together, with marks where they differ. */
export function compareViewers(before: HTMLElement, after: HTMLElement) {
  const viewers = [before, after].map((container) => new NavigatedViewer({ container, ...diagramLook }))
  const canvasOf = (viewer: NavigatedViewer) => viewer.get<Canvas>('canvas')
  let following = false
  let chosen: string | undefined

  for (const [index, viewer] of viewers.entries()) {
    viewer.on('canvas.viewbox.changed', ({ viewbox }: { viewbox: Viewbox }) => {
      if (following) return
      following = true
      const { x, y, width, height } = viewbox
      canvasOf(viewers[1 - index]!).viewbox({ x, y, width, height })
      following = false
    })
  }

  function elementIn(viewer: NavigatedViewer, id: string): Shape | undefined {
    return viewer.get<{ get(id: string): Shape | undefined }>('elementRegistry').get(id)
  }

  function mark(viewer: NavigatedViewer, { id, change, word }: DiagramDifference) {
    const element = elementIn(viewer, id)
    if (!element) return
    canvasOf(viewer).addMarker(id, `z-diff-${change}`)
    // Flows are coloured only: a badge on a line hides what it joins.
    if (element.width === undefined) return
    const badge = document.createElement('div')
    badge.className = `z-diff-badge z-diff-badge-${change}`
    badge.textContent = word
    viewer
      .get<{ add(id: string, overlay: object): void }>('overlays')
      .add(id, { position: { top: -10, left: -6 }, html: badge })
  }

  return {
    async load(xmls: [string | undefined, string | undefined], differences: readonly DiagramDifference[]) {
      following = true
      for (const [index, xml] of xmls.entries()) if (xml) await viewers[index]!.importXML(xml)
      for (const [index, viewer] of viewers.entries())
        if (xmls[index]) for (const difference of differences) mark(viewer, difference)
      following = false
      const newest = xmls[1] ? viewers[1]! : viewers[0]!
      canvasOf(newest).zoom('fit-viewport', 'auto')
    },

    /** Brings one element into sight on both sides. */
    show(id: string) {
      for (const viewer of viewers) {
        const board = canvasOf(viewer)
        if (chosen && elementIn(viewer, chosen)) board.removeMarker(chosen, 'z-diff-chosen')
        const element = elementIn(viewer, id)
        if (!element) continue
        const root = board.findRoot(element)
        if (root) board.setRootElement(root)
        board.addMarker(id, 'z-diff-chosen')
        board.scrollToElement(element, 80)
      }
      chosen = id
    },
    destroy: () => {
      for (const viewer of viewers) viewer.destroy()
    },
  }
}

export type CompareViewers = ReturnType<typeof compareViewers>
