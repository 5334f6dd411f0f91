import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Makes .env from .env.example with fresh secrets; never touches an existing one.
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** Fills the empty secrets of an example file; settings that may stay empty stay so. */
export function filledExample(text) {
  const password = () => randomBytes(24).toString('hex')
  const made = {
    SENSITIVE_DATA_KEY: () => randomBytes(32).toString('base64'),
    ENGINE_ID: randomUUID,
    SMTP_PASSWORD: () => '',
  }
  return text.replace(/^([A-Z_]+(?:PASSWORD|SECRET|_KEY)|ENGINE_ID)=$/gm, (line, name) =>
    name === 'ZIPPCRM_LICENSE_KEY' ? line : `${name}=${(made[name] ?? password)()}`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(path('.env'))) {
    console.error('.env is there already; it was left as it is.')
    process.exit(1)
  }
  writeFileSync(path('.env'), filledExample(readFileSync(path('.env.example'), 'utf8')), { mode: 0o600 })
  console.log('.env made. The password of the first administrator is ADMIN_INITIAL_PASSWORD in it.')
}
