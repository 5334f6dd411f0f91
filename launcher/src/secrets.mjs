import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const password = () => randomBytes(24).toString('base64url')

/** What must be secret and differs between installations. */
const makers = {
  postgresPassword: password,
  ownerPassword: password,
  apiPassword: password,
  enginePassword: password,
  keycloakDatabasePassword: password,
  keycloakAdminPassword: password,
  keycloakClientSecret: password,
  redisPassword: password,
  recorderSecret: password,
  sandboxSecret: password,
  sensitiveDataKey: () => randomBytes(32).toString('base64'),
}

/** Secrets of a data folder: made once, kept in a file that only this user may read. */
export function secretsOf(dataDir) {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [name, kept[name] ?? make()]),
  )
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

/** Id of an engine, written once beside its data: two fresh engines hand out the same keys, only this tells them apart. */
export function engineIdOf(engineDir) {
  const file = join(engineDir, 'engine-id')
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomUUID())
  }
  return readFileSync(file, 'utf8').trim()
}
