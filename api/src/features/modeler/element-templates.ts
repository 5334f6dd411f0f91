import templates from '@zippcrm/processes/.camunda/element-templates/zippcrm.json' with { type: 'json' }

interface Template {
  name: string
  properties: { label?: string; value?: string; binding: { type: string; property?: string } }[]
}

const labelsOf = (properties: Template['properties'], type: string) =>
  properties.filter(({ binding }) => binding.type === type).map(({ label }) => label ?? '')

/** What an analyst picks a step from: one template for each worker, and one for people's tasks. */
export const elementTemplates: Template[] = templates

/** Task types that have a worker, with what they ask for and what they give back. */
export const taskTypes = elementTemplates.flatMap(({ name, properties }) => {
  const type = properties.find(
    ({ binding }) => binding.type === 'zeebe:taskDefinition' && binding.property === 'type',
  )
  return type
    ? [
        {
          type: String(type.value),
          name,
          inputs: labelsOf(properties, 'zeebe:input'),
          outputs: labelsOf(properties, 'zeebe:output'),
        },
      ]
    : []
})
