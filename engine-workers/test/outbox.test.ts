import { newId } from '@zippcrm/domain/ids.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineWorker } from '../src/worker.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'

const anyVariables = { input: z.object({}), output: z.object({}) }
const work = defineWorker({ type: 'test.work', ...anyVariables, handle: async () => ({}) })
const answers: unknown[] = []
const afterAnswer = defineWorker({
  type: 'test.after-answer',
  input: z.object({ answer: z.string() }),
  output: z.object({}),
  async handle({ answer }) {
    answers.push(answer)
    return {}
  },
})

describe('the outbox', () => {
  const app = useEngineWorkers({ workers: [work, afterAnswer] })
  const { companyId, engineId } = app.stack

  const instancesOf = (businessKeys: string[]) =>
    app.asSystem((trx) =>
      trx('process_instance').whereIn('business_key', businessKeys).count('* as n').first(),
    )

  it('ENG-03 starts nothing when the transaction that wrote the command rolls back', async () => {
    const id = newId()
    const rolledBack = app.asSystem(async (trx) => {
      await outbox.publish(
        {
          companyId,
          subject: `test:${id}`,
          name: 'test.work-started',
          correlationKey: id,
          starts: true,
          variables: { companyId, businessKey: `test:${id}` },
        },
        trx,
      )
      throw new Error('the facts were refused')
    })
    await expect(rolledBack).rejects.toThrow('the facts were refused')
    const { businessKey } = await app.start('test-work')
    await app.instanceOf(businessKey, 'completed')
    expect(await instancesOf([`test:${id}`])).toMatchObject({ n: 0 })
  })

  it('ENG-03 counts a command that the engine has already as sent', async () => {
    const { businessKey, commandId } = await app.start('test-work')
    await app.settled(commandId)
    await app.asSystem((trx) =>
      trx('engine_command')
        .where({ id: commandId })
        .update({ state: 'pending', next_at: trx.raw('clock_timestamp()') }),
    )
    expect(await app.settled(commandId)).toMatchObject({ state: 'sent', attempts: 2 })
    await app.instanceOf(businessKey, 'completed')
    expect(await instancesOf([businessKey])).toMatchObject({ n: 1 })
  })

  it('ENG-03 sends the commands of one subject in their order, subjects side by side', async () => {
    const subjects = await Promise.all(Array.from({ length: 6 }, () => app.start('test-wait')))
    const instances = await Promise.all(subjects.map(({ businessKey }) => app.instanceOf(businessKey)))
    await app.asSystem(async (trx) => {
      for (const step of [1, 2, 3, 4])
        for (const [index, { businessKey }] of subjects.entries())
          await trx('engine_command').insert({
            id: newId(),
            company_id: companyId,
            subject: businessKey,
            kind: 'set_variables',
            payload: JSON.stringify({ elementInstanceKey: instances[index]!.key, variables: { step } }),
          })
    })
    for (const { key } of instances) {
      const steps = await eventually('all steps', async () => {
        const values = await app.asSystem((trx) =>
          trx('engine_variable_change')
            .where({ process_instance_key: key, name: 'step' })
            .orderBy('position')
            .pluck('value'),
        )
        return values.length === 4 && values
      })
      expect(steps).toEqual([1, 2, 3, 4])
      await app.engine().cancelInstance(key)
    }
  })

  it('ENG-03 a refused command shows its error and holds back its subject alone', async () => {
    const subject = `test:${newId()}`
    const refused = await app.asSystem(async (trx) => {
      const id = newId()
      await trx('engine_command').insert({
        id,
        company_id: companyId,
        subject,
        kind: 'set_variables',
        // No element has this key; it lies in the first partition.
        payload: JSON.stringify({ elementInstanceKey: String(2n ** 52n - 1n), variables: {} }),
      })
      return id
    })
    const held = await app.asSystem((trx) =>
      outbox.publish(
        { companyId, subject, name: 'test.work-started', correlationKey: newId(), starts: true },
        trx,
      ),
    )
    const other = await app.start('test-work')

    expect(await app.settled(refused)).toMatchObject({
      state: 'refused',
      error: expect.stringContaining('NOT_FOUND'),
    })
    await app.instanceOf(other.businessKey, 'completed')
    expect(await app.command(held)).toMatchObject({ state: 'pending', attempts: 0 })
  })

  it('answers a wait once it is open, and a repeated answer does not reach the next wait', async () => {
    const { businessKey } = await app.start('test-wait')
    const answered = await app.asSystem((trx) =>
      outbox.answerWait(
        { companyId, subject: businessKey, what: 'wait.test-answer', variables: { answer: 'yes' } },
        trx,
      ),
    )
    expect(await app.settled(answered)).toMatchObject({ state: 'sent' })
    await app.instanceOf(businessKey, 'completed')
    expect(answers).toEqual(['yes'])

    await app.asSystem((trx) =>
      trx('engine_command')
        .where({ id: answered })
        .update({ state: 'pending', next_at: trx.raw('clock_timestamp()') }),
    )
    expect(await app.settled(answered)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('the first instance of a run counts: another one, started after the message had died, cancels itself', async () => {
    const { id, businessKey } = await app.start('test-work')
    await app.instanceOf(businessKey, 'completed')
    // As if the engine had forgotten the message: the same run again under another message id.
    await app.engine().publishMessage({
      name: 'test.work-started',
      correlationKey: id,
      messageId: newId(),
      ttlMs: 60_000,
      variables: { companyId, businessKey, runId: id },
    })
    const cancelled = await app.instanceOf(businessKey, 'cancelled')
    const recorded = await app.asSystem((trx) =>
      trx('process_start').where({ subject: id }).first(trx.raw('process_instance_key::text as key')),
    )
    expect(recorded.key).not.toBe(cancelled.key)
  })

  it('ENG-31 loses nothing when the engine pushes back', async () => {
    const count = 100
    const started = await app.asSystem(async (trx) => {
      const commands = []
      for (let index = 0; index < count; index += 1) commands.push(await app.startIn(trx, 'test-work'))
      return commands
    })
    const keys = started.map(({ businessKey }) => businessKey)
    await eventually(
      'every instance',
      async () => {
        const done = await app.asSystem((trx) =>
          trx('process_instance')
            .whereIn('business_key', keys)
            .where({ state: 'completed', engine_id: engineId })
            .count('* as n')
            .first(),
        )
        return Number(done?.n) === count
      },
      { timeoutMs: 40_000, everyMs: 250 },
    )
    expect(await instancesOf(keys)).toMatchObject({ n: count })
    // The broker of this run takes few commands at once, so that some were refused and sent again.
    const repeated = await app.asSystem((trx) =>
      trx('engine_command').whereIn('subject', keys).where('attempts', '>', 1).count('* as n').first(),
    )
    expect(Number(repeated?.n)).toBeGreaterThan(0)
  }, 60_000)
})
