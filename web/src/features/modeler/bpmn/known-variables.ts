import { getVariablesForElement } from '@bpmn-io/extract-process-variables/zeebe'

interface Variable {
  name: string
  detail?: string
}

/**
 * Names that the FEEL editor suggests: what mappings of the model make, and what its contract brings from outside, such
 * as the variables it starts with.
 */
export function knownVariablesModule(names: readonly string[]) {
  const resolver = {
    async getVariablesForElement(businessObject: object): Promise<Variable[]> {
      const made = await getVariablesForElement(businessObject)
      const rest = names.filter((name) => !made.some((variable) => variable.name === name))
      return [...made, ...rest.map((name) => ({ name, detail: 'contract' }))]
    },
  }
  return { variableResolver: ['value', resolver] }
}
