import type { Fact } from './facts.ts'

const NAMES: Record<string, string> = {
  label: 'Label',
  key: 'Key',
  type: 'Type',
  description: 'Description',
  text: 'Text',
  defaultValue: 'Default value',
  'validate.required': 'Required',
  'validate.minLength': 'Shortest length',
  'validate.maxLength': 'Longest length',
  'validate.min': 'Smallest value',
  'validate.max': 'Largest value',
  'validate.pattern': 'Pattern',
  'conditional.hide': 'Hidden if',
  values: 'Choices',
}

interface Component extends Record<string, unknown> {
  id?: string
  key?: string
  label?: string
  type?: string
  text?: string
  components?: Component[]
}

/** Choices as people read them; anything else nested is named by its path. */
function flatten(value: unknown, path: string): [string, string][] {
  if (value === undefined || value === null || value === '') return []
  if (path === 'values' && Array.isArray(value))
    return [[path, value.map(({ label, value: is }) => `${label} (${is})`).join(', ')]]
  if (typeof value !== 'object') return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))
}

function factsOf(components: Component[], within: string): Fact[] {
  return components.flatMap((component, index) => {
    const { components: inside = [], id, layout: _layout, ...rest } = component
    const own = id ?? component.key ?? `${within}${index}`
    return [
      {
        id: own,
        name: component.label ?? component.key ?? component.text ?? '',
        type: 'Field',
        properties: Object.fromEntries(
          flatten(rest, '').map(([path, value]) => [NAMES[path] ?? path, value]),
        ),
        list: within,
      },
      ...factsOf(inside, own),
    ]
  })
}

/** What a form asks, field by field, those of groups included. */
export function formFacts(json: string): Fact[] {
  return factsOf((JSON.parse(json) as { components?: Component[] }).components ?? [], 'form')
}
