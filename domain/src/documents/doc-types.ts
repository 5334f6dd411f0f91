/** Kinds of documents that run out one day and are not accepted without that day (DOC-28). Other kinds are free words. */
const expiring: Record<string, string> = {
  insurance_policy: 'Insurance policy',
  bank_guarantee: 'Bank guarantee',
  power_of_attorney: 'Power of attorney',
  digital_signature: 'Digital signature certificate',
  security_certificate: 'Security certificate',
  passport: 'Passport',
}

/** The name of a kind that runs out; undefined for all others. */
export const expiringType = (docType: string | null | undefined): string | undefined =>
  expiring[docType ?? '']
