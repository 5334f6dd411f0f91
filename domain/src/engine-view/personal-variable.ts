/** Words that tell that a variable's value names or reaches a person or an account. */
const personal = new Set([
  'name',
  'email',
  'mail',
  'phone',
  'mobile',
  'whatsapp',
  'address',
  'pan',
  'tan',
  'aadhaar',
  'gstin',
  'passport',
  'dob',
  'birth',
  'ifsc',
  'upi',
  'account',
  'password',
  'secret',
  'token',
])

/**
 * Whether a variable's value is masked on the process dashboard. Models keep personal data out of variables; this
 * covers the one that did not. Ids and keys of such things say nothing and stay readable.
 */
export function isPersonal(variableName: string): boolean {
  const words = variableName
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
  if (['id', 'ids', 'key', 'kind'].includes(words.at(-1) ?? '')) return false
  return words.some((word) => personal.has(word))
}
