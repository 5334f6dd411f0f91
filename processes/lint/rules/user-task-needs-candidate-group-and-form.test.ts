import { expect, it } from 'vitest'
import { findings, userTask } from '../sample.ts'

const RULE = 'user-task-needs-candidate-group-and-form'

it('accepts a user task with both', async () => {
  expect(await findings(RULE, userTask('=["role:reviewer"]', 'review-upload.v1'))).toEqual([])
})

it('reports what is missing', async () => {
  expect(await findings(RULE, userTask())).toEqual([
    'userTask_reviewUpload: User task has no candidate groups',
    'userTask_reviewUpload: User task has no form',
  ])
})
