import type { IdentityProvider } from '@zippcrm/domain/identity/identity-provider.ts'
import { z } from 'zod'
import { defineEffect } from '../worker.ts'

/**
 * Opens or closes an account at the sign-in service; closing ends every session (IAM-07, POR-47). The API refuses the
 * account's tokens at once, this makes signing in anew impossible.
 *
 * Safe to repeat: says a state, not a change.
 */
export const identityAccessEffect = ({
  identities,
}: {
  identities: Record<'staff' | 'portal', IdentityProvider>
}) =>
  defineEffect({
    kind: 'identity-access',
    payload: z.object({ population: z.enum(['staff', 'portal']), subject: z.uuid(), enabled: z.boolean() }),

    async run({ population, subject, enabled }) {
      await identities[population].setEnabled(subject, enabled)
      if (!enabled) await identities[population].endSessions(subject)
      return {}
    },
  })
