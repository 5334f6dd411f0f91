import { contracts } from '../tools/contracts.ts'
import { candidateGroupFormat } from './rules/candidate-group-format.ts'
import { defaultFlowNamed } from './rules/default-flow-named.ts'
import { elementIdConvention } from './rules/element-id-convention.ts'
import { formIdHasVersion } from './rules/form-id-has-version.ts'
import { knownTaskType } from './rules/known-task-type.ts'
import { messageNeedsCorrelationKey } from './rules/message-needs-correlation-key.ts'
import { nameRequired } from './rules/name-required.ts'
import { reachable } from './rules/reachable.ts'
import { survivability } from './rules/survivability.ts'
import { userTaskNeedsCandidateGroupAndForm } from './rules/user-task-needs-candidate-group-and-form.ts'

/** Our modelling rules, by the name under which bpmnlint reports them. */
export const rules = {
  'name-required': nameRequired,
  'known-task-type': knownTaskType,
  'user-task-needs-candidate-group-and-form': userTaskNeedsCandidateGroupAndForm,
  'candidate-group-format': candidateGroupFormat,
  'message-needs-correlation-key': messageNeedsCorrelationKey,
  'element-id-convention': elementIdConvention,
  reachable,
  survivability,
  'form-id-has-version': formIdHasVersion,
  'default-flow-named': defaultFlowNamed,
}

/** The configuration `plugin:zippcrm/recommended`, with the job types and long-lived processes of the contracts. */
export const recommended = {
  rules: {
    'name-required': 'error',
    'known-task-type': ['error', { types: contracts.flatMap(({ jobs }) => Object.keys(jobs)) }],
    'user-task-needs-candidate-group-and-form': 'error',
    'candidate-group-format': 'error',
    'message-needs-correlation-key': 'error',
    'element-id-convention': 'error',
    reachable: 'error',
    survivability: [
      'error',
      { processes: contracts.filter(({ migratable }) => migratable).map(({ processId }) => processId) },
    ],
    'form-id-has-version': 'error',
    'default-flow-named': 'error',
  },
}
