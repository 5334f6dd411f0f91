import { inSession } from '@zippcrm/domain/database/session.ts'
import type { Database } from '@zippcrm/domain/database/trx.ts'
import { LicenceExpired } from '@zippcrm/domain/licence/licence-errors.ts'
import type { InstalledLicence, Licences } from '@zippcrm/domain/licence/licences.ts'
import type { Listener } from './listen.ts'
import { rememberFor } from './remember.ts'

/** A licence changes rarely and a change is notified; this only bounds a lost notification. */
const rememberMs = 60_000

/**
 * Refuses writes while the licence is past its last day: reading, signing in, exports and a new licence go on, and so
 * do running processes, whose workers never ask (IAM-30).
 */
export function licenceGate({
  db,
  licences,
  listener,
}: {
  db: Database
  licences: Licences
  listener: Listener
}) {
  const known = rememberFor<InstalledLicence & { companyId: string }>()
  listener.on('licence_changed', (companyId) =>
    known.drop((licence) => !companyId || licence.companyId === companyId),
  )

  async function installed(companyId: string): Promise<InstalledLicence> {
    const remembered = known.get(companyId)
    if (remembered) return remembered
    const session = { role: 'zipp_staff', companyId } as const
    const licence = await inSession(db, session, (trx) => licences.installed(companyId, trx), {
      readOnly: true,
    })
    known.set(companyId, { ...licence, companyId }, rememberMs)
    return licence
  }

  return async (companyId: string): Promise<void> => {
    const licence = await installed(companyId)
    if (licences.standing(licence).state !== 'expired') return
    throw new LicenceExpired(
      `The licence was valid until ${licence.validUntil}. Everything can still be read and exported; an administrator installs a new key under Settings.`,
    )
  }
}
