import { DomainError, defineError, type FieldError } from '@zippcrm/domain/errors.ts'
import type { FileFinding } from '@zippcrm/processes/lint/refusals.ts'

export const DraftMissing = defineError('DRAFT_MISSING', 404, 'There is no draft of this process')
export const DraftProposed = defineError(
  'DRAFT_PROPOSED',
  409,
  'The draft is being reviewed and rests until it is decided',
)
export const DraftLocked = defineError('DRAFT_LOCKED', 409, 'Somebody else edits this draft')
export const ProcessIdTaken = defineError('PROCESS_ID_TAKEN', 409, 'There is a process with this id already')
export const NothingChanged = defineError(
  'NOTHING_CHANGED',
  409,
  'The draft says the same as what is deployed',
)

const titles: Record<string, { code: string; title: string }> = {
  'not-too-large': { code: 'MODEL_TOO_LARGE', title: 'The file is too large' },
  'no-entities': { code: 'MODEL_UNSAFE', title: 'The file declares entities' },
  'well-formed': { code: 'MODEL_MALFORMED', title: 'The file cannot be read' },
  'known-kind': { code: 'MODEL_KIND_UNKNOWN', title: 'This is no file of a process' },
}

const listed = (findings: FileFinding[], code: string): FieldError[] =>
  findings.map((finding) => ({ code, ...finding }))

/** A file that cannot even be opened. */
export function modelUnreadable(findings: FileFinding[]): DomainError {
  const { code, title } = titles[findings[0]!.rule]!
  return new DomainError({ code, status: 422, title }, findings[0]!.message, listed(findings, code))
}

/** A change that the rules forbid, with every error and where it is. */
export function modelInvalid(findings: FileFinding[]): DomainError {
  const unknownWorkers = findings.every(
    ({ rule, message }) => rule === 'zippcrm/known-task-type' && message.startsWith('No worker'),
  )
  const code = unknownWorkers ? 'WORKER_MISSING' : 'MODEL_INVALID'
  const title = unknownWorkers ? 'No worker serves these tasks' : 'The model breaks rules'
  const detail = `${findings.length} ${findings.length === 1 ? 'error keeps' : 'errors keep'} this change from going on.`
  return new DomainError({ code, status: 422, title }, detail, listed(findings, code))
}
