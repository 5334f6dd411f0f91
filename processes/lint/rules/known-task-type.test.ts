import { expect, it } from 'vitest'
import { findings, serviceTask } from '../sample.ts'

it('accepts a type that a contract declares', async () => {
  expect(await findings('known-task-type', serviceTask('ops.scan-file'))).toEqual([])
})

it('reports a type that no contract declares, and a task without one', async () => {
  expect(await findings('known-task-type', serviceTask('ops.scan-fiel'))).toEqual([
    'serviceTask_scanFile: No worker serves the type ops.scan-fiel',
  ])
  expect(await findings('known-task-type', serviceTask())).toEqual([
    'serviceTask_scanFile: Service task has no type',
  ])
})

it('reports a task of no kind, which the engine would pass without doing anything', async () => {
  expect(await findings('known-task-type', '<bpmn:task id="task_look" name="Look" />')).toEqual([
    'task_look: Task is of no kind: the engine passes it and nothing is done',
  ])
})
