import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { type HeatLayer, heatStep } from './heat.ts'
import { drawBadges, scaleBadges } from './heat-badges.ts'
import { diagramLook } from './look.ts'
import {
  type DiagramElement,
  type DiagramState,
  type DiagramStep,
  inReadingOrder,
  withEnclosing,
} from './steps.ts'

interface BusinessObject {
  id: string
  name?: string
  $parent?: BusinessObject
  $instanceOf: (type: string) => boolean
}
interface Shape {
  id: string
  x?: number
  y?: number
  width?: number
  businessObject: BusinessObject
}
interface Canvas {
  resized: () => void
  zoom: (scale?: number | 'fit-viewport', center?: 'auto') => number
  getLayer: (name: string, index: number) => SVGElement
  findRoot: (shape: Shape) => unknown
  getRootElement: () => unknown
}
interface Overlays {
  add: (
    id: string,
    overlay: { position: Record<string, number>; html: HTMLElement; scale: { min: number } },
  ) => string
  remove: (id: string) => void
}
interface ElementRegistry {
  get: (id: string) => Shape | undefined
  getGraphics: (id: string) => SVGElement
  filter: (fn: (shape: Shape) => boolean) => Shape[]
}

function badge(className: string, text: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  return element
}

const REFIT_FROM = 100

