import { expect, it } from 'vitest'
import { findings, userTask } from '../sample.ts'

const judge = (formId: string) => findings('form-id-has-version', userTask('=["role:reviewer"]', formId))

it('accepts a form id that ends in a version', async () => {
  expect(await judge('review-upload.v12')).toEqual([])
})

it('reports a form id without a version', async () => {
  expect(await judge('review-upload')).toEqual([
    'userTask_reviewUpload: Form id review-upload does not end in a version such as .v1',
  ])
})
