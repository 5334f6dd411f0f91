import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchArchive, unpackOnce } from './fetch.mjs'
import { findJava } from './java.mjs'
import { inRepository } from './paths.mjs'
import { isFree } from './ports.mjs'
import { Trouble } from './print.mjs'
import { run } from './run.mjs'
import { versions } from './version.mjs'
import { answers, waitFor } from './wait.mjs'

const buildOptions = ['--db=postgres', '--cache=local', '--health-enabled=true', '--metrics-enabled=false']

// Keycloak's logging reaches into java.lang, which JDK 24 and newer close.
const settings = {
  // One node needs no cluster; the default opens ports on all interfaces to find others.
  KC_CACHE: 'local',
  JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
  JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1 --add-opens=java.base/java.lang=ALL-UNNAMED',
}

const script = (home) => join(home, 'bin', process.platform === 'win32' ? 'kc.bat' : 'kc.sh')

/** Keycloak's own folder inside the data folder: it writes into it, so it cannot be shared. */
export const keycloakHome = (dataDir) => join(dataDir, 'keycloak', versions.keycloak.folder)

function copyRealmsAndThemes(home) {
  const [themes, realms] = [inRepository('keycloak', 'themes'), inRepository('keycloak', 'realms')]
  const imported = join(home, 'data', 'import')
  rmSync(imported, { recursive: true, force: true })
  mkdirSync(imported, { recursive: true })
  if (existsSync(themes)) cpSync(themes, join(home, 'themes'), { recursive: true })
  if (!existsSync(realms)) return
  for (const file of readdirSync(realms).filter((name) => name.endsWith('-realm.json')))
    cpSync(join(realms, file), join(imported, file))
}

/** Unpacks Keycloak for this data folder and builds it for PostgreSQL once; returns its home. */
export async function prepareKeycloak({ dataDir, onBuild }) {
  const archive = await fetchArchive('keycloak', 'Keycloak')
  const java = await findJava()
  const home = keycloakHome(dataDir)
  mkdirSync(join(dataDir, 'keycloak'), { recursive: true })
  await unpackOnce(archive, home)
  copyRealmsAndThemes(home)
  const built = join(home, '.built-with')
  const wanted = createHash('sha256').update(buildOptions.join(' ')).digest('hex')
  if (!existsSync(built) || readFileSync(built, 'utf8') !== wanted) {
    onBuild?.()
    await run(script(home), ['build', ...buildOptions], {
      cwd: home,
      env: { ...process.env, ...settings, JAVA_HOME: java.home },
    })
    writeFileSync(built, wanted)
  }
  return { home, java }
}

/** Starts Keycloak on loopback against its database and waits until it is ready. */
export async function startKeycloak({
  home,
  java,
  ports,
  publicUrl,
  databaseHost,
  databasePort,
  secrets,
  supervisor,
}) {
  // Another server's answer must not be taken for ours.
  for (const port of [ports.keycloak, ports.keycloakManagement])
    if (!(await isFree(port)))
      throw new Trouble(`Port ${port} of Keycloak was taken in the meantime. Start again.`)
  const child = supervisor.start({
    name: 'keycloak',
    command: script(home),
    args: ['start', '--optimized', '--import-realm'],
    cwd: home,
    graceMs: 15_000,
    env: {
      ...process.env,
      ...settings,
      JAVA_HOME: java.home,
      TZ: 'UTC',
      KC_DB_URL: `jdbc:postgresql://${databaseHost}:${databasePort}/keycloak`,
      KC_DB_USERNAME: 'keycloak',
      KC_DB_PASSWORD: secrets.keycloakDatabasePassword,
      KC_DB_POOL_MAX_SIZE: '20',
      KC_HTTP_ENABLED: 'true',
      KC_HTTP_HOST: '127.0.0.1',
      KC_HTTP_PORT: String(ports.keycloak),
      KC_HTTP_MANAGEMENT_PORT: String(ports.keycloakManagement),
      KC_HTTP_MANAGEMENT_HOST: '127.0.0.1',
      KC_HOSTNAME: publicUrl,
      KC_HOSTNAME_BACKCHANNEL_DYNAMIC: 'true',
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.keycloakAdminPassword,
    },
  })
  await waitFor('Keycloak', () => answers(`http://127.0.0.1:${ports.keycloakManagement}/health/ready`), {
    timeoutMs: 240_000,
    ended: () => !child.running,
  })
  return { url: `http://127.0.0.1:${ports.keycloak}` }
}
