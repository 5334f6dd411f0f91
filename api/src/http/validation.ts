import { DomainError, type FieldError } from '@zippcrm/domain/errors.ts'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const codeOf = (issue: Issue): string => {
  if ('params' in issue && typeof issue.params?.code === 'string') return issue.params.code
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || /received undefined/.test(issue.message)
        ? 'FIELD_REQUIRED'
        : 'WRONG_TYPE'
    case 'unrecognized_keys':
      return 'FIELD_UNKNOWN'
    case 'too_big':
      return issue.origin === 'string' ? 'FIELD_TOO_LONG' : 'VALUE_TOO_LARGE'
    case 'too_small':
      return issue.origin === 'string' ? 'FIELD_REQUIRED' : 'VALUE_TOO_SMALL'
    default:
      return 'VALUE_INVALID'
  }
}

const pointer = (path: PropertyKey[]) =>
  `/${path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`

/** One finding per place of the input; unknown keys are named one by one. */
export function findingsOf(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: pointer([...issue.path, key]),
          code: 'FIELD_UNKNOWN',
          message: `There is no field "${key}" here.`,
        }))
      : [{ field: pointer(issue.path), code: codeOf(issue), message: issue.message }],
  )
}

/** Parses one part of a request: wrong types are 400, well-formed but invalid values 422, each with its place. */
export function parsePart<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = findingsOf(parsed.error)
  const wrongType = errors.every((error) => error.code === 'WRONG_TYPE')
  throw new DomainError(
    {
      code: errors[0]?.code ?? 'VALUE_INVALID',
      status: wrongType ? 400 : 422,
      title: 'Some values need correcting',
    },
    errors.map((error) => error.message).join(' '),
    errors,
  )
}