/** Draws a process with our tokens; the logo of the library stays where it puts it. */
export function diagramViewer(container: HTMLElement) {
  const viewer = new NavigatedViewer({
    container,
    ...diagramLook,
  })
  const canvas = () => viewer.get<Canvas>('canvas')
  const overlays = () => viewer.get<Overlays>('overlays')
  const registry = () => viewer.get<ElementRegistry>('elementRegistry')

  let isLoading = false
  let heat: HeatLayer | undefined
  const heatLayer = () => canvas().getLayer('z-heat', 1)

  // Made while the diagram is empty: a new sibling has the styles of all of it worked out again.
  viewer.on('import.render.start', heatLayer)

  // Going into a sub-process shows all of it, as the overview did.
  viewer.on('root.set', () => {
    if (isLoading) return
    setTimeout(() => canvas().zoom('fit-viewport', 'auto'))
    if (heat) placeBadges(heat)
  })
  // A turned phone leaves another width: the whole process is shown again. Little changes keep what somebody zoomed into.
  let width = container.clientWidth
  const observer = new ResizeObserver(() => {
    if (Math.abs(container.clientWidth - width) < REFIT_FROM) return
    width = container.clientWidth
    canvas().resized()
    if (width > 0 && !isLoading) canvas().zoom('fit-viewport', 'auto')
  })
  observer.observe(container)
  /** While a model loads its zoom is not known yet; asking for it would lay everything out one time more. */
  const fitBadges = () => {
    if (heat && !isLoading) scaleBadges(heatLayer(), canvas().zoom())
  }
  viewer.on('canvas.viewbox.changed', fitBadges)

  let painted: [graphics: Element, marker: string][] = []
  let pinned: string[] = []
  let order: DiagramStep[] = []

  /** Straight to the class: the library's markers tell listeners that nobody here has, a thousand times. */
  function mark(graphics: Element | null, marker: string) {
    if (!graphics) return
    graphics.classList.add(marker)
    painted.push([graphics, marker])
  }
  /** Only the one shape that changes its colour: a class on its group has the styles of all in it worked out again. */
  function colour(id: string, marker: string) {
    mark(registry().getGraphics(id).querySelector(':scope > .djs-visual > :first-child'), marker)
  }
  function pin(id: string, position: Record<string, number>, html: HTMLElement) {
    pinned.push(overlays().add(id, { position, html, scale: { min: 0.75 } }))
  }
  function clear() {
    for (const [graphics, marker] of painted) graphics.classList.remove(marker)
    for (const id of pinned) overlays().remove(id)
    if (heat) heatLayer().replaceChildren()
    heat = undefined
    painted = []
    pinned = []
  }

  /** Figures of the elements that the shown level of the diagram holds. */
  function placeBadges({ values, format }: HeatLayer) {
    const shapes = Object.keys(values)
      .filter((id) => (values[id] ?? 0) > 0)
      .map((id) => registry().get(id))
      .filter((shape) => shape !== undefined && canvas().findRoot(shape) === canvas().getRootElement())
    drawBadges(
      heatLayer(),
      shapes.map((shape) => {
        const { id, x = 0, y = 0, width = 0 } = shape!
        return { x, y, width, text: format(values[id] ?? 0) }
      }),
    )
    fitBadges()
  }

  /** Ids of the sub-processes around an element, the nearest first. */
  function enclosing(id: string): string[] {
    const ids: string[] = []
    for (let parent = registry().get(id)?.businessObject.$parent; parent; parent = parent.$parent) {
      if (parent.$instanceOf('bpmn:SubProcess')) ids.push(parent.id)
    }
    return ids
  }

  /** The order of the steps belongs to the model: it is worked out once, not with every painting. */
  function readingOrder(): DiagramStep[] {
    const nodes = registry().filter(
      (shape) =>
        !shape.id.endsWith('_plane') &&
        !shape.id.endsWith('_label') &&
        shape.businessObject.$instanceOf('bpmn:FlowNode'),
    )
    return inReadingOrder(
      nodes.map(({ id, x = 0, businessObject: { name } }) => ({
        elementId: id,
        name,
        parentId: enclosing(id)[0],
        x,
      })),
    )
  }

  function paintState(id: string, state: DiagramState) {
    colour(id, `z-${state}`)
    if (state === 'active') pin(id, { top: -7, left: -7 }, badge('z-token', ''))
    if (state === 'incident') pin(id, { top: -9, right: 9 }, badge('z-badge', '!'))
  }

  return {
    /** Draws a model; what is painted at once belongs to its first picture, for which styles are worked out once. */
    async load(xml: string, paint?: () => void) {
      painted = []
      pinned = []
      // Layers outlive the model that they were drawn for.
      if (heat) heatLayer().replaceChildren()
      heat = undefined
      isLoading = true
      try {
        await viewer.importXML(xml)
        order = readingOrder()
        paint?.()
        canvas().zoom('fit-viewport', 'auto')
      } finally {
        isLoading = false
      }
      fitBadges()
    },

    /** Draws where an instance stands: its done path, its tokens, its incidents. */
    paint(elements: DiagramElement[], flows: string[]) {
      clear()
      const known = elements.filter((element) => registry().get(element.elementId))
      for (const id of flows) if (registry().get(id)) colour(id, 'z-taken')
      for (const element of withEnclosing(known, enclosing)) paintState(element.elementId, element.state)
    },

    /** Draws one figure of every element as heat, with the figure beside it. */
    paintHeat(layer: HeatLayer) {
      clear()
      heat = layer
      const greatest = Math.max(0, ...Object.values(layer.values))
      for (const [id, value] of Object.entries(layer.values)) {
        const step = heatStep(value, greatest)
        if (step && registry().get(id)) colour(id, `z-heat-${step}`)
      }
      placeBadges(layer)
    },

    /** Marks the elements a person may choose, and those chosen. */
    paintChoice(choosable: string[], chosen: string[]) {
      for (const id of choosable) if (registry().get(id)) mark(registry().getGraphics(id), 'z-choosable')
      for (const id of chosen) if (registry().get(id)) colour(id, 'z-chosen')
    },

    /** Calls back with the id of an element that is clicked. */
    onSelect(selected: (elementId: string) => void) {
      viewer.on('element.click', ({ element }: { element: Shape }) => {
        if (element.businessObject.$instanceOf('bpmn:FlowNode')) selected(element.id.replace(/_label$/, ''))
      })
    },

    /** The same steps as text: from left to right, the inside of a sub-process after its name. */
    steps(elements: DiagramElement[]): DiagramStep[] {
      const known = elements.filter((element) => registry().get(element.elementId))
      const states = new Map(withEnclosing(known, enclosing).map((element) => [element.elementId, element]))
      return order.map((step) => {
        const { state, count } = states.get(step.elementId) ?? {}
        return { ...step, state, count }
      })
    },

    zoom: (factor: number) => canvas().zoom(canvas().zoom() * factor, 'auto'),
    fit: () => canvas().zoom('fit-viewport', 'auto'),
    destroy() {
      observer.disconnect()
      viewer.destroy()
    },
  }
}

export type DiagramViewer = ReturnType<typeof diagramViewer>
