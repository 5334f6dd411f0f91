const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** SQLSTATE classes: connection, resources, operator intervention, system; and rolled back for the sake of another. */
const passingClasses = ['08', '53', '57', '58', '40']
const connectionMessages =
  /connection terminated|connection ended|acquiring a connection|Client has encountered/i

/** Whether an error says that the database is away or busy, rather than that what was sent to it is wrong. */
export function isPassingDatabaseFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (connectionCodes.has(code)) return true
  if (/^[0-9A-Z]{5}$/.test(code)) return passingClasses.includes(code.slice(0, 2))
  return connectionMessages.test(error.message)
}
