import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { processFiles } from '../files.ts'
import { contracts } from './contracts.ts'
import { readModels } from './model.ts'

const models = await readModels()
const forms = processFiles()
  .filter(({ kind }) => kind === 'form')
  .map(({ name, path }) => ({ name, ...JSON.parse(readFileSync(path, 'utf8')) }))

const outcomesOf = (formId: string): string[] => {
  const form = forms.find(({ id }) => id === formId)
  const field = form?.components.find(({ key }: { key?: string }) => key === 'outcome')
  return (field?.values ?? []).map(({ value }: { value: string }) => value)
}

describe.each(contracts.map((contract) => [contract.processId, contract] as const))('%s', (id, contract) => {
  const model = models.find(({ processId }) => processId === id)!

  it('has exactly the job types of its model in its contract', () => {
    expect(Object.keys(contract.jobs).sort()).toEqual([...new Set(model.jobs.map(({ type }) => type))].sort())
  })

  it('names start, messages and correlation keys as its model does', () => {
    const inModel = model.messages.map(({ name, correlationKey }) => `${name} by ${correlationKey}`).sort()
    const start = contract.start ? [[contract.start.message, contract.start] as const] : []
    const inContract = [...start, ...Object.entries(contract.messages)]
    expect(inModel).toEqual(
      inContract.map(([name, { correlationKey }]) => `${name} by =${correlationKey}`).sort(),
    )
  })

  it('carries its correlation key among its start variables', () => {
    expect(Object.keys(contract.startVariables.shape)).toEqual(
      expect.arrayContaining(contract.start ? [contract.start.correlationKey] : []),
    )
  })

  it('has the user tasks of its model with their forms and the outcomes the forms offer', () => {
    expect(model.userTasks.map(({ elementId, formId }) => [elementId, formId]).sort()).toEqual(
      Object.entries(contract.userTasks)
        .map(([elementId, { form }]) => [elementId, form])
        .sort(),
    )
    for (const { form, outcomes = [] } of Object.values(contract.userTasks)) {
      expect([form, outcomesOf(form)]).toEqual([form, [...outcomes]])
    }
  })

  it('declares every error code that its model catches by name', () => {
    const declared = Object.values(contract.jobs).flatMap(({ errors = [] }) => errors)
    expect(declared).toEqual(expect.arrayContaining(model.errorCodes))
  })
})

it('has a contract for every model and every form belongs to a user task', () => {
  expect(models.map(({ processId }) => processId).sort()).toEqual(contracts.map((c) => c.processId).sort())
  const linked = models.flatMap(({ userTasks }) => userTasks.map(({ formId }) => formId))
  expect(forms.map(({ id }) => id).sort()).toEqual([...new Set(linked)].sort())
})

it('keeps each form under its own id with a version, so that an open task keeps the form it was opened with', () => {
  for (const { name, id, schemaVersion } of forms) {
    expect(basename(name, '.form')).toBe(id)
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.v[1-9]\d*$/)
    expect(schemaVersion).toBeGreaterThan(0)
  }
})
