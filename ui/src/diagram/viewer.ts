import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import type { DiagramElement, DiagramStep } from './steps.ts'

interface Shape {
  id: string
  x?: number
  y?: number
  type: string
  waypoints?: unknown[]
  parent?: Shape
  businessObject: { name?: string; $instanceOf: (type: string) => boolean }
}
interface Canvas {
  zoom: (scale: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }) => number
  addMarker: (id: string, marker: string) => void
  removeMarker: (id: string, marker: string) => void
}
interface Overlays {
  add: (id: string, overlay: { position: Record<string, number>; html: HTMLElement }) => string
  clear: () => void
}
interface ElementRegistry {
  get: (id: string) => Shape | undefined
  filter: (fn: (shape: Shape) => boolean) => Shape[]
}

const MARKERS = [
  'z-completed',
  'z-active',
  'z-incident',
  'z-taken',
  'z-heat-1',
  'z-heat-2',
  'z-heat-3',
  'z-heat-4',
]

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
  const registry = () => viewer.get<ElementRegistry>('elementRegistry')

  function clear() {
    viewer.get<Overlays>('overlays').clear()
    for (const shape of registry().filter(() => true)) {
      for (const marker of MARKERS) canvas().removeMarker(shape.id, marker)
    }
  }

  return {
    async load(xml: string) {
      await viewer.importXML(xml)
      canvas().zoom('fit-viewport', 'auto')
    },

    paint(elements: DiagramElement[], flows: string[], heat: boolean) {
      clear()
      const overlays = viewer.get<Overlays>('overlays')
      const most = Math.max(1, ...elements.map((element) => element.count ?? 1))
      for (const id of flows) if (registry().get(id)) canvas().addMarker(id, 'z-taken')
      for (const { elementId, state, count } of elements) {
        if (!registry().get(elementId)) continue
        if (heat) {
          canvas().addMarker(elementId, `z-heat-${Math.max(1, Math.ceil(((count ?? 1) / most) * 4))}`)
          overlays.add(elementId, {
            position: { top: -9, right: 12 },
            html: badge('z-count', String(count ?? 1)),
          })
          continue
        }
        canvas().addMarker(elementId, `z-${state}`)
        if (state === 'active')
          overlays.add(elementId, { position: { top: -7, left: -7 }, html: badge('z-token', '') })
        if (state === 'incident')
          overlays.add(elementId, { position: { top: -9, right: 9 }, html: badge('z-badge', '!') })
      }
    },

    /** The same steps as text, from left to right. */
    steps(elements: DiagramElement[]): DiagramStep[] {
      const states = new Map(elements.map((element) => [element.elementId, element]))
      return registry()
        .filter(
          (s) => !s.waypoints && !s.type.includes('label') && s.businessObject.$instanceOf('bpmn:FlowNode'),
        )
        .filter((shape) => shape.businessObject.name !== undefined && !shape.id.endsWith('_label'))
        .sort((a, b) => (a.x ?? 0) - (b.x ?? 0))
        .map((shape) => ({
          elementId: shape.id,
          name: shape.businessObject.name ?? shape.id,
          state: states.get(shape.id)?.state,
          count: states.get(shape.id)?.count,
        }))
    },

    zoom(factor: number) {
      const current = viewer.get<{ zoom: () => number }>('canvas').zoom()
      canvas().zoom(current * factor, 'auto')
    },
    fit: () => canvas().zoom('fit-viewport', 'auto'),
    destroy: () => viewer.destroy(),
  }
}

export type DiagramViewer = ReturnType<typeof diagramViewer>
