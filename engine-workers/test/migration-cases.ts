import type { Sketch, Step } from './model-builder.ts'

/** The process that others call; its instances are started by them alone. */
export const calledProcess = 'test-migration-child'

/** Two versions of a process, and the elements between which tokens stand when the second comes. */
export interface MigrationCase {
  name: string
  from: Omit<Sketch, 'processId'>
  to: Omit<Sketch, 'processId'>
  /** The element whose token says that the instance has got there. */
  restsOn: string
}

const user = (id: string, more: object = {}) => ({ id, user: true as const, ...more })
const job = (id: string, more: object = {}) => ({ id, job: 'migration.nobody', ...more })
const sub = (id: string, steps: Step[], more: object = {}) => ({ id, steps, ...more })
const timerAt = (id: string) => ({ at: [{ id, timer: 'P30D' }] })
const messageAt = (id: string, message = 'migration.withdrawn') => ({ at: [{ id, message }] })
const errorAt = (id: string) => ({ at: [{ id, error: 'MIGRATION_REFUSED' }] })
const last = user('userTask_last')

/** What a token can rest on. */
const resting: Record<string, (id: string, more?: object) => Step> = {
  'a user task': user,
  'a service task': job,
  'a user task in a sub-process': (id, more) => sub('subProcess_inner', [user(id, more)]),
  'a service task two sub-processes deep': (id, more) =>
    sub('subProcess_outer', [sub('subProcess_inner', [job(id, more)])]),
}

/** What a new version may do to the element on which the token rests. */
const changes: Record<string, { before?: object; after?: object; rename?: string }> = {
  'stays as it is': {},
  'gets another name': { before: { name: 'Check' }, after: { name: 'Check again' } },
  'gets another id under its name': {
    before: { name: 'Check' },
    after: { name: 'Check' },
    rename: 'task_renamed',
  },
  'gets a message boundary': { after: messageAt('event_new') },
  'loses its message boundary': { before: messageAt('event_old') },
  'keeps its message boundary': { before: messageAt('event_same'), after: messageAt('event_same') },
  'hears another message': { before: messageAt('event_a'), after: messageAt('event_b', 'migration.paused') },
  'gets a timer boundary': { after: timerAt('event_new') },
  'loses its timer boundary': { before: timerAt('event_old') },
  'gets an error boundary': { after: errorAt('event_new') },
  'keeps its error boundary': { before: errorAt('event_same'), after: errorAt('event_same') },
}

const restingCases = Object.entries(resting).flatMap(([place, at]) =>
  Object.entries(changes).map(
    ([change, { before, after, rename }]): MigrationCase => ({
      name: `${place} ${change}`,
      from: { steps: [at('task_here', before), last] },
      to: { steps: [at(rename ?? 'task_here', after), last] },
      restsOn: 'task_here',
    }),
  ),
)

const scopeChanges: Record<string, object> = {
  'gets a timer boundary': timerAt('event_scope'),
  'gets a message boundary': messageAt('event_scope'),
  'gets an error boundary': errorAt('event_scope'),
}

const scopeCases = Object.entries(scopeChanges).map(
  ([change, after]): MigrationCase => ({
    name: `the sub-process around the token ${change}`,
    from: { steps: [sub('subProcess_inner', [user('task_here')]), last] },
    to: { steps: [sub('subProcess_inner', [user('task_here')], after), last] },
    restsOn: 'task_here',
  }),
)

