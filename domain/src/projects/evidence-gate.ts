/** Which papers a kind of applicant can have at all: a partnership has no board, a proprietor no charter. */
const companies = ['private_limited', 'public_limited', 'opc', 'section8', 'corporation', 'nonprofit']
const holdersOf: Record<string, readonly string[]> = {
  board_resolution: companies,
  shareholding_pattern: companies,
  partner_resolution: ['llp', 'partnership'],
  incorporation_certificate: [...companies, 'llp', 'llc'],
  charter_document: [...companies, 'llp', 'llc', 'partnership', 'trust'],
}

/**
 * Decides whether a template item is mandatory for the client's entity type (PRJ-06): it stays mandatory as long as
 * the client can hold at least one of the papers that the item accepts. A firm default, confirmed by a person per matter.
 */
export function mandatoryFor(
  item: { mandatory: boolean; evidenceTypes: readonly string[] },
  entityType: string,
): boolean {
  if (!item.mandatory) return false
  if (item.evidenceTypes.length === 0) return true
  return item.evidenceTypes.some((type) => holdersOf[type]?.includes(entityType) ?? true)
}
