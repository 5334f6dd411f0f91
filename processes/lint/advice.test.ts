import { expect, it } from 'vitest'
import { advise } from './advice.ts'
import { model } from './sample.ts'

const taskWith = (header: string) =>
  model(`<bpmn:userTask id="userTask_fileReturn" name="File return">
    <bpmn:extensionElements><zeebe:taskHeaders>${header}</zeebe:taskHeaders></bpmn:extensionElements>
  </bpmn:userTask>`)
const rulesOf = async (xml: string) => (await advise(xml, [])).map(({ rule }) => rule)

it('warns of a task that nobody is warned of, also where its deadline was begun and left empty', async () => {
  expect(await rulesOf(taskWith('<zeebe:header key="other" value="x" />'))).toEqual(['zippcrm/no-clock'])
  expect(await rulesOf(taskWith('<zeebe:header key="sla" value=" " />'))).toEqual(['zippcrm/no-clock'])
  expect(await rulesOf(taskWith('<zeebe:header key="sla" value="file-return" />'))).toEqual([])
})
