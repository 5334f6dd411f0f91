import { once } from 'node:events'
import { localStorage } from '@zippcrm/domain/documents/storage.ts'
import { mailFromEnvironment } from '@zippcrm/domain/mail/connection.ts'
import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { pino } from 'pino'
import { billingWorkers } from '../src/billing/billing-workers.ts'
import { documentRenderer } from '../src/documents/document-renderer.ts'
import { mailEffect } from '../src/effects/mail.ts'
import { pdfEffect } from '../src/effects/pdf.ts'
import { mailRoutes } from '../src/mail/mail-routes.ts'
import { startEngineWorkers } from '../src/runtime/start.ts'
import type { EffectDefinition, WorkerDefinition } from '../src/worker.ts'
import { processModel } from './models.ts'

/**
 * The product's own billing steps in a process of its own, which dies right after the step that `DIES_AFTER` names: the
 * step is committed, and nobody has told the engine of it yet.
 */
const { DIES_AFTER: lastStep, DOCUMENTS_DIR: documentsDir = '', SMTP_PORT, SOFFICE_PATH } = process.env
const die = () => process.kill(process.pid, 'SIGKILL')

const mortalWorker = (worker: WorkerDefinition): WorkerDefinition => ({
  ...worker,
  async handle(input, context) {
    const answer = await worker.handle(input, context)
    if (worker.type === lastStep) void context.trx.executionPromise.then(die)
    return answer
  },
})
const mortalEffect = (effect: EffectDefinition): EffectDefinition => ({
  ...effect,
  async run(payload, context) {
    const result = await effect.run(payload, context)
    if (effect.kind === lastStep) die()
    return result
  },
})

const connection = mailFromEnvironment({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: Number(SMTP_PORT),
  SMTP_SECURE: false,
  SMTP_FROM: 'Firm LLP <no-reply@firm.example.com>',
})
const mail = mailRoutes({ effective: async () => connection })
const effects: EffectDefinition[] = [
  mailEffect({ mail, documentsDir }),
  pdfEffect({
    renderer: documentRenderer({ sofficePath: SOFFICE_PATH ?? 'soffice' }),
    storage: localStorage(documentsDir),
    pans: panVault(sensitiveSeal('a secret of this test, long enough')),
  }),
]

// Everything is loaded while the process before this one still works; it takes over when it is told to.
await once(process.stdin, 'data')
const running = startEngineWorkers({
  ...JSON.parse(process.env.ENGINE_OPTIONS!),
  files: processModel('invoice-lifecycle'),
  workers: billingWorkers({ portalUrl: 'http://portal.example.com', schedulerEnabled: false }).map(
    mortalWorker,
  ),
  effects: effects.map(mortalEffect),
  log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
})
await running.started
process.stdout.write('ready\n')
