import { expect, it } from 'vitest'
import { isPersonal } from './personal-variable.ts'

it.each(['email', 'contactEmail', 'client_name', 'phone', 'panNumber'])('UI-37 masks %s', (name) => {
  expect(isPersonal(name)).toBe(true)
})

it.each([
  'clientId',
  'businessKey',
  'accountId',
  'submissionId',
  'evidenceComplete',
  'stageDecision',
  'companyId',
])('shows %s, which names nobody', (name) => {
  expect(isPersonal(name)).toBe(false)
})
