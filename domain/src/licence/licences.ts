import type { KeyObject } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Clock } from '../clock/clock.ts'
import { recordsOf } from '../database/records.ts'
import type { Trx } from '../database/trx.ts'
import { DomainError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { SensitiveSeal } from '../sensitive/seal.ts'
import { KeyFromEnvironment, LicenceInvalid, LicencePast, LicenceTooFewSeats } from './licence-errors.ts'
import { type Licence, readLicenceKey } from './licence-key.ts'
import { lockSeats, seatsTaken } from './seats.ts'

export interface LicencesDeps {
  /** The key that the installation sets; it wins over one that was stored (DEP-33). */
  keyFromEnvironment: string | undefined
  issuers: readonly KeyObject[]
  seal: SensitiveSeal
  clock: Clock
  /** Roles whose holders take a seat (IAM-28). */
  seatRoles: readonly string[]
}

export interface InstalledLicence {
  edition: Licence['edition']
  seats: number
  /** Null for the community edition, which does not end. */
  validUntil: string | null
  licensee: string | null
  features: string[]
  fingerprint: string | null
  source: 'environment' | 'settings' | 'none'
  /** A key is there and cannot be read: it grants no more than the community edition. */
  isUnreadable: boolean
}

export type LicenceState = 'community' | 'valid' | 'expiring' | 'expired' | 'invalid'

/** Without a key the product runs for five people (DEP-32). */
const communitySeats = 5
/** IAM-30: admins are told this long before the last day. */
const warnDays = 30
const purpose = 'licence'

interface LicenceRow {
  id: string
  companyId: string
  sealedKey: string
}
const rows = recordsOf<LicenceRow>('licence')

/** What the company may use and for how long: from the installation's key, a stored one, or the community edition. */
export function licences({ keyFromEnvironment, issuers, seal, clock, seatRoles }: LicencesDeps) {
  const community = (source: InstalledLicence['source'], isUnreadable: boolean): InstalledLicence => ({
    edition: 'community',
    seats: communitySeats,
    validUntil: null,
    licensee: null,
    features: [],
    fingerprint: null,
    source,
    isUnreadable,
  })

  const read = (key: () => string, source: 'environment' | 'settings'): InstalledLicence => {
    try {
      return { ...readLicenceKey(key(), issuers), source, isUnreadable: false }
    } catch (error) {
      if (error instanceof DomainError) return community(source, true)
      throw error
    }
  }

  return {
    async installed(companyId: string, trx: Trx): Promise<InstalledLicence> {
      if (keyFromEnvironment) return read(() => keyFromEnvironment, 'environment')
      const row = await rows.findOne({ companyId }, trx)
      return row ? read(() => seal.open(row.sealedKey, purpose), 'settings') : community('none', false)
    },

    /** Where a licence stands today, and for how many more days it is valid. */
    standing({ validUntil, isUnreadable }: InstalledLicence): {
      state: LicenceState
      daysLeft: number | null
    } {
      if (isUnreadable) return { state: 'invalid', daysLeft: null }
      if (!validUntil) return { state: 'community', daysLeft: null }
      const daysLeft = DateTime.fromISO(validUntil).diff(DateTime.fromISO(clock.today()), 'days').days
      return { state: daysLeft < 0 ? 'expired' : daysLeft <= warnDays ? 'expiring' : 'valid', daysLeft }
    },

    /** Puts another key in the place of the present one; it grants at once, without a restart (DEP-33). */
    async replace(companyId: string, key: string, trx: Trx): Promise<void> {
      if (keyFromEnvironment) throw new KeyFromEnvironment('Change ZIPPCRM_LICENSE_KEY where it is set.')
      const licence = readNewKey(key, issuers)
      if (licence.validUntil < clock.today())
        throw new LicencePast(`This licence was valid until ${licence.validUntil}.`)
      await lockSeats(companyId, trx)
      const taken = await seatsTaken(companyId, seatRoles, trx)
      if (licence.seats < taken) {
        const detail = `This licence has ${licence.seats} seats and ${taken} are taken: deactivate people first.`
        throw new LicenceTooFewSeats(detail, [], { seats: licence.seats, taken })
      }
      const sealedKey = seal.seal(key.trim(), purpose)
      const present = await rows.findOne({ companyId }, trx)
      if (present) await rows.patch(present.id, { sealedKey }, trx)
      else await rows.insert({ id: newId(), companyId, sealedKey }, trx)
    },

    seatsTaken: (companyId: string, trx: Trx) => seatsTaken(companyId, seatRoles, trx),
  }
}

function readNewKey(key: string, issuers: readonly KeyObject[]): Licence {
  try {
    return readLicenceKey(key, issuers)
  } catch (error) {
    if (!(error instanceof LicenceInvalid)) throw error
    throw new LicenceInvalid(error.message, [{ field: '/key', code: error.code, message: error.message }])
  }
}

export type Licences = ReturnType<typeof licences>
