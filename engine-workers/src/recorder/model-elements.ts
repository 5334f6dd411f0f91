/** Name and type of each element of a process, for titles and for sentences about where an instance stands. */
export type ModelElements = Record<string, { name: string; type: string }>

const flowNode =
  /<(?:[\w-]+:)?(startEvent|endEvent|intermediateCatchEvent|intermediateThrowEvent|boundaryEvent|task|userTask|serviceTask|receiveTask|scriptTask|businessRuleTask|subProcess|callActivity|exclusiveGateway|parallelGateway|eventBasedGateway|inclusiveGateway|sequenceFlow|process)\b([^>]*)>/g
const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#10;': ' ',
  '&#xA;': ' ',
}

/** Reads ids, names and types out of BPMN that the engine has accepted, hence is well-formed. */
export function modelElements(xml: string): ModelElements {
  const elements: ModelElements = {}
  for (const [, type = '', attributes = ''] of xml.matchAll(flowNode)) {
    const id = attribute(attributes, 'id')
    if (!id) continue
    const name = (attribute(attributes, 'name') ?? '').replace(
      /&#?\w+;/g,
      (entity) => entities[entity] ?? entity,
    )
    elements[id] = { name, type }
  }
  return elements
}
