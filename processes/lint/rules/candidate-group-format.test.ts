import { expect, it } from 'vitest'
import { findings, userTask } from '../sample.ts'

const judge = (groups: string) => findings('candidate-group-format', userTask(groups, 'review-upload.v1'))

it('accepts roles, the team and the portal users of the client', async () => {
  expect(await judge('=["role:reviewer", "role:sales_manager", "team:" + teamId]')).toEqual([])
  expect(await judge('=["portal:" + clientId]')).toEqual([])
})

it('reports what the inbox could not read', async () => {
  expect(await judge('reviewer')).toEqual(['userTask_reviewUpload: Candidate groups are not a FEEL list'])
  expect(await judge('=["reviewer", "portal:" + portalUserId]')).toEqual([
    'userTask_reviewUpload: Candidate group "reviewer" is neither role, team nor portal',
    'userTask_reviewUpload: Candidate group "portal:" + portalUserId is neither role, team nor portal',
  ])
})
