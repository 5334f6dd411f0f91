import { findState } from '../gst/states.ts'
import type { PostalAddress } from './records.ts'

/** An address as papers print it, one entry per line. */
export function addressLines(address: PostalAddress): string[] {
  const state = address.stateCode ? findState(address.stateCode)?.name : null
  const town = [address.city, address.pinCode].filter(Boolean).join(' ')
  return [
    address.line1,
    address.line2,
    [town, state].filter(Boolean).join(', '),
    address.country === 'IN' ? null : address.country,
  ].filter((line): line is string => Boolean(line))
}
