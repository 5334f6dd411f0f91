import { processFiles } from '@zippcrm/processes/files.ts'
import { filesOfKind } from '@zippcrm/processes/model-file.ts'

type Replacement = [from: string | RegExp, to: string]

export interface BrokenModel {
  fault: string
  process: string
  replace: Replacement[]
  finding: { elementId: string; rule: string }
}

const shipped = (processId: string) =>
  filesOfKind(processFiles(), 'bpmn')
    .find((file) => file.processId === processId)!
    .content.toString('utf8')

/** The model of a process with some of its text replaced; a text that is not there is a fault of the test. */
export function brokenModel({ process, replace }: Pick<BrokenModel, 'process' | 'replace'>): string {
  return replace.reduce((xml, [from, to]) => {
    const changed = xml.replace(from, to)
    if (changed === xml) throw new Error(`${process} has no ${from}`)
    return changed
  }, shipped(process))
}

const note = 'credit-note'
const island = `<bpmn:userTask id="userTask_one" name="One"><bpmn:extensionElements><zeebe:formDefinition formId="approve-credit-note.v1" /><zeebe:assignmentDefinition candidateGroups="=[&#34;role:admin&#34;]" /></bpmn:extensionElements><bpmn:incoming>flow_back</bpmn:incoming><bpmn:outgoing>flow_on</bpmn:outgoing></bpmn:userTask>
  <bpmn:serviceTask id="serviceTask_two" name="Two"><bpmn:extensionElements><zeebe:taskDefinition type="credit-note.notify" /></bpmn:extensionElements><bpmn:incoming>flow_on</bpmn:incoming><bpmn:outgoing>flow_back</bpmn:outgoing></bpmn:serviceTask>
  <bpmn:sequenceFlow id="flow_on" sourceRef="userTask_one" targetRef="serviceTask_two" /><bpmn:sequenceFlow id="flow_back" sourceRef="serviceTask_two" targetRef="userTask_one" />`

/** Fifteen models, each with one fault and the place where it has to be reported (UI-33). */
export const brokenModels: BrokenModel[] = [
  {
    fault: 'steps that no start leads to',
    process: note,
    replace: [
      [
        '<bpmn:endEvent id="endEvent_creditNoteIssued"',
        `${island}<bpmn:endEvent id="endEvent_creditNoteIssued"`,
      ],
    ],
    finding: { elementId: 'userTask_one', rule: 'zippcrm/reachable' },
  },
  {
    fault: 'a missing task type',
    process: note,
    replace: [['<zeebe:taskDefinition type="credit-note.reject" retries="3" />', '']],
    finding: { elementId: 'serviceTask_rejectCreditNote', rule: 'zippcrm/known-task-type' },
  },
  {
    fault: 'a task type without a worker',
    process: note,
    replace: [['type="credit-note.reject"', 'type="credit-note.shred"']],
    finding: { elementId: 'serviceTask_rejectCreditNote', rule: 'zippcrm/known-task-type' },
  },
  {
    fault: 'a missing correlation key',
    process: note,
    replace: [[/<bpmn:extensionElements>\s*<zeebe:subscription[^>]*>\s*<\/bpmn:extensionElements>/, '']],
    finding: { elementId: 'message_creditNoteRequested', rule: 'zippcrm/message-needs-correlation-key' },
  },
  {
    fault: 'a timer that is no duration',
    process: 'invoice-lifecycle',
    replace: [[/(<bpmn:time(?:Duration|Cycle)[^>]*>)[^<]*</, '$1two days<']],
    finding: { elementId: 'event_draftForgotten', rule: 'camunda-compat/timer' },
  },
  {
    fault: 'a missing form',
    process: note,
    replace: [['<zeebe:formDefinition formId="approve-credit-note.v1" />', '']],
    finding: {
      elementId: 'userTask_approveCreditNote',
      rule: 'zippcrm/user-task-needs-candidate-group-and-form',
    },
  },
  {
    fault: 'a form that does not exist',
    process: note,
    replace: [['formId="approve-credit-note.v1"', 'formId="approve-anything.v1"']],
    finding: { elementId: 'userTask_approveCreditNote', rule: 'zippcrm/form-exists' },
  },
  {
    fault: 'a form without a version',
    process: note,
    replace: [['formId="approve-credit-note.v1"', 'formId="approve-credit-note"']],
    finding: { elementId: 'userTask_approveCreditNote', rule: 'zippcrm/form-id-has-version' },
  },
  {
    fault: 'an error without a code',
    process: note,
    replace: [
      [
        '<bpmn:errorEventDefinition id="errorEventDefinition_creditNotAllowed" />',
        '<bpmn:errorEventDefinition id="errorEventDefinition_creditNotAllowed" errorRef="error_notAllowed" />',
      ],
      ['<bpmn:message id=', '<bpmn:error id="error_notAllowed" name="Not allowed" /><bpmn:message id='],
    ],
    finding: { elementId: 'event_creditNotAllowed', rule: 'camunda-compat/error-reference' },
  },
  {
    fault: 'a FEEL expression that cannot be read, in a mapping',
    process: note,
    replace: [['source="=submissionId"', 'source="=submission (Id"']],
    finding: { elementId: 'userTask_approveCreditNote', rule: 'camunda-compat/feel' },
  },
  {
    fault: 'a FEEL expression that cannot be read, in a condition',
    process: note,
    replace: [['=approvalNeeded = true', '=approvalNeeded = (']],
    finding: { elementId: 'flow_approvalNeededYes', rule: 'camunda-compat/feel' },
  },
  {
    fault: 'a flow out of a question without a condition',
    process: note,
    replace: [[/<bpmn:conditionExpression[^>]*>=approvalNeeded = true<\/bpmn:conditionExpression>/, '']],
    finding: { elementId: 'flow_approvalNeededYes', rule: 'camunda-compat/sequence-flow-condition' },
  },
  {
    fault: 'nobody who may do a task',
    process: note,
    replace: [[/<zeebe:assignmentDefinition[^>]*\/>/, '']],
    finding: {
      elementId: 'userTask_approveCreditNote',
      rule: 'zippcrm/user-task-needs-candidate-group-and-form',
    },
  },
  {
    fault: 'an element that Zeebe 8.5 cannot run',
    process: note,
    replace: [
      [
        /<bpmn:exclusiveGateway (id="gateway_creditCleared">[\s\S]*?)<\/bpmn:exclusiveGateway>/,
        '<bpmn:complexGateway $1</bpmn:complexGateway>',
      ],
    ],
    finding: { elementId: 'gateway_creditCleared', rule: 'camunda-compat/element-type' },
  },
  {
    fault: 'a wait that a long-lived process cannot be migrated past',
    process: 'document-request',
    replace: [
      [
        /<bpmn:userTask (id="userTask_sendDocument"[^>]*>)([\s\S]*?)<\/bpmn:userTask>/,
        '<bpmn:userTask $1$2<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=files" inputElement="file" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>',
      ],
    ],
    finding: { elementId: 'userTask_sendDocument', rule: 'zippcrm/survivability' },
  },
]
