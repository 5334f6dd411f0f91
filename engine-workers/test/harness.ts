import { engineClock } from '@zippcrm/domain/clock/engine-clock.ts'
import { moveTime as moveBusinessTime } from '@zippcrm/domain/clock/move-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession, type Session } from '@zippcrm/domain/database/session.ts'
import type { Database, Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, inject } from 'vitest'
import { type EngineWorkersOptions, startEngineWorkers } from '../src/runtime/start.ts'
import { eventually } from './eventually.ts'
import { modelFiles } from './models.ts'
import type { EngineStack } from './stack.ts'

type Own = Partial<Pick<EngineWorkersOptions, 'workers' | 'effects' | 'files' | 'fastPath'>>

/** Options of the engine side of the product for the servers of this run. */
export function engineOptions(own: Own = {}): EngineWorkersOptions {
  const stack = inject('engineStack')
  return {
    databaseUrl: stack.engineUrl,
    redisUrl: stack.redisUrl,
    engineAddress: stack.gatewayAddress,
    engineId: stack.engineId,
    recorder: { port: stack.recorderPort, secret: stack.recorderSecret },
    healthPort: stack.ports + 2,
    movableClock: true,
    files: modelFiles(),
    workers: [],
    effects: [],
    queuePrefix: `engine-tests-${stack.engineId}`,
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    ...own,
  }
}

/** The same options as a process of its own takes them from its environment; what is code it adds itself. */
export function childOptions(): string {
  const { log: _log, workers: _workers, effects: _effects, files: _files, ...options } = engineOptions()
  return JSON.stringify(options)
}

/** The database of this run, without anything of the product running. */
export function useDatabase() {
  const stack = inject('engineStack')
  let db: Database
  let api: Database
  beforeAll(() => {
    db = connect(stack.engineUrl, { max: 8, name: 'engine-tests' })
    api = connect(stack.apiUrl, { max: 8, name: 'engine-tests-api' })
  })
  afterAll(async () => {
    await Promise.all([db.destroy(), api.destroy()])
  })

  const asSystem = <T>(work: (trx: Trx) => Promise<T>) => inSession(db, { role: 'zipp_system' }, work)

  return {
    stack,
    get db() {
      return db
    },
    asSystem,
    moveTime: (ms: number) => moveTime(stack, asSystem, ms),
    /** As a person does it: with the API's login, in the company's rows. */
    asStaff: <T>(userId: string, work: (trx: Trx) => Promise<T>, session: Partial<Session> = {}) =>
      inSession(
        api,
        {
          role: 'zipp_staff',
          companyId: stack.companyId,
          userId,
          actorKind: 'user',
          roles: ['operations'],
          ...session,
        },
        work,
      ),
  }
}

/** Writes the command that starts an instance of a test process. */
export async function startCommand(
  companyId: string,
  processId: string,
  variables: Record<string, unknown>,
  trx: Trx,
) {
  const id = newId()
  const businessKey = `test:${id}`
  const commandId = await outbox.publish(
    {
      companyId,
      subject: businessKey,
      name: `${processId.replace('test-', 'test.')}-started`,
      correlationKey: id,
      starts: true,
      variables: { companyId, businessKey, runId: id, ...variables },
    },
    trx,
  )
  return { id, businessKey, commandId }
}

/** Starts so many instances of the test process with work, in one transaction; returns the ids of their records. */
export async function startMany(companyId: string, count: number, trx: Trx): Promise<string[]> {
  const ids = []
  for (let index = 0; index < count; index += 1)
    ids.push((await startCommand(companyId, 'test-work', {}, trx)).id)
  return ids
}

/** The engine side of the product in this process, from before the first test of a file until after the last. */
export function useEngineWorkers(own: Own = {}) {
  const database = useDatabase()
  const { stack, asSystem } = database
  let running: ReturnType<typeof startEngineWorkers>
  beforeAll(async () => {
    running = startEngineWorkers(engineOptions(own))
    await running.started
  })
  afterAll(() => running.close())

  const startIn = (trx: Trx, processId: string, variables: Record<string, unknown> = {}) =>
    startCommand(stack.companyId, processId, variables, trx)

  return Object.assign(database, {
    engine: () => running.engine,

    startIn,

    /** Starts an instance of a test process the way the product does: a message through the outbox. */
    start: (processId: string, variables: Record<string, unknown> = {}) =>
      asSystem((trx) => startIn(trx, processId, variables)),

    /** The row of a record's instance once it is recorded, in the state that is asked for. */
    instanceOf: (businessKey: string, state?: string) =>
      eventually(`instance ${state ?? ''} of ${businessKey}`, () =>
        asSystem((trx) =>
          trx('process_instance')
            .where({ engine_id: stack.engineId, business_key: businessKey, ...(state && { state }) })
            .first('*', trx.raw('key::text as key')),
        ),
      ),

    /** The open inbox row of a record. */
    taskOf: (businessKey: string) =>
      eventually(`task of ${businessKey}`, () =>
        asSystem((trx) =>
          trx('user_task')
            .where({ subject_id: businessKey.split(':')[1] })
            .first('*', trx.raw('job_key::text as job_key')),
        ),
      ),

    command: (id: string) => asSystem((trx) => trx('engine_command').where({ id }).first()),

    /** A command's row once it was sent, refused or dropped. */
    settled: (id: string) =>
      eventually(`command ${id}`, () =>
        asSystem((trx) => trx('engine_command').where({ id }).whereNot({ state: 'pending' }).first()),
      ),
  })
}

/** Moves the product and the broker on together, in one step. */
export const moveTime = (
  { monitoringUrl }: EngineStack,
  asSystem: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>,
  ms: number,
): Promise<void> => moveBusinessTime(ms, engineClock(monitoringUrl), asSystem)
