import { expect, it } from 'vitest'
import { processFiles } from '../files.ts'
import { lintModel } from './linter.ts'

const models = processFiles().filter(({ kind }) => kind === 'bpmn')

it.each(models.map(({ name, content }) => [name, content] as const))(
  '%s keeps every rule',
  async (_, content) => {
    expect(await lintModel(content.toString('utf8'))).toEqual([])
  },
)
