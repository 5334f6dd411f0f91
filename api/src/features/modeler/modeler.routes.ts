import { z } from 'zod'
import { created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import type { ChangeService } from './changes.service.ts'
import type { ModelChecks } from './checks.service.ts'
import type { DraftService } from './drafts.service.ts'
import { elementTemplates, taskTypes } from './element-templates.ts'
import {
  CheckModelFiles,
  CompareModels,
  ModelChangeId,
  ModelChangeList,
  ModelChangeQuery,
  ModelChangeView,
  ModelComparison,
  ModelDetail,
  ModelDraftView,
  ModelFindings,
  ModelId,
  ModelList,
  ModelVersion,
  ModelVersionFiles,
  NewModel,
  ProposeDraft,
  RedeployVersion,
  RestoreModelDraft,
  SaveModelDraft,
  SaveQuery,
  TaskTypes,
} from './modeler.schema.ts'
import type { ModelService } from './models.service.ts'

export interface ModelerRoutesDeps {
  models: ModelService
  drafts: DraftService
  changes: ChangeService
  checks: ModelChecks
}

const modeler = { realm: 'staff', tag: 'Modeler' } as const
const reads = { ...modeler, method: 'get', can: 'modeler:R' } as const
const writes = { ...modeler, can: 'modeler:W' } as const
const unreadable = ['MODEL_MALFORMED', 'MODEL_UNSAFE', 'MODEL_TOO_LARGE', 'MODEL_KIND_UNKNOWN']
const draftErrors = ['DRAFT_MISSING', 'DRAFT_PROPOSED', 'DRAFT_LOCKED', 'STALE_VERSION', 'VERSION_REQUIRED']

/** The modeler: processes and their versions, drafts, checks, and changes that others decide on. */
export const modelerRoutes = ({ models, drafts, changes, checks }: ModelerRoutesDeps): Endpoint[] => [
  query(
    {
      ...reads,
      path: '/models',
      summary: 'Processes with what is deployed and who works on them',
      answer: ModelList,
    },
    ({ trx }) => models.list(trx),
  ),

  query(
    { ...reads, path: '/task-types', summary: 'Task types that have a worker', answer: TaskTypes },
    async () => ({ items: taskTypes }),
  ),

  query(
    {
      ...reads,
      path: '/element-templates',
      summary: 'Element templates of our workers, as Camunda Modeler reads them',
      answer: z.array(z.unknown()),
    },
    async () => elementTemplates,
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models',
      action: 'model.create',
      summary: 'Begin a new process, empty or from files',
      body: NewModel,
      answer: ModelDraftView,
      status: 201,
      errors: ['PROCESS_ID_TAKEN', ...unreadable],
    },
    async ({ body, ...caller }) =>
      created(`/api/models/${body.processId}`, await drafts.create(body, caller)),
  ),

  command(
    {
      ...modeler,
      can: 'modeler:R',
      method: 'post',
      path: '/models/check',
      summary: 'What the rules say about these files; nothing is stored',
      body: CheckModelFiles,
      answer: ModelFindings,
    },
    async ({ body, trx }) => ({ items: await checks.findings(body.processId, body.files, trx) }),
  ),

  query(
    {
      ...reads,
      path: '/models/:processId',
      summary: 'One process with its versions and the files that are deployed',
      params: ModelId,
      answer: ModelDetail,
    },
    ({ params, trx }) => models.read(params.processId, trx),
  ),

  query(
    {
      ...reads,
      path: '/models/:processId/versions/:version',
      summary: 'The files of one version',
      params: ModelVersion,
      answer: ModelVersionFiles,
    },
    ({ params, trx }) => models.version(params.processId, params.version, trx),
  ),

  query(
    {
      ...reads,
      path: '/models/:processId/diff',
      summary: 'What differs between two versions, or a version and the draft',
      params: ModelId,
      query: CompareModels,
      answer: ModelComparison,
    },
    ({ params, query: sides, trx }) => models.compare(params.processId, sides, trx),
  ),

  query(
    {
      ...reads,
      path: '/models/:processId/draft',
      summary: 'The draft with its files',
      params: ModelId,
      answer: ModelDraftView,
      errors: ['DRAFT_MISSING'],
    },
    ({ params, user, trx }) => drafts.read(params.processId, { user, trx }),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/draft',
      action: 'model.draft',
      summary: 'The draft, begun from what is deployed if there is none',
      params: ModelId,
      answer: ModelDraftView,
    },
    ({ params, ...caller }) => drafts.open(params.processId, caller),
  ),

  command(
    {
      ...writes,
      method: 'put',
      path: '/models/:processId/draft',
      action: 'model.save',
      summary: 'Save the draft; errors of the rules may rest in it',
      params: ModelId,
      query: SaveQuery,
      body: SaveModelDraft,
      answer: ModelDraftView,
      errors: [...draftErrors, ...unreadable],
    },
    ({ params, query: { leave }, body, ...caller }) =>
      drafts.save(params.processId, body.files, leave, caller),
  ),

  command(
    {
      ...writes,
      method: 'delete',
      path: '/models/:processId/draft',
      action: 'model.discard',
      summary: 'Throw the draft away',
      params: ModelId,
      errors: draftErrors,
    },
    ({ params, ...caller }) => drafts.discard(params.processId, caller),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/draft/lock',
      action: 'model.lock',
      summary: 'Take the draft for editing, or stay; from somebody else after five idle minutes',
      params: ModelId,
      answer: ModelDraftView,
      errors: ['DRAFT_MISSING', 'DRAFT_PROPOSED', 'DRAFT_LOCKED'],
    },
    ({ params, ...caller }) => drafts.take(params.processId, caller),
  ),

  command(
    {
      ...writes,
      method: 'delete',
      path: '/models/:processId/draft/lock',
      action: 'model.unlock',
      summary: 'Let others edit the draft',
      params: ModelId,
      errors: ['DRAFT_MISSING'],
    },
    ({ params, ...caller }) => drafts.release(params.processId, caller),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/draft/restore',
      action: 'model.restore',
      summary: 'Put the files of a version in place of the draft',
      params: ModelId,
      body: RestoreModelDraft,
      answer: ModelDraftView,
      errors: draftErrors,
    },
    ({ params, body, ...caller }) => drafts.restore(params.processId, body.version, caller),
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/propose',
      action: 'model.propose',
      summary: 'ProposeDraft the draft; refused while the rules find errors',
      params: ModelId,
      body: ProposeDraft,
      answer: ModelChangeView,
      status: 201,
      errors: [...draftErrors, 'MODEL_INVALID', 'WORKER_MISSING', 'CHANGE_IN_REVIEW', 'NOTHING_CHANGED'],
    },
    async ({ params, body, ...caller }) => {
      const change = await changes.propose(params.processId, body, caller)
      return created(`/api/model-changes/${change.id}`, change)
    },
  ),

  command(
    {
      ...writes,
      method: 'post',
      path: '/models/:processId/redeploy',
      action: 'model.redeploy',
      summary: 'ProposeDraft an earlier version again',
      params: ModelId,
      body: RedeployVersion,
      answer: ModelChangeView,
      status: 201,
      errors: ['MODEL_INVALID', 'CHANGE_IN_REVIEW', 'NOTHING_CHANGED'],
    },
    async ({ params, body, ...caller }) => {
      const change = await changes.redeploy(params.processId, body, caller)
      return created(`/api/model-changes/${change.id}`, change)
    },
  ),

  query(
    {
      ...reads,
      path: '/model-changes',
      summary: 'Proposed changes, newest first',
      query: ModelChangeQuery,
      answer: ModelChangeList,
    },
    ({ query: filter, trx }) => changes.list(filter, trx),
  ),

  query(
    {
      ...reads,
      path: '/model-changes/:changeId',
      summary: 'One change with its difference',
      params: ModelChangeId,
      answer: ModelChangeView,
    },
    ({ params, user, trx }) => changes.read(params.changeId, user, trx),
  ),
]
