/** Whether a write failed because another row, perhaps one the caller cannot see, holds a unique value. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, nativeError } = (error ?? {}) as { code?: string; nativeError?: { code?: string } }
  return code === '23505' || nativeError?.code === '23505'
}
