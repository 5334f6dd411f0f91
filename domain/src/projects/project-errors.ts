import { defineError } from '../errors.ts'

export const TemplateNotPublished = defineError(
  'TEMPLATE_NOT_PUBLISHED',
  409,
  'The family has no published template',
)
export const TeamNeedsManager = defineError('TEAM_NEEDS_MANAGER', 409, 'The team has no manager')
export const DateOrder = defineError('DATE_ORDER', 422, 'The target date lies before the opening')
export const FieldReadOnly = defineError('FIELD_READ_ONLY', 422, 'The process alone writes this field')
export const ProjectState = defineError('PROJECT_STATE', 409, 'The project is not in the state for this')
export const ProjectClosed = defineError('PROJECT_CLOSED', 409, 'The project is closed')
export const OnHold = defineError('ON_HOLD', 409, 'The project is on hold')
export const EvidenceMissing = defineError('EVIDENCE_MISSING', 409, 'Mandatory evidence is missing')
export const StageNotInProgress = defineError('STAGE_NOT_IN_PROGRESS', 409, 'The stage is not in progress')
export const StageNotInReview = defineError('STAGE_NOT_IN_REVIEW', 409, 'The stage is not in review')
export const StagePassed = defineError('STAGE_PASSED', 409, 'The stage is passed')
export const ReasonRequired = defineError('REASON_REQUIRED', 422, 'A reason is required')
export const LicenceDetailsRequired = defineError(
  'LICENCE_DETAILS_REQUIRED',
  422,
  'Licence number, issue date and document are required',
)
export const EvidenceType = defineError('EVIDENCE_TYPE', 422, 'The item does not accept this kind of paper')
export const AlreadyDecided = defineError('ALREADY_DECIDED', 409, 'This was decided before')
export const RequestClosed = defineError('REQUEST_CLOSED', 409, 'The request is closed')
export const RecipientRequired = defineError('RECIPIENT_REQUIRED', 422, 'Name at least one active recipient')
export const RecipientForeign = defineError('RECIPIENT_FOREIGN', 422, 'A recipient belongs to another client')
export const DatePast = defineError('DATE_PAST', 422, 'The date lies in the past')
