import { FormEditor } from '@bpmn-io/form-js-editor'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css'
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css'

/** The form editor; hands out the form's text after every change a person makes. */
export function formFileEditor(container: HTMLElement, onChange: (content: string) => void) {
  const editor = new FormEditor({ container })
  let loading = true
  editor.on('changed', () => {
    if (!loading) onChange(`${JSON.stringify(editor.saveSchema(), null, 2)}\n`)
  })
  return {
    async load(content: string) {
      loading = true
      await editor.importSchema(JSON.parse(content))
      loading = false
    },
    destroy: () => editor.destroy(),
  }
}
