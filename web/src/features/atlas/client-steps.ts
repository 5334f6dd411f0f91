const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const ZEEBE = 'http://camunda.org/schema/zeebe/1.0'

export interface ClientStep {
  elementId: string
  name: string
}

/** The tasks of a model that a client does in the portal: those whose candidates are a client's contacts. */
export function clientSteps(xml: string): ClientStep[] {
  const model = new DOMParser().parseFromString(xml, 'text/xml')
  return [...model.getElementsByTagNameNS(BPMN, 'userTask')]
    .filter((task) =>
      [...task.getElementsByTagNameNS(ZEEBE, 'assignmentDefinition')].some((assignment) =>
        assignment.getAttribute('candidateGroups')?.includes('portal:'),
      ),
    )
    .map((task) => ({ elementId: task.id, name: task.getAttribute('name') ?? task.id }))
}
