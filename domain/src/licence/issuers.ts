import { issuerOf } from './licence-key.ts'

/** Public keys whose signatures this release takes; a new issuer is added beside the old one. */
export const issuers = ['MCowBQYDK2VwAyEAy/maTcVdU8b6SCh8XEPmESa3ZksLNFjfZzm6DfraRls='].map(issuerOf)
