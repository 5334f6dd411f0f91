import { Form } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'

export type FormData = Record<string, unknown>

interface FormFieldSchema {
  id?: string
  key?: string
  components?: FormFieldSchema[]
}

/** Keys and ids of all fields, groups included. */
function fieldIds(fields: FormFieldSchema[] = []): [string, string][] {
  return fields.flatMap((field) => [
    ...(field.id && field.key ? [[field.key, field.id] as [string, string]] : []),
    ...fieldIds(field.components),
  ])
}

/** Mounts one Camunda form; its data leave it only through `submit` and `onChange`. */
export async function formViewer(
  container: HTMLElement,
  schema: object,
  data: FormData,
  onChange: (data: FormData) => void,
) {
  // By default a field tells of a letter 300 ms later: the last words would be missing where the form is sent by keyboard.
  const form = new Form({ container, debounce: false } as ConstructorParameters<typeof Form>[0])
  await form.importSchema(schema as never, data)
  form.on('changed', (event: { data: FormData }) => onChange(event.data))
  const ids = new Map(fieldIds((schema as FormFieldSchema).components))

  return {
    submit(): { data: FormData; errors: Record<string, unknown> } {
      const { data: submitted, errors } = form.submit()
      return { data: submitted as FormData, errors }
    },
    /** Puts the server's refusals under the fields they belong to and answers those that found no field. */
    showErrors(errors: Record<string, string>): string[] {
      const known = Object.entries(errors).filter(([key]) => ids.has(key))
      form._setState({
        errors: Object.fromEntries(known.map(([key, text]) => [ids.get(key) ?? key, [text]])),
      })
      return Object.entries(errors)
        .filter(([key]) => !ids.has(key))
        .map(([, text]) => text)
    },
    destroy() {
      // Its fields answer to losing the focus, which they could not once they are gone.
      if (container.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
      form.destroy()
    },
  }
}

export type FormViewer = Awaited<ReturnType<typeof formViewer>>
