import Modeler from 'bpmn-js/lib/Modeler'
import {
  CreateAppendAnythingModule,
  CreateAppendElementTemplatesModule,
} from 'bpmn-js-create-append-anything'
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates'
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel'
import tokenSimulation from 'bpmn-js-token-simulation'
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import minimap from 'diagram-js-minimap'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css'
import 'bpmn-js-element-templates/dist/assets/element-templates.css'
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'
import { diagramLook } from '@zippcrm/ui/diagram/look.ts'
import type { ModelFinding } from '@zippcrm/ui/generated/api.ts'
import { knownVariablesModule } from './known-variables.ts'
import { speakingIdsModule } from './speaking-ids.ts'

interface Element {
  id: string
  type: string
  parent?: Element
}
interface Box {
  x: number
  y: number
  width: number
  height: number
}
interface Canvas {
  viewbox(box?: Box): { inner: Box; outer: { width: number; height: number } }
  zoom(scale?: number | 'fit-viewport', center?: 'auto'): number
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
  scrollToElement(element: Element, padding?: number): void
  findRoot(element: Element): Element | undefined
  setRootElement(root: Element): void
}
interface Registry {
  get(id: string): Element | undefined
  find(matches: (element: Element) => boolean): Element | undefined
}
interface Overlays {
  add(id: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): string
  remove(filter: { type: string }): void
}
interface CommandStack {
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
}

export interface BpmnEditorOptions {
  canvas: HTMLElement
  panel: HTMLElement
  templates: unknown[]
  variables: readonly string[]
  /** Something was drawn, named or configured. */
  onChange(): void
  /** Token simulation was switched on or off; while it runs nothing can be edited. */
  onSimulation(active: boolean): void
}

/** User tasks stay jobs, which our inbox takes; the engine's own kind would never reach it. */
const jobUserTasksModule = { createZeebeUserTaskBehavior: ['value', null] }

const LINT = 'z-finding'
/** The simulation draws what is clicked to send tokens from half size on; a wide process that fits is smaller. */
const simulationZoom = 0.7
/** Width of the palette at the left, and the air around a diagram. */
const palette = 120
const margin = 24

/** The BPMN editor: palette, engine properties, templates, FEEL, minimap, search and simulation in one. */
export function bpmnEditor({
  canvas,
  panel,
  templates,
  variables,
  onChange,
  onSimulation,
}: BpmnEditorOptions) {
  const modeler = new Modeler({
    container: canvas,
    ...diagramLook,
    propertiesPanel: { parent: panel },
    // Its own 300 ms would keep what somebody types without a pause out of the draft.
    debounceInput: 100,
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      CloudElementTemplatesPropertiesProviderModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      zeebeBehaviors,
      jobUserTasksModule,
      tokenSimulation,
      minimap,
      speakingIdsModule,
      knownVariablesModule(variables),
    ],
    moddleExtensions: { zeebe },
    elementTemplates: templates,
  })
  const get = <T>(name: string) => modeler.get<T>(name)
  modeler.on('commandStack.changed', () => onChange())
  modeler.on('tokenSimulation.toggleMode', (event: { active: boolean }) => onSimulation(event.active))
  // The template group of the panel asks for a chooser: the menu that replaces an element offers them all.
  modeler.on('elementTemplates.select', ({ element }: { element: Element }) => {
    const { left, top } = panel.getBoundingClientRect()
    get<{ open(element: Element, menu: string, position: object, options: object): void }>('popupMenu').open(
      element,
      'bpmn-replace',
      { x: left - 320, y: top + 40, cursor: { x: left - 320, y: top + 40 } },
      { title: 'Change element', width: 300, search: true },
    )
  })
  /** Shows everything beside the palette, never larger than life. */
  function fit() {
    const board = get<Canvas>('canvas')
    const { inner, outer } = board.viewbox()
    const room = { width: outer.width - palette - 2 * margin, height: outer.height - 2 * margin }
    const scale = Math.min(1, room.width / inner.width, room.height / inner.height)
    board.viewbox({
      x: inner.x - (palette + margin + Math.max(0, room.width - inner.width * scale) / 2) / scale,
      y: inner.y - (margin + Math.max(0, room.height - inner.height * scale) / 2) / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    })
  }

  let marked: [id: string, marker: string][] = []

  function bring(id: string): Element | undefined {
    const element = get<Registry>('elementRegistry').get(id)
    if (!element) return undefined
    const board = get<Canvas>('canvas')
    const root = board.findRoot(element)
    if (root) board.setRootElement(root)
    return element
  }

  return {
    async load(xml: string) {
      await modeler.importXML(xml)
      fit()
    },
    async xml(): Promise<string> {
      const { xml } = await modeler.saveXML({ format: true })
      return xml ?? ''
    },
    async svg(): Promise<string> {
      return (await modeler.saveSVG()).svg
    },

    /** Marks elements with what the rules say about them. */
    showFindings(findings: readonly ModelFinding[]) {
      const overlays = get<Overlays>('overlays')
      const board = get<Canvas>('canvas')
      const registry = get<Registry>('elementRegistry')
      overlays.remove({ type: LINT })
      for (const [id, marker] of marked) if (registry.get(id)) board.removeMarker(id, marker)
      marked = []
      const ids = [...new Set(findings.map(({ elementId }) => elementId))].filter(
        (id) => registry.get(id)?.parent,
      )
      for (const id of ids) {
        const own = findings.filter(({ elementId }) => elementId === id)
        const severity = own.some((finding) => finding.severity === 'error') ? 'error' : 'warn'
        board.addMarker(id, `z-lint-${severity}`)
        marked.push([id, `z-lint-${severity}`])
        const badge = document.createElement('div')
        badge.className = `z-lint-badge z-lint-badge-${severity}`
        badge.textContent = String(own.length)
        badge.title = own.map(({ message }) => message).join('\n')
        overlays.add(id, LINT, { position: { top: -9, left: -9 }, html: badge })
      }
    },

    /** Selects an element and brings it into sight, also inside a sub-process. */
    select(id: string) {
      const element = bring(id)
      if (!element) return
      get<{ select(element: Element): void }>('selection').select(element)
      get<Canvas>('canvas').scrollToElement(element, 120)
    },

    undo: () => get<CommandStack>('commandStack').undo(),
    redo: () => get<CommandStack>('commandStack').redo(),
    canUndo: () => get<CommandStack>('commandStack').canUndo(),
    canRedo: () => get<CommandStack>('commandStack').canRedo(),
    fit,
    search: () => get<{ trigger(action: string): void }>('editorActions').trigger('find'),
    /** Switches token simulation on, near enough to its first start event to be clicked, or off. */
    simulate() {
      get<{ toggleMode(): void }>('toggleMode').toggleMode()
      const board = get<Canvas>('canvas')
      if (board.zoom() >= simulationZoom) return
      board.zoom(simulationZoom)
      const start = get<Registry>('elementRegistry').find(({ type }) => type === 'bpmn:StartEvent')
      if (start) board.scrollToElement(start, 160)
    },
    destroy: () => modeler.destroy(),
  }
}

export type BpmnEditor = ReturnType<typeof bpmnEditor>
