import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { type HeatLayer, heatStep } from './heat.ts'
import { type DiagramElement, type DiagramState, type DiagramStep, withEnclosing } from './steps.ts'

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
  businessObject: BusinessObject
}
interface Canvas {
  zoom: (scale?: number | 'fit-viewport', center?: 'auto') => number
  addMarker: (id: string, marker: string) => void
  removeMarker: (id: string, marker: string) => void
}
interface Overlays {
  add: (id: string, overlay: { position: Record<string, number>; html: HTMLElement }) => string
  remove: (id: string) => void
}
interface ElementRegistry {
  get: (id: string) => Shape | undefined
  filter: (fn: (shape: Shape) => boolean) => Shape[]
}

function badge(className: string, text: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  return element
}

/** Draws a process with our tokens; the logo of the library stays where it puts it. */
export function diagramViewer(container: HTMLElement) {
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: {
      defaultFillColor: 'var(--z-diagram-fill)',
      defaultStrokeColor: 'var(--z-diagram-stroke)',
      defaultLabelColor: 'var(--ui-text-highlighted)',
    },
    textRenderer: {
      defaultStyle: { fontFamily: 'Inter Variable, sans-serif', fontSize: 12 },
      externalStyle: { fontSize: 12 },
    },
  })
  const canvas = () => viewer.get<Canvas>('canvas')
  const overlays = () => viewer.get<Overlays>('overlays')
  const registry = () => viewer.get<ElementRegistry>('elementRegistry')

  // Going into a sub-process shows all of it, as the overview did.
  viewer.on('root.set', () => setTimeout(() => canvas().zoom('fit-viewport', 'auto')))

  let painted: [id: string, marker: string][] = []
  let pinned: string[] = []

  function mark(id: string, marker: string) {
    canvas().addMarker(id, marker)
    painted.push([id, marker])
  }
  function pin(id: string, position: Record<string, number>, html: HTMLElement) {
    pinned.push(overlays().add(id, { position, html }))
  }
  function clear() {
    for (const [id, marker] of painted) if (registry().get(id)) canvas().removeMarker(id, marker)
    for (const id of pinned) overlays().remove(id)
    painted = []
    pinned = []
  }

  /** Ids of the sub-processes around an element, the nearest first. */
  function enclosing(id: string): string[] {
    const ids: string[] = []
    for (let parent = registry().get(id)?.businessObject.$parent; parent; parent = parent.$parent) {
      if (parent.$instanceOf('bpmn:SubProcess')) ids.push(parent.id)
    }
    return ids
  }

  function paintState(id: string, state: DiagramState) {
    mark(id, `z-${state}`)
    if (state === 'active') pin(id, { top: -7, left: -7 }, badge('z-token', ''))
    if (state === 'incident') pin(id, { top: -9, right: 9 }, badge('z-badge', '!'))
  }

  return {
    async load(xml: string) {
      painted = []
      pinned = []
      await viewer.importXML(xml)
      canvas().zoom('fit-viewport', 'auto')
    },

    /** Draws where an instance stands: its done path, its tokens, its incidents. */
    paint(elements: DiagramElement[], flows: string[]) {
      clear()
      const known = elements.filter((element) => registry().get(element.elementId))
      for (const id of flows) if (registry().get(id)) mark(id, 'z-taken')
      for (const element of withEnclosing(known, enclosing)) paintState(element.elementId, element.state)
    },

    /** Draws one figure of every element as heat, with the figure beside it. */
    paintHeat({ values, format }: HeatLayer) {
      clear()
      const greatest = Math.max(0, ...Object.values(values))
      for (const [id, value] of Object.entries(values)) {
        const step = heatStep(value, greatest)
        if (!step || !registry().get(id)) continue
        mark(id, `z-heat-${step}`)
        pin(id, { top: -9, right: 12 }, badge('z-count', format(value)))
      }
    },

    /** Marks the elements a person may choose, and those chosen. */
    paintChoice(choosable: string[], chosen: string[]) {
      for (const id of choosable) if (registry().get(id)) mark(id, 'z-choosable')
      for (const id of chosen) if (registry().get(id)) mark(id, 'z-chosen')
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
      const nodes = registry().filter(
        (shape) =>
          !shape.id.endsWith('_plane') &&
          !shape.id.endsWith('_label') &&
          shape.businessObject.$instanceOf('bpmn:FlowNode'),
      )
      const inside = (parentId: string | undefined, depth: number): DiagramStep[] =>
        nodes
          .filter((shape) => enclosing(shape.id)[0] === parentId)
          .sort((a, b) => (a.x ?? 0) - (b.x ?? 0))
          .flatMap((shape) => {
            const { name } = shape.businessObject
            const { state, count } = states.get(shape.id) ?? {}
            const row = name ? [{ elementId: shape.id, name, depth, state, count }] : []
            return [...row, ...inside(shape.id, depth + 1)]
          })
      return inside(undefined, 0)
    },

    zoom: (factor: number) => canvas().zoom(canvas().zoom() * factor, 'auto'),
    fit: () => canvas().zoom('fit-viewport', 'auto'),
    destroy: () => viewer.destroy(),
  }
}

export type DiagramViewer = ReturnType<typeof diagramViewer>
