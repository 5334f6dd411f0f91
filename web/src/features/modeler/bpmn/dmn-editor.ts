import DmnModeler from 'dmn-js/lib/Modeler.js'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'

export interface DmnViewName {
  index: number
  type: string
  name: string
  isActive: boolean
}

/** The decision editor: requirements, tables and expressions of one DMN file. */
export function dmnFileEditor(
  container: HTMLElement,
  { onChange, onViews }: { onChange(content: string): void; onViews(views: DmnViewName[]): void },
) {
  const modeler = new DmnModeler({
    container,
    common: { expressionLanguages: { defaults: { editor: 'feel' } } },
  })
  const watched = new WeakSet<object>()
  const tellViews = () =>
    onViews(
      modeler.getViews().map((view, index) => ({
        index,
        type: view.type,
        name: view.element.name ?? view.element.id,
        isActive: view === modeler.getActiveView(),
      })),
    )
  const changed = async () => onChange((await modeler.saveXML({ format: true })).xml)

  modeler.on('views.changed', () => {
    tellViews()
    // Each kind of view has an editor of its own, made when it is first shown.
    const viewer = modeler.getActiveViewer()
    if (!viewer?.on || watched.has(viewer)) return
    watched.add(viewer)
    viewer.on('commandStack.changed', () => void changed())
  })

  return {
    async load(xml: string) {
      await modeler.importXML(xml)
      const table = modeler.getViews().find(({ type }) => type !== 'drd')
      if (table) await modeler.open(table)
    },
    open: (index: number) => modeler.open(modeler.getViews()[index]!),
    destroy: () => modeler.destroy(),
  }
}
