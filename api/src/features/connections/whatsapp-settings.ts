import { defineError } from '@zippcrm/domain/errors.ts'
import type { WhatsappConnections } from '@zippcrm/domain/whatsapp/whatsapp-connections.ts'
import { WhatsappConnectionInput, WhatsappSettings } from './connections.schema.ts'
import { type ConnectionCaller, connectionSettings } from './connections.service.ts'

const PhoneMissing = defineError('PHONE_MISSING', 409, 'Your own phone number is not known')

const ownPhone = async ({ user, trx }: ConnectionCaller): Promise<string | null> =>
  (await trx('staff_user').where({ id: user.id }).first('phone'))?.phone ?? null

/** The firm's number at WhatsApp. */
export const whatsappSettings = ({ connections }: { connections: WhatsappConnections }) =>
  connectionSettings({
    path: '/settings/whatsapp',
    what: 'WhatsApp number',
    act: 'whatsapp-connection',
    input: WhatsappConnectionInput,
    answer: WhatsappSettings,
    connections,
    testKind: 'whatsapp-test',

    parts: ({ secret, ...number }) => ({ shape: number, secret }),

    more: async (caller) => ({ ownPhone: await ownPhone(caller) }),

    async ownAddress(caller) {
      const phone = await ownPhone(caller)
      if (!phone) throw new PhoneMissing('Enter your phone number with the people first.')
      return phone
    },
  })
