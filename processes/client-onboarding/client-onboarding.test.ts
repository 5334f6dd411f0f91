import { expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'

const engine = useProcess('client-onboarding')

it('invites the contact of a new client', async () => {
  const invited: unknown[] = []
  engine.workers({
    'crm.invite-contact': ({ clientId }) => {
      invited.push(clientId)
      return {}
    },
  })
  const clientId = crypto.randomUUID()

  const instance = await engine.start({ clientId })

  expect(await instance.ended()).toEqual({ at: 'endEvent_clientActive' })
  expect(invited).toEqual([clientId])
})
