import { beforeEach, expect, it } from 'vitest'
import { throwBpmnError } from '../testing/stubs.ts'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('portal-invitation')
const invite = () => engine.start({ invitationId: crypto.randomUUID() })
let portalUserId: string
let done: string[]

beforeEach(() => {
  portalUserId = crypto.randomUUID()
  done = []
  const step = (what: string) => () => {
    done.push(what)
    return {}
  }
  engine.workers({
    'por.find-or-create-identity': () => ({ portalUserId }),
    'por.grant-access': step('access'),
    'por.queue-credentials': step('credentials'),
    'por.send-reminder': step('reminder'),
    'por.expire-invitation': step('expired'),
    'por.mark-active': step('active'),
  })
})

it('ends when the contact has used the link', async () => {
  const instance = await invite()

  await instance.publish('portal.activated', {}, portalUserId)

  expect(await instance.ended()).toEqual({ at: 'endEvent_contactActive' })
  expect(done).toEqual(['access', 'credentials', 'active'])
})

it('reminds after a day and keeps the link open', async () => {
  const instance = await invite()

  await instance.passTime('PT25H')
  await instance.passed('endEvent_contactReminded')
  await instance.publish('portal.activated', {}, portalUserId)

  await instance.ended()
  expect(done).toEqual(['access', 'credentials', 'reminder', 'active'])
})

it('expires after three days, having reminded once', async () => {
  const instance = await invite()

  await instance.passTime('PT73H')

  expect(await instance.ended()).toEqual({ at: 'endEvent_invitationExpired' })
  expect(done).toEqual(['access', 'credentials', 'reminder', 'expired'])
})

it.each(['EMAIL_INVALID', 'EMAIL_ALREADY_LINKED', 'REALM_REFUSED'])(
  'lets staff fix the address on %s and tries again',
  async (code) => {
    let tries = 0
    engine.workers({
      'por.find-or-create-identity': () => {
        tries += 1
        return tries === 1 ? throwBpmnError(code) : { portalUserId }
      },
    })
    const instance = await invite()

    await instance.completeUserTask('userTask_fixContactEmail')
    await instance.waitsAt('receiveTask_awaitActivation')

    expect(tries).toBe(2)
  },
)
