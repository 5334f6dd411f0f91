import { join } from 'node:path'

/**
 * The environment of the mains (spec 13). DATABASE_URL is the API's login; the engine side and the migrations
 * have logins of their own, see `environmentOf`.
 */
export function mainsEnvironment({
  dataDir,
  ports,
  secrets,
  databases,
  redisUrl,
  zeebe,
  keycloak,
  engineId,
  sandbox,
  soffice,
  wasmOffice,
  mode,
}) {
  const web = `http://localhost:${ports.web}`
  return {
    NODE_ENV: mode,
    TZ: 'UTC',
    LOG_LEVEL: 'info',
    DATABASE_URL: databases.api,
    ENGINE_DATABASE_URL: databases.engine,
    MIGRATION_DATABASE_URL: databases.owner,
    ADMIN_DATABASE_URL: databases.admin,
    REDIS_URL: redisUrl,
    ZEEBE_ADDRESS: zeebe.gatewayAddress,
    ...(zeebe.monitoringUrl && { ZEEBE_MONITORING_URL: zeebe.monitoringUrl, MOVABLE_CLOCK: 'true' }),
    ENGINE_ID: engineId,
    RECORDER_PORT: String(ports.recorder),
    RECORDER_SECRET: secrets.recorderSecret,
    WORKER_HEALTH_PORT: String(ports.workerHealth),
    KEYCLOAK_URL: keycloak.url,
    KEYCLOAK_PUBLIC_URL: keycloak.publicUrl,
    KEYCLOAK_STAFF_REALM: 'staff',
    KEYCLOAK_PORTAL_REALM: 'portal',
    KEYCLOAK_ADMIN_CLIENT_ID: keycloak.adminClientId,
    KEYCLOAK_ADMIN_CLIENT_SECRET: keycloak.adminClientSecret,
    ...(keycloak.adminPassword && {
      KEYCLOAK_ADMIN_USERNAME: 'admin',
      KEYCLOAK_ADMIN_PASSWORD: keycloak.adminPassword,
    }),
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(ports.smtp),
    SMTP_FROM: 'ZippCRM <no-reply@zippcrm.example.com>',
    SMTP_SECURE: 'false',
    MAIL_API_URL: `http://127.0.0.1:${ports.mail}`,
    STAFF_URL: `${web}/admin`,
    PORTAL_URL: `${web}/customer`,
    WEB_PORT: String(ports.web),
    API_PORT: String(ports.api),
    API_URL: `http://127.0.0.1:${ports.api}`,
    DOCUMENTS_DIR: join(dataDir, 'documents'),
    SENSITIVE_DATA_KEY: secrets.sensitiveDataKey,
    ADMIN_EMAIL: 'admin@zippcrm.example.com',
    DEMO_LOGINS_FILE: join(dataDir, 'demo-logins.json'),
    SCHEDULER_ENABLED: 'true',
    SANDBOX_URL: sandbox.url,
    ...(sandbox.secret && { SANDBOX_SECRET: sandbox.secret }),
    ...(soffice && { SOFFICE_PATH: soffice }),
    ...(wasmOffice && { WASM_OFFICE_NODE: wasmOffice.node, WASM_OFFICE_DIR: wasmOffice.folder }),
  }
}

/** What programs need of the system they run on. */
const system = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'LANG']

/** What the sandbox sees: its own engine, and no address, login or key of the product. */
export function sandboxEnvironment({ ports, secret }, env = process.env) {
  return {
    ...Object.fromEntries(system.filter((name) => env[name]).map((name) => [name, env[name]])),
    TZ: 'UTC',
    ZEEBE_SANDBOX_ADDRESS: `127.0.0.1:${ports.zeebe}`,
    ZEEBE_SANDBOX_MONITORING_URL: `http://127.0.0.1:${ports.zeebeMonitoring}`,
    SANDBOX_PORT: String(ports.runner),
    SANDBOX_SECRET: secret,
  }
}

/** Settings that only some mains may see. */
const reserved = {
  MIGRATION_DATABASE_URL: ['migrations'],
  ADMIN_DATABASE_URL: [],
  ENGINE_DATABASE_URL: [],
  KEYCLOAK_ADMIN_USERNAME: ['setup'],
  KEYCLOAK_ADMIN_PASSWORD: ['setup'],
  SANDBOX_SECRET: ['api'],
}

/** Which main a command line starts, read off its path; anything else runs with the API's login. */
export function mainOf(command) {
  const text = command.join(' ').replaceAll('\\', '/')
  if (text.includes('migrations/')) return 'migrations'
  if (text.includes('api/src/setup/')) return 'setup'
  if (text.includes('engine-workers/')) return 'engine-workers'
  return 'api'
}

/** What one main sees: its own database login, and no other main's secrets. */
export function environmentOf(main, all) {
  const own = Object.fromEntries(
    Object.entries(all).filter(([name]) => !reserved[name] || reserved[name].includes(main)),
  )
  const actsAsEngine = main === 'engine-workers' || main === 'setup'
  return actsAsEngine ? { ...own, DATABASE_URL: all.ENGINE_DATABASE_URL } : own
}
