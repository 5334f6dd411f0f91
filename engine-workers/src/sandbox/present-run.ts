import type { DryRun } from '@zippcrm/processes/dry-run.ts'
import type { Model } from '@zippcrm/processes/tools/model.ts'
import { worthKeeping } from '@zippcrm/processes/tools/start-sample.ts'
import type { Run } from './run.ts'

/** What is known of a run beside the instance itself. */
export interface RunState {
  id: string
  model: Model
  run: Run
  moving: boolean
  fault: string | null
  replay: DryRun['replay']
}

const iso = (ms: number) => new Date(ms).toISOString()

/** A dry run as people see it. */
export function presentRun({ id, model, run, moving, fault, replay }: RunState): DryRun {
  const view = run.view()
  const end = run.end()
  const { processId } = model
  return {
    id,
    processId,
    moving,
    engineTime: iso(run.engineTime()),
    started: run.started,
    path: view.path,
    flows: view.flows,
    done: [...new Set(view.completed)],
    active: view.active.map(({ elementId }) => elementId),
    end,
    tasks: run.waiting().map((job) => ({
      key: job.key,
      elementId: job.elementId,
      name: run.nameOf(job.elementId),
      kind: run.isOfPerson(job) ? 'person' : 'answer',
      variables: job.variables,
    })),
    messages: view.subscriptions.map(({ messageName, elementId }) => ({
      name: messageName,
      elementId,
      waits: run.nameOf(elementId),
    })),
    timers: view.openTimers
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .map(({ elementId, dueAt }) => ({ elementId, name: run.nameOf(elementId), dueAt: iso(dueAt) })),
    effects: [...run.effects],
    incidents: view.incidents.map(({ elementId, message }) => ({
      elementId,
      name: run.nameOf(elementId),
      message,
    })),
    answers: run.plan.upcoming(),
    steps: [...run.steps],
    fault,
    recorded: {
      processId,
      variables: worthKeeping(model, run.started),
      answers: run.plan.recorded(),
      steps: [...run.steps],
      expected: { path: view.path, end },
    },
    replay,
  }
}
