import type { Clock } from '@zippcrm/domain/clock/clock.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { currentPolicies, type PolicyDocument, policyDocuments } from '@zippcrm/domain/identity/policies.ts'
import { portalRepository } from '@zippcrm/domain/identity/portal.repository.ts'
import { newId } from '@zippcrm/domain/ids.ts'
import { requireMatch } from '../../http/etag.ts'
import type { User } from '../../http/user.ts'
import type { ChangedPortalMe, Consents } from './portal-me.schema.ts'

const ConsentOutdated = defineError('CONSENT_OUTDATED', 422, 'The text has changed since it was shown')

/** A client contact's own profile and consents (POR-08). */
export const portalMeService = () => ({
  async me({ id, companyId, email }: User, clock: Clock, trx: Trx) {
    const user = await portalRepository.find(id, trx)
    if (!user) throw new NotFound()
    // One after the other: a transaction is one connection.
    const company = await trx('company').where({ id: companyId }).first('name')
    const clients = await trx('portal_access as a')
      .join('client as c', 'c.id', 'a.client_id')
      .where({ 'a.portal_user_id': id, 'a.is_active': true })
      .orderBy('c.name')
      .select('c.id', 'c.name', 'a.level')
    const consents = await trx('portal_consent')
      .where({ portal_user_id: id })
      .select('document', 'version', 'accepted_at')
    const flags = await trx('feature_flag').select('key', 'value')
    return {
      id,
      email,
      contactName: user.contactName,
      phone: user.phone,
      locale: user.locale,
      company,
      clients,
      policies: policyDocuments.map((document) => ({
        document,
        version: currentPolicies[document],
        acceptedAt:
          consents
            .find((given) => given.document === document && given.version === currentPolicies[document])
            ?.accepted_at.toISOString() ?? null,
      })),
      flags: Object.fromEntries(flags.map(({ key, value }: { key: string; value: boolean }) => [key, value])),
      now: clock.now().toISOString(),
      rowVersion: user.rowVersion,
    }
  },

  async change(id: string, change: ChangedPortalMe, ifMatch: string | undefined, trx: Trx): Promise<void> {
    const user = await portalRepository.findForUpdate(id, trx)
    if (!user) throw new NotFound()
    requireMatch(ifMatch, user.rowVersion)
    await portalRepository.patch(id, change, trx)
  },

  /** Records acceptance with version and time; only the texts that are current can be accepted. */
  async accept(
    { accepted }: Consents,
    { id, companyId }: User,
    ip: string | undefined,
    trx: Trx,
  ): Promise<void> {
    const outdated = accepted.findIndex(
      ({ document, version }) => currentPolicies[document as PolicyDocument] !== version,
    )
    if (outdated >= 0) {
      const message = 'Read the current text and accept that one.'
      throw new ConsentOutdated(message, [
        { field: `/accepted/${outdated}/version`, code: 'CONSENT_OUTDATED', message },
      ])
    }
    for (const { document, version } of accepted) {
      await trx('portal_consent')
        .insert({ id: newId(), company_id: companyId, portal_user_id: id, document, version, ip: ip ?? null })
        .onConflict(['portal_user_id', 'document', 'version'])
        .ignore()
    }
  },
})

export type PortalMeService = ReturnType<typeof portalMeService>
