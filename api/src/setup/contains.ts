/**
 * Whether everything wanted is there already: objects by their wanted fields, lists of plain values in any order,
 * other lists place by place. The empty text counts as absent, because the service does not return it.
 */
export function contains(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length) return false
    if (wanted.every((item) => typeof item !== 'object')) return wanted.every((item) => actual.includes(item))
    return wanted.every((item, index) => contains(actual[index], item))
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof actual !== 'object' || actual === null) return false
    return Object.entries(wanted).every(([key, value]) =>
      contains((actual as Record<string, unknown>)[key], value),
    )
  }
  return (
    actual === wanted || ((wanted === '' || wanted === null) && (actual === undefined || actual === null))
  )
}
