import type { ModelFile } from '../model-file.ts'
import type { FileFinding } from './refusals.ts'

interface Field {
  id?: string
  key?: string
  type?: string
  label?: string
  /** Fields for dates and times have labels of their own. */
  dateLabel?: string
  timeLabel?: string
  values?: { value?: unknown }[]
  conditional?: { hide?: string }
  components?: Field[]
}

const ASKING = new Set(['radio', 'select', 'checklist', 'taglist'])

/** Fields of a form, those of its groups included. */
export const fieldsOf = (fields: Field[] = []): Field[] =>
  fields.flatMap((field) => [field, ...fieldsOf(field.components)])

/** Checks a form that can be read: its id, its keys, its choices and its conditions. */
export function checkForm({ name, content }: ModelFile): FileFinding[] {
  const form = JSON.parse(content) as { id?: string; components?: Field[] }
  const found: FileFinding[] = []
  const report = (elementId: string, rule: string, message: string) =>
    found.push({ file: name, elementId, rule: `zippcrm/${rule}`, severity: 'error', message })

  if (`${form.id}.form` !== name)
    report('', 'form-id-is-file-name', `The form's id ${form.id} differs from its file name`)
  if (!/^[a-z]+(-[a-z]+)*\.v[1-9]\d*$/.test(form.id ?? ''))
    report('', 'form-id-has-version', `Form id ${form.id} does not end in a version such as .v1`)

  const keys = new Set<string>()
  for (const field of fieldsOf(form.components)) {
    const { id = '', key, type = '', values, conditional } = field
    const label = field.label ?? field.dateLabel ?? field.timeLabel
    if (key && keys.has(key)) report(id, 'form-key-unique', `Two fields have the key ${key}`)
    if (key) keys.add(key)
    if (key && !label?.trim()) report(id, 'form-label', `The field ${key} has no label`)
    if (ASKING.has(type) && values && values.length === 0)
      report(id, 'form-choices', `${label ?? key} offers nothing to choose`)
    if (conditional?.hide && !conditional.hide.trim().startsWith('='))
      report(id, 'form-condition', `The condition of ${label ?? key} does not start with =`)
  }
  return found
}
