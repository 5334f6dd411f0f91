import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { diffFiles } from './diff-files.ts'

const read = (name: string) => readFileSync(new URL(`../credit-note/${name}`, import.meta.url), 'utf8')
const model = read('credit-note.bpmn')
const form = read('approve-credit-note.v1.form')

const changed = (content: string, ...replaced: [string, string][]) =>
  replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`)
    return text.replace(from, to)
  }, content)

async function differences(name: string, before: string, after: string) {
  const [file] = await diffFiles([{ name, content: before }], [{ name, content: after }])
  return file?.differences.map(({ id, change, words }) => [change, id, words])
}

it('says for a process which property of which element changed from what to what', async () => {
  const after = changed(
    model,
    ['name="Reject credit note"', 'name="Refuse credit note"'],
    ['type="credit-note.reject" retries="3"', 'type="credit-note.reject" retries="5"'],
    ['=approvalNeeded = true', '=approvalNeeded'],
    ['correlationKey="=creditNoteId"', 'correlationKey="=noteId"'],
  )
  expect(await differences('credit-note.bpmn', model, after)).toEqual([
    [
      'changed',
      'startEvent_creditNoteRequested',
      'Start event “Credit note requested”: Correlation key from “=creditNoteId” to “=noteId”',
    ],
    [
      'changed',
      'serviceTask_rejectCreditNote',
      'Service task “Reject credit note”: Name from “Reject credit note” to “Refuse credit note”; Retries from “3” to “5”',
    ],
    [
      'changed',
      'flow_approvalNeededYes',
      'Sequence flow “Yes”: Condition from “=approvalNeeded = true” to “=approvalNeeded”',
    ],
  ])
})

it('tells what is new, what is gone and what only moved', async () => {
  const after = changed(
    model,
    [
      '<bpmn:endEvent id="endEvent_creditNoteIssued"',
      '<bpmn:userTask id="userTask_checkPaper" name="Check paper" /><bpmn:endEvent id="endEvent_creditNoteIssued"',
    ],
    ['<dc:Bounds x="811" y="380"', '<dc:Bounds x="840" y="380"'],
  )
  expect(await differences('credit-note.bpmn', model, after)).toEqual([
    ['moved', 'serviceTask_rejectCreditNote', 'Service task “Reject credit note” is moved'],
    ['added', 'userTask_checkPaper', 'User task “Check paper” is new'],
  ])
  expect(await differences('credit-note.bpmn', after, model)).toEqual([
    ['moved', 'serviceTask_rejectCreditNote', 'Service task “Reject credit note” is moved'],
    ['removed', 'userTask_checkPaper', 'User task “Check paper” is removed'],
  ])
})

it('calls what a flow joins by its name', async () => {
  const after = changed(
    model,
    [
      'name="Yes" sourceRef="gateway_approvalNeeded" targetRef="userTask_approveCreditNote"',
      'name="Yes" sourceRef="gateway_approvalNeeded" targetRef="serviceTask_adjustBalance"',
    ],
    [
      '</bpmn:process>',
      '<bpmn:sequenceFlow id="flow_beside" sourceRef="userTask_approveCreditNote" targetRef="serviceTask_notifyClient" /></bpmn:process>',
    ],
  )
  expect(await differences('credit-note.bpmn', model, after)).toEqual([
    [
      'changed',
      'flow_approvalNeededYes',
      'Sequence flow “Yes”: To from “Approve credit note” to “Adjust balance”',
    ],
    ['added', 'flow_beside', 'Sequence flow from “Approve credit note” to “Notify client” is new'],
  ])
})

it('leaves out files that say the same in other words', async () => {
  expect(
    await diffFiles(
      [{ name: 'credit-note.bpmn', content: model }],
      [{ name: 'credit-note.bpmn', content: `${model}\n` }],
    ),
  ).toEqual([])
})

it('compares forms field by field and does not call a field moved because a new one stands before it', async () => {
  const parsed = JSON.parse(form)
  const [first, second] = parsed.components
  const after = JSON.stringify({
    ...parsed,
    components: [
      first,
      { id: 'Field_note', key: 'note', type: 'textfield', label: 'Note' },
      { ...second, validate: { ...second.validate, maxLength: 500 } },
    ],
  })
  expect(await differences('approve-credit-note.v1.form', form, after)).toEqual([
    ['added', 'Field_note', 'Field “Note” is new'],
    ['changed', 'Field_comment', 'Field “Reason”: Longest length from “1000” to “500”'],
  ])
})

it('compares decisions row by row', async () => {
  const dmn = (limit: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions_limit" name="Limit" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="discount-limit" name="Discount limit"><decisionTable id="table" hitPolicy="FIRST">
    <input id="input_role" label="Role"><inputExpression id="expression_role" typeRef="string"><text>role</text></inputExpression></input>
    <output id="output_limit" label="Limit" name="limit" typeRef="number" />
    <rule id="rule_manager"><inputEntry id="entry_1"><text>"manager"</text></inputEntry><outputEntry id="entry_2"><text>${limit}</text></outputEntry></rule>
  </decisionTable></decision></definitions>`
  expect(await differences('discount-limit.dmn', dmn('10'), dmn('15'))).toEqual([
    ['changed', 'rule_manager', 'Rule “Discount limit, row 1”: Limit from “10” to “15”'],
  ])
})
