import { defineError, type FieldError } from '../errors.ts'

export const FormInvalid = defineError('FORM_INVALID', 422, 'Some answers need correcting')

interface FormComponent {
  type: string
  key?: string
  label?: string
  values?: { label: string; value: unknown }[]
  validate?: {
    required?: boolean
    minLength?: number
    maxLength?: number
    min?: number
    max?: number
    pattern?: string
  }
  conditional?: { hide?: string }
  components?: FormComponent[]
}

export interface FormSchema {
  id: string
  components: FormComponent[]
}

/** Evaluates a FEEL condition of a form over its data. */
export type Condition = (expression: string, data: Record<string, unknown>) => boolean

const display = new Set(['text', 'html', 'image', 'button', 'spacer', 'separator'])
const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * Checks what a person entered against the form the task was opened with, by the rules the form viewer applies, and
 * returns only the form's own fields. Throws FORM_INVALID with a pointer for each field (ENG-11).
 */
export function validateForm(
  schema: FormSchema,
  data: Record<string, unknown>,
  holds: Condition,
): Record<string, unknown> {
  const errors: FieldError[] = []
  const clean: Record<string, unknown> = {}
  for (const field of fieldsOf(schema.components)) {
    const key = field.key!
    if (field.conditional?.hide && holds(field.conditional.hide, data)) continue
    const value = data[key]
    const fault = faultOf(field, value)
    if (fault) errors.push({ field: `/data/${key}`, ...fault })
    else if (!isEmpty(value)) clean[key] = value
  }
  if (errors.length) throw new FormInvalid(errors.map((error) => error.message).join(' '), errors)
  return clean
}

function fieldsOf(components: FormComponent[]): FormComponent[] {
  return components.flatMap((component) => {
    if (component.components) return fieldsOf(component.components)
    return component.key && !display.has(component.type) ? [component] : []
  })
}

function faultOf(
  { label, key, type, values, validate = {} }: FormComponent,
  value: unknown,
): { code: string; message: string } | undefined {
  const name = label ?? key
  if (isEmpty(value))
    return validate.required ? { code: 'FIELD_REQUIRED', message: `${name} is needed.` } : undefined
  if (type === 'number') {
    const number = Number(value)
    if (!Number.isFinite(number)) return { code: 'WRONG_TYPE', message: `${name} must be a number.` }
    if (validate.min !== undefined && number < validate.min)
      return { code: 'VALUE_TOO_SMALL', message: `${name} must be at least ${validate.min}.` }
    if (validate.max !== undefined && number > validate.max)
      return { code: 'VALUE_TOO_LARGE', message: `${name} must be at most ${validate.max}.` }
  }
  if (
    (type === 'radio' || type === 'select') &&
    values?.length &&
    !values.some((option) => option.value === value)
  ) {
    return { code: 'VALUE_INVALID', message: `${name} must be one of the offered answers.` }
  }
  if (typeof value === 'string') {
    const length = value.trim().length
    if (validate.required && length === 0) return { code: 'FIELD_REQUIRED', message: `${name} is needed.` }
    if (validate.minLength !== undefined && length < validate.minLength)
      return { code: 'FIELD_TOO_SHORT', message: `${name} needs at least ${validate.minLength} characters.` }
    if (validate.maxLength !== undefined && length > validate.maxLength)
      return { code: 'FIELD_TOO_LONG', message: `${name} may have at most ${validate.maxLength} characters.` }
    if (validate.pattern && !new RegExp(validate.pattern).test(value))
      return { code: 'VALUE_INVALID', message: `${name} has not the expected form.` }
  }
  return undefined
}
