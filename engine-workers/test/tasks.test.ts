import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { commandEnded, completeTask } from '@zippcrm/domain/tasks/complete-task.ts'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { deployProcesses } from '../src/runtime/deployer.ts'
import { defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'
import { deployable, modelFiles } from './models.ts'
import { seedStaff } from './seed.ts'

const recorded: { outcome: string | null; by: string }[] = []

const recordDecision = defineWorker({
  type: 'test.record-decision',
  input: z.object({ submissionId: z.uuid() }),
  output: z.object({}),
  async handle({ submissionId }, { submission }) {
    const { outcome, by } = await submission(submissionId)
    recorded.push({ outcome, by })
    return {}
  },
})

describe('the task inbox', () => {
  const app = useEngineWorkers({ workers: [recordDecision] })
  let asha: string
  let ravi: string

  beforeAll(async () => {
    asha = await seedStaff(app.db, app.stack.companyId, { name: 'Asha Rao', roles: ['operations'] })
    ravi = await seedStaff(app.db, app.stack.companyId, { name: 'Ravi Iyer', roles: ['operations'] })
  })

  const complete = (jobKey: string, userId: string, outcome = 'pass') =>
    app.asStaff(userId, (trx) =>
      completeTask({ taskKey: jobKey, userId, outcome, data: { comment: 'fine' } }, trx),
    )

  it('ENG-08 brings a user task to the people of its role with title, form and record', async () => {
    const { businessKey, id } = await app.start('test-task')
    const task = await app.taskOf(businessKey)
    expect(task).toMatchObject({
      title: 'Review & decide',
      state: 'open',
      company_id: app.stack.companyId,
      candidate_roles: ['operations'],
      form_id: 'test-review.v1',
      subject_kind: 'test',
      subject_id: id,
    })
    const seen = (roles: string[]) =>
      app.asStaff(asha, (trx) => trx('user_task').where({ job_key: task.job_key }).first('title'), { roles })
    expect(await seen(['operations'])).toBeTruthy()
    expect(await seen(['finance'])).toBeUndefined()

    await app.instanceOf(businessKey)
    const later = await app.taskOf(businessKey)
    expect(later.row_version).toBe(task.row_version)
  })

  it('ENG-14 gives a task its due date from the model on the business calendar', async () => {
    const { businessKey } = await app.start('test-task')
    const task = await app.taskOf(businessKey)
    expect(task.sla_key).toBe('test-review')
    const { taskDeadlines } = await import('../src/recorder/task-deadlines.ts')
    const friday = new Date('2026-11-20T11:30:00Z')
    const due = await app.asSystem((trx) => taskDeadlines(app.stack.companyId, 'test-review', friday, trx))
    // Friday 17:00 IST + 8 working hours = Monday 16:00; the warning comes one working hour earlier.
    expect(due.dueAt?.toISOString()).toBe('2026-11-23T10:30:00.000Z')
    expect(due.warnAt?.toISOString()).toBe('2026-11-23T09:30:00.000Z')
    const own = await app.asSystem((trx) =>
      taskDeadlines(app.stack.companyId, 'test-review', task.created_at, trx),
    )
    expect(task.due_at).toEqual(own.dueAt)
  })

  it('ENG-13 lets one of two people complete a task and tells the other who and when', async () => {
    const { businessKey } = await app.start('test-task')
    const { job_key: key } = await app.taskOf(businessKey)
    const answers = await Promise.allSettled([complete(key, asha, 'pass'), complete(key, ravi, 'return')])
    const won = answers.filter((answer) => answer.status === 'fulfilled')
    const lost = answers.filter((answer) => answer.status === 'rejected')
    expect(won).toHaveLength(1)
    expect(lost).toHaveLength(1)
    const winner = answers[0].status === 'fulfilled' ? 'Asha Rao' : 'Ravi Iyer'
    expect(lost[0]!.reason).toMatchObject({ code: 'TASK_GONE', status: 409, extra: { by: winner } })
    expect(lost[0]!.reason.extra.at).toBeInstanceOf(Date)

    expect(await app.settled(won[0]!.value.commandId)).toMatchObject({ state: 'sent' })
    await app.instanceOf(businessKey, 'completed')
    expect(recorded).toHaveLength(1)
    const task = await app.taskOf(businessKey)
    expect(task.state).toBe('completed')
    const submissions = await app.asSystem((trx) => trx('task_submission').where({ task_key: key }))
    expect(submissions).toMatchObject([{ state: 'accepted' }])
  })

  it('ENG-12 UI-18 keeps the form a task was opened with, also after a new one was deployed under its name', async () => {
    const deploy = (files = modelFiles()) =>
      deployProcesses({
        db: app.db,
        engine: app.engine(),
        engineId: app.stack.engineId,
        files,
        log: pino({ level: 'silent' }),
      })
    const formOf = async (businessKey: string) => {
      const { job_key: key } = await app.taskOf(businessKey)
      return app.asSystem(async (trx) => {
        const task = await trx('user_task').where({ job_key: key }).first('form_key')
        const form = await trx('process_form').where({ key: task.form_key }).first('schema')
        return form.schema.components[0].label
      })
    }
    const old = await app.start('test-task')
    expect(await formOf(old.businessKey)).toBe('Comment')
    const renamed = modelFiles().map((file) =>
      file.name === 'test-review.v1.form'
        ? deployable(file.name, Buffer.from(file.content.toString('utf8').replace('"Comment"', '"Remark"')))
        : file,
    )
    expect((await deploy(renamed)).deployed).toEqual(['test-review.v1.form'])

    const fresh = await app.start('test-task')
    expect(await formOf(fresh.businessKey)).toBe('Remark')
    expect(await formOf(old.businessKey)).toBe('Comment')
    await deploy()
  })

  it('ENG-09 takes a cancelled task from the inbox, and answers TASK_GONE to who completes it in between', async () => {
    const { businessKey } = await app.start('test-task')
    const { job_key: key } = await app.taskOf(businessKey)
    const instance = await app.instanceOf(businessKey)
    await app.engine().cancelInstance(instance.key)

    const { commandId, submissionId } = await complete(key, asha)
    await app.settled(commandId)
    await expect(app.asStaff(asha, (trx) => commandEnded(commandId, trx))).rejects.toMatchObject({
      code: 'TASK_GONE',
    })
    expect((await app.taskOf(businessKey)).state).toBe('withdrawn')
    const kept = await app.asStaff(asha, (trx) => trx('task_submission').where({ id: submissionId }).first())
    expect(kept).toMatchObject({ state: 'draft', data: { comment: 'fine' } })
  })

  it('ENG-09 withdraws a task that a message took away', async () => {
    const { businessKey } = await app.start('test-task')
    await app.taskOf(businessKey)
    await app.asSystem((trx) =>
      outbox.publish(
        {
          companyId: app.stack.companyId,
          subject: businessKey,
          name: 'test.review-called-off',
          correlationKey: businessKey,
        },
        trx,
      ),
    )
    const begun = performance.now()
    await eventually('the task to leave', async () => (await app.taskOf(businessKey)).state === 'withdrawn')
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
