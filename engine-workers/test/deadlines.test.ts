import { addDays, localDate } from '@zippcrm/domain/calendar/local-date.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { outbox } from '@zippcrm/domain/outbox/outbox.ts'
import { documentRequestRepository } from '@zippcrm/domain/projects/document-request.repository.ts'
import { slaClocks } from '@zippcrm/domain/sla/sla-clock.ts'
import { processFiles } from '@zippcrm/processes/files.ts'
import { describe, expect, it } from 'vitest'
import { projectWorkers } from '../src/prj/project-workers.ts'
import { eventually } from './eventually.ts'
import { useEngineWorkers } from './harness.ts'
import { seedStaff } from './seed.ts'

const day = 86_400_000
const needed = ['document-request.bpmn', 'sla-clock.bpmn', 'send-document.v1.form']

describe('deadlines of document requests', () => {
  const app = useEngineWorkers({
    workers: projectWorkers({ portalUrl: 'http://portal.example.com', schedulerEnabled: false }),
    files: processFiles().filter((file) => needed.includes(file.name)),
  })
  const asWorker = <T>(work: (trx: Trx) => Promise<T>) =>
    inSession(app.db, { role: 'zipp_worker', companyId: app.stack.companyId, actorKind: 'worker' }, work)

  async function askFor(title: string, inDays: number) {
    const staffId = await seedStaff(app.db, app.stack.companyId, { name: 'Arjun', roles: ['consultant'] })
    const [clientId, portalUserId, id] = [newId(), newId(), newId()]
    const own = { company_id: app.stack.companyId }
    await app.asSystem(async (trx) => {
      await trx('client').insert({
        ...own,
        id: clientId,
        code: clientId,
        name: 'Client',
        legal_name: 'Client',
        entity_type: 'llp',
      })
      await trx('portal_user').insert({
        ...own,
        id: portalUserId,
        email: `${portalUserId}@client.example.com`,
        contact_name: 'Diya',
        status: 'active',
      })
      await trx('portal_access').insert({
        ...own,
        id: newId(),
        portal_user_id: portalUserId,
        client_id: clientId,
      })
      const { rows } = await trx.raw('select app_now() as now')
      await trx.raw(`select set_config('app.user_id', ?, true)`, [staffId])
      await documentRequestRepository.insert(
        {
          id,
          companyId: app.stack.companyId,
          number: `DR-${id}`,
          clientId,
          title,
          dueOn: addDays(localDate(rows[0].now), inDays),
          recipients: [portalUserId],
        },
        trx,
      )
      await outbox.publish(
        {
          companyId: app.stack.companyId,
          subject: `document-request:${id}`,
          name: 'document.requested',
          correlationKey: id,
          starts: true,
          variables: {
            companyId: app.stack.companyId,
            clientId,
            businessKey: `document-request:${id}`,
            runId: id,
            requestId: id,
          },
        },
        trx,
      )
    })
    await eventually('the open task', () =>
      app.asSystem((trx) => trx('user_task').where({ subject_id: id, state: 'open' }).first()),
    )
    return { id, staffId, clientId }
  }

  const mails = (recordId: string) =>
    app.asSystem((trx) => trx('email').where({ record_id: recordId }).orderBy('id').pluck('template'))
  const notices = (recipientId: string) =>
    app.asSystem((trx) =>
      trx('notification').where({ recipient_id: recipientId }).orderBy('id').pluck('kind'),
    )
  const stateOf = async (id: string) =>
    (await app.asSystem((trx) => trx('document_request').where({ id }).first('state'))).state
  const clockOf = (id: string) => app.asSystem((trx) => trx('sla_clock').where({ subject_id: id }).first())
  /** Time may be moved only once the engine has set its timer, which counts from that moment. */
  const timerOf = async (clockId: string, elementId: string) => {
    const { key } = await app.instanceOf(`clock:${clockId}`)
    await eventually(`the timer of ${elementId}`, () =>
      app.asSystem((trx) =>
        trx('engine_timer')
          .where({ process_instance_key: key, element_id: elementId, state: 'created' })
          .first(),
      ),
    )
  }
  const watched = async (id: string) => {
    const clock = await eventually('the clock', () => clockOf(id))
    await timerOf(clock.id, 'event_warningDue')
    return clock
  }

  it('PRJ-24 mails each recipient a link to the request and shows it in the portal', async () => {
    const { id, clientId } = await askFor('Partnership deed', 5)
    const [mail] = await app.asSystem((trx) => trx('email').where({ record_id: id }))
    const [notice] = await app.asSystem((trx) =>
      trx('notification').where({ client_id: clientId, recipient_kind: 'portal' }),
    )
    expect(mail).toMatchObject({ template: 'document_request', subject: 'Please send us: Partnership deed' })
    expect(mail.body_text).toContain(`http://portal.example.com/requests/${id}`)
    expect(notice).toMatchObject({ kind: 'document-request', link: `/requests/${id}` })
  })

  it('a request that nobody answers is reminded, becomes overdue and is escalated', async () => {
    const { id, staffId } = await askFor('Net worth certificate', 5)
    const clock = await watched(id)

    await app.moveTime(3 * day)
    await eventually('the reminder', async () => (await mails(id)).includes('request_reminder'))
    expect(await stateOf(id)).toBe('open')
    expect(await notices(staffId)).toEqual(['deadline-near'])

    await app.moveTime(3 * day)
    await eventually('the overdue mark', async () => (await stateOf(id)) === 'overdue')
    expect(await notices(staffId)).toContain('deadline-passed')

    await timerOf(clock.id, 'event_escalationDue')
    await app.moveTime(7 * day)
    await eventually('the escalation', async () => (await notices(staffId)).includes('escalation'))
  })

  it('a stopped deadline ends its instance and reminds nobody', async () => {
    const { id } = await askFor('Board resolution', 5)
    const clock = await watched(id)
    await asWorker((trx) => slaClocks.stop({ subjectKind: 'document-request', subjectId: id }, trx))
    await app.instanceOf(`clock:${clock.id}`, 'completed')
    await app.moveTime(8 * day)
    expect(await mails(id)).toEqual(['document_request'])
    expect(await stateOf(id)).toBe('open')
  })
})
