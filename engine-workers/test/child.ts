import { newId } from '@zippcrm/domain/ids.ts'
import { pino } from 'pino'
import { z } from 'zod'
import { startEngineWorkers } from '../src/runtime/start.ts'
import { defineWorker } from '../src/worker.ts'
import { modelFiles } from './models.ts'

/** The engine side in a process of its own, which a test can kill. Its worker leaves a row for each time it ran. */
const work = defineWorker({
  type: 'test.work',
  input: z.object({ runId: z.uuid() }),
  output: z.object({}),
  async handle({ runId }, { trx, companyId }) {
    await trx('email').insert({
      id: newId(),
      company_id: companyId,
      dedupe_key: newId(),
      template: 'test',
      recipients: ['asha@client.example.com'],
      subject: 'Work was done',
      html: '',
      body_text: '',
      record_id: runId,
      state: 'cancelled',
    })
    return {}
  },
})

const running = startEngineWorkers({
  ...JSON.parse(process.env.ENGINE_OPTIONS!),
  files: modelFiles(),
  workers: [work],
  effects: [],
  log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
})
await running.started
process.stdout.write('ready\n')