/** Structures that the engine treats in a way of their own. */
const others: MigrationCase[] = [
  {
    name: 'the element is gone',
    from: { steps: [user('task_here'), last] },
    to: { steps: [last] },
    restsOn: 'task_here',
  },
  {
    name: 'the element has become a service task',
    from: { steps: [user('task_here'), last] },
    to: { steps: [job('task_here'), last] },
    restsOn: 'task_here',
  },
  {
    name: 'the element has gone into a sub-process',
    from: { steps: [user('task_here'), last] },
    to: { steps: [sub('subProcess_inner', [user('task_here')]), last] },
    restsOn: 'task_here',
  },
  {
    name: 'the element has come out of its sub-process',
    from: { steps: [sub('subProcess_inner', [user('task_here')]), last] },
    to: { steps: [user('task_here'), last] },
    restsOn: 'task_here',
  },
  {
    name: 'the sub-process has another id',
    from: { steps: [sub('subProcess_inner', [user('task_here')], { name: 'Inner' }), last] },
    to: { steps: [sub('subProcess_other', [user('task_here')], { name: 'Inner' }), last] },
    restsOn: 'task_here',
  },
  {
    name: 'a step was added before and after',
    from: { steps: [user('task_here'), last] },
    to: { steps: [job('task_before'), user('task_here'), user('task_after'), last] },
    restsOn: 'task_here',
  },
  {
    name: 'an event sub-process was added',
    from: { steps: [user('task_here'), last] },
    to: { steps: [user('task_here'), last], eventSubprocess: 'migration.stopped' },
    restsOn: 'task_here',
  },
  {
    name: 'an event sub-process was taken away',
    from: { steps: [user('task_here'), last], eventSubprocess: 'migration.stopped' },
    to: { steps: [user('task_here'), last] },
    restsOn: 'task_here',
  },
  {
    name: 'an event sub-process is in both',
    from: { steps: [user('task_here'), last], eventSubprocess: 'migration.stopped' },
    to: { steps: [user('task_here'), last], eventSubprocess: 'migration.stopped' },
    restsOn: 'task_here',
  },
  {
    name: 'an event sub-process is inside the sub-process around the token',
    from: {
      steps: [sub('subProcess_inner', [user('task_here')], { eventSubprocess: 'migration.stopped' }), last],
    },
    to: {
      steps: [sub('subProcess_inner', [user('task_here')], { eventSubprocess: 'migration.stopped' }), last],
    },
    restsOn: 'task_here',
  },
  {
    name: 'an event sub-process was added to the sub-process around the token',
    from: { steps: [sub('subProcess_inner', [user('task_here')]), last] },
    to: {
      steps: [sub('subProcess_inner', [user('task_here')], { eventSubprocess: 'migration.stopped' }), last],
    },
    restsOn: 'task_here',
  },
  {
    name: 'an event sub-process is inside another sub-process',
    from: {
      steps: [user('task_here'), sub('subProcess_later', [last], { eventSubprocess: 'migration.stopped' })],
    },
    to: {
      steps: [user('task_here'), sub('subProcess_later', [last], { eventSubprocess: 'migration.stopped' })],
    },
    restsOn: 'task_here',
  },
  {
    name: 'a timer is waited for',
    from: { steps: [{ id: 'event_wait', after: 'P30D' }, last] },
    to: { steps: [{ id: 'event_wait', after: 'P30D' }, last] },
    restsOn: 'event_wait',
  },
  {
    name: 'a message is waited for',
    from: { steps: [{ id: 'event_wait', waitsFor: 'migration.answered' }, last] },
    to: { steps: [{ id: 'event_wait', waitsFor: 'migration.answered' }, last] },
    restsOn: 'event_wait',
  },
  {
    name: 'nothing but a timer is waited for',
    from: { steps: [{ id: 'event_wait', after: 'P30D' }] },
    to: { steps: [{ id: 'event_wait', after: 'P60D' }] },
    restsOn: 'event_wait',
  },
  {
    name: 'another process was called',
    from: { steps: [{ id: 'callActivity_child', calls: calledProcess }, last] },
    to: { steps: [{ id: 'callActivity_child', calls: calledProcess }, last] },
    restsOn: 'callActivity_child',
  },
  {
    name: 'two branches stand, both unchanged',
    from: { steps: [{ id: 'gateway_split', branches: [[user('task_here')], [job('task_beside')]] }] },
    to: { steps: [{ id: 'gateway_split', branches: [[user('task_here')], [job('task_beside')]] }] },
    restsOn: 'task_beside',
  },
  {
    name: 'two branches stand, one got a timer boundary',
    from: { steps: [{ id: 'gateway_split', branches: [[user('task_here')], [job('task_beside')]] }] },
    to: {
      steps: [
        { id: 'gateway_split', branches: [[user('task_here')], [job('task_beside', timerAt('event_late'))]] },
      ],
    },
    restsOn: 'task_beside',
  },
  {
    name: 'one of two branches waits for a timer',
    from: {
      steps: [
        { id: 'gateway_split', branches: [[user('task_here')], [{ id: 'event_wait', after: 'P30D' }]] },
      ],
    },
    to: {
      steps: [
        { id: 'gateway_split', branches: [[user('task_here')], [{ id: 'event_wait', after: 'P30D' }]] },
      ],
    },
    restsOn: 'event_wait',
  },
]

/** Every case, each of which becomes a process of its own. */
export const migrationCases: MigrationCase[] = [...restingCases, ...scopeCases, ...others]
