/** What stands at the edge of an activity. */
interface Boundary {
  id: string
  timer?: string
  message?: string
  error?: string
}

interface Activity {
  id: string
  name?: string
  at?: Boundary[]
}

/** A step of a model, in the order in which the token passes; `branches` run side by side. */
export type Step =
  | (Activity & { user: true })
  | (Activity & { job: string })
  | (Activity & { steps: Step[]; eventSubprocess?: string })
  | (Activity & { calls: string })
  | { id: string; waitsFor: string }
  | { id: string; after: string }
  | { id: string; branches: Step[][] }

export interface Sketch {
  processId: string
  steps: Step[]
  /** A message that starts an event sub-process beside the steps. */
  eventSubprocess?: string
  /** Started by a call activity instead of by a message. */
  calledByOthers?: boolean
  /** Name of the process; equal content under another name is another version. */
  label?: string
}

/** Writes a sketch as BPMN that the engine takes: message start, the steps in a row, an end. No picture. */
export function bpmnOf({
  processId,
  steps,
  eventSubprocess,
  calledByOthers,
  label = processId,
}: Sketch): string {
  const messages = new Map<string, string>()
  const errors = new Map<string, string>()
  const message = (name: string, key = '=runId') => {
    const id = `message_${name.replace(/\W/g, '_')}`
    messages.set(
      id,
      `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="${key}" /></bpmn:extensionElements></bpmn:message>`,
    )
    return `<bpmn:messageEventDefinition messageRef="${id}" />`
  }
  const timer = (duration: string) =>
    `<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`
  const error = (code: string) => {
    errors.set(code, `<bpmn:error id="error_${code}" errorCode="${code}" name="${code}" />`)
    return `<bpmn:errorEventDefinition errorRef="error_${code}" />`
  }
  const flow = (from: string, to: string) =>
    `<bpmn:sequenceFlow id="flow_${from}_${to}" sourceRef="${from}" targetRef="${to}" />`

  const beside = (name?: string) =>
    name
      ? `<bpmn:subProcess id="eventSubprocess" triggeredByEvent="true">${row('beside', [], message(name))}</bpmn:subProcess>`
      : ''

  const boundary = (host: string, { id, timer: due, message: name, error: code }: Boundary) => {
    const definition = due ? timer(due) : name ? message(name) : error(code!)
    return `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}"><bpmn:outgoing>flow_${id}_end_${id}</bpmn:outgoing>${definition}</bpmn:boundaryEvent>
      <bpmn:endEvent id="end_${id}" />${flow(id, `end_${id}`)}`
  }

  function body(step: Step): string {
    const name = 'name' in step && step.name ? ` name="${step.name}"` : ''
    if ('user' in step) return `<bpmn:userTask id="${step.id}"${name} />`
    if ('job' in step)
      return `<bpmn:serviceTask id="${step.id}"${name}><bpmn:extensionElements><zeebe:taskDefinition type="${step.job}" /></bpmn:extensionElements></bpmn:serviceTask>`
    if ('steps' in step)
      return `<bpmn:subProcess id="${step.id}"${name}>${row(step.id, step.steps)}${beside(step.eventSubprocess)}</bpmn:subProcess>`
    if ('calls' in step)
      return `<bpmn:callActivity id="${step.id}"><bpmn:extensionElements><zeebe:calledElement processId="${step.calls}" /></bpmn:extensionElements></bpmn:callActivity>`
    if ('waitsFor' in step)
      return `<bpmn:intermediateCatchEvent id="${step.id}">${message(step.waitsFor)}</bpmn:intermediateCatchEvent>`
    if ('after' in step)
      return `<bpmn:intermediateCatchEvent id="${step.id}">${timer(step.after)}</bpmn:intermediateCatchEvent>`
    const joined = `join_${step.id}`
    return `<bpmn:parallelGateway id="${step.id}" /><bpmn:parallelGateway id="${joined}" />${step.branches
      .map((branch) => branch.map(element).join('') + chain([step.id, ...branch, joined]))
      .join('')}`
  }

  const element = (step: Step): string =>
    body(step) + ('at' in step ? (step.at ?? []).map((event) => boundary(step.id, event)).join('') : '')

  const entry = (step: Step | string) => (typeof step === 'string' ? step : step.id)
  const exit = (step: Step | string) =>
    typeof step !== 'string' && 'branches' in step ? `join_${step.id}` : entry(step)

  const chain = (steps: (Step | string)[]) =>
    steps
      .slice(1)
      .map((step, index) => flow(exit(steps[index]!), entry(step)))
      .join('')

  const row = (scope: string, inner: Step[], starts = '') =>
    `<bpmn:startEvent id="start_${scope}">${starts}</bpmn:startEvent>${inner.map(element).join('')}
     <bpmn:endEvent id="end_${scope}" />${chain([`start_${scope}`, ...inner, `end_${scope}`])}`

  const starts = calledByOthers ? '' : message(`${processId.replace('test-', 'test.')}-started`)
  const process = row(processId, steps, starts) + beside(eventSubprocess)
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
${[...messages.values(), ...errors.values()].join('\n')}
<bpmn:process id="${processId}" name="${label}" isExecutable="true">${process}</bpmn:process>
</bpmn:definitions>`
}
