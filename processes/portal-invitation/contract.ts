import { z } from 'zod'
import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const portalInvitation = {
  processId: 'portal-invitation',
  migratable: false,
  start: { message: 'portal.invite-requested', correlationKey: 'invitationId' },
  startVariables: caseVariables.partial({ clientId: true }).extend({ invitationId: z.uuid() }),
  messages: { 'portal.activated': { correlationKey: 'portalUserId' } },
  jobs: {
    'por.find-or-create-identity': {
      output: z.object({ portalUserId: z.uuid() }),
      errors: ['EMAIL_INVALID', 'EMAIL_ALREADY_LINKED', 'REALM_REFUSED'],
    },
    'por.grant-access': silent,
    'por.queue-credentials': silent,
    'por.send-reminder': silent,
    'por.expire-invitation': silent,
    'por.mark-active': silent,
  },
  userTasks: { userTask_fixContactEmail: { form: 'fix-contact-email.v1' } },
} as const satisfies ProcessContract
