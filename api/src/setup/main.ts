import { seedCompanyTaxTables, seedSharedTaxReference } from '@zippcrm/domain/billing/reference-data.ts'
import { databaseClock } from '@zippcrm/domain/clock/database-clock.ts'
import { connect } from '@zippcrm/domain/database/connect.ts'
import { inSession } from '@zippcrm/domain/database/session.ts'
import { keycloakIdentities } from '@zippcrm/domain/identity/identity-provider.ts'
import { type AdminCredentials, keycloakHttp } from '@zippcrm/domain/identity/keycloak-http.ts'
import { setRealmMailServer } from '@zippcrm/domain/identity/realm-mail-server.ts'
import { mailFromEnvironment } from '@zippcrm/domain/mail/connection.ts'
import { mailConnections } from '@zippcrm/domain/mail/mail-connections.ts'
import { readEnvironment } from '@zippcrm/domain/read-environment.ts'
import { panVault } from '@zippcrm/domain/sensitive/pan-vault.ts'
import { sensitiveSeal } from '@zippcrm/domain/sensitive/seal.ts'
import { pino } from 'pino'
import { ensureCompany } from './company.ts'
import { seedDemoBilling } from './demo-billing.ts'
import { installDemoLicence } from './demo-licence.ts'
import { seedDemoMatters } from './demo-matters.ts'
import { seedDemoPortal } from './demo-portal.ts'
import { demoCompany, seedDemoStaff } from './demo-staff.ts'
import { Environment } from './environment.ts'
import { ensureFirstAdmin } from './first-admin.ts'
import { type Login, loginsFile, newPassword } from './logins-file.ts'
import { realmFile } from './realm-file.ts'
import { realmSync } from './realm-sync.ts'
import { seedReferenceData } from './reference-data.ts'
import { sealPans } from './seal-pans.ts'
import { seedProjects } from './seed-projects.ts'

// Brings sign-in service and database to what the repository describes; repeated runs change nothing.
// `--demo` adds the demonstration company's people and clients, `--demo-matters` its first matters.

const env = readEnvironment(Environment, process.env)
const withDemo = process.argv.includes('--demo')
const withMatters = process.argv.includes('--demo-matters')
const log = pino({ level: env.LOG_LEVEL, name: 'setup' })
const db = connect(env.DATABASE_URL, { max: 4, name: 'zippcrm-setup' })

const seal = sensitiveSeal(env.SENSITIVE_DATA_KEY, env.SENSITIVE_DATA_KEY_PREVIOUS)
const pans = panVault(seal)

const realms = { staff: env.KEYCLOAK_STAFF_REALM, portal: env.KEYCLOAK_PORTAL_REALM }
const appUrls = { staff: env.STAFF_URL, portal: env.PORTAL_URL }
const connections = mailConnections({ fromEnvironment: mailFromEnvironment(env), seal })
const accountClient = { clientId: env.KEYCLOAK_ADMIN_CLIENT_ID, secret: env.KEYCLOAK_ADMIN_CLIENT_SECRET }

const connection = (population: 'staff' | 'portal') => {
  const credentials: AdminCredentials =
    env.KEYCLOAK_ADMIN_USERNAME && env.KEYCLOAK_ADMIN_PASSWORD
      ? { kind: 'bootstrap', username: env.KEYCLOAK_ADMIN_USERNAME, password: env.KEYCLOAK_ADMIN_PASSWORD }
      : {
          kind: 'client',
          realm: realms[population],
          clientId: accountClient.clientId,
          clientSecret: accountClient.secret,
        }
  return keycloakHttp({ url: env.KEYCLOAK_URL, credentials })
}

try {
  const mail = await inSession(db, { role: 'zipp_system' }, (trx) => connections.ofSignIn(trx))
  for (const population of ['staff', 'portal'] as const) {
    const http = connection(population)
    const sync = realmSync({ http, accountClient })
    const changes = await sync(
      realmFile({
        population,
        realm: realms[population],
        appUrl: appUrls[population],
        forTests: env.NODE_ENV === 'test',
      }),
    )
    if (mail && (await setRealmMailServer(http, realms[population], mail))) changes.push('mail server')
    log.info(
      { realm: realms[population], changes },
      changes.length ? 'realm brought up to date' : 'realm is up to date',
    )
  }

  const company = withDemo ? demoCompany : { name: 'My firm', legalName: 'My firm', gstStateCode: null }
  const companyId = await inSession(db, { role: 'zipp_system' }, (trx) => ensureCompany(company, trx))
  const system = { role: 'zipp_system', companyId, actorKind: 'scheduler', action: 'setup' } as const
  await inSession(db, system, async (trx) => {
    await seedSharedTaxReference(trx)
    await seedReferenceData(companyId, trx)
    await seedCompanyTaxTables(companyId, trx)
  })

  const staff = keycloakIdentities(connection('staff'), realms.staff)
  const file = loginsFile(withDemo ? env.DEMO_LOGINS_FILE : undefined)
  const earlier = file.read()
  const admin = await ensureFirstAdmin({
    db,
    identities: staff,
    companyId,
    email: env.ADMIN_EMAIL,
    initialPassword: env.ADMIN_INITIAL_PASSWORD,
    setupMail:
      mail && !withDemo
        ? {
            clientId: 'zippcrm-web',
            redirectUri: `${env.STAFF_URL.replace(/\/+$/, '')}/`,
            lifespanSeconds: 72 * 3600,
          }
        : undefined,
  })
  if (admin && !env.ADMIN_INITIAL_PASSWORD && !withDemo) {
    console.log(`One-time password of ${env.ADMIN_EMAIL}: ${admin.oneTimePassword}`)
  }

  const logins: Login[] = []
  if (withDemo) {
    const kept = earlier.find(({ realm, mustChange }) => realm === 'staff' && !mustChange)?.password
    const password = kept ?? newPassword()
    const people = await seedDemoStaff({ db, identities: staff, companyId, password, isNewPassword: !kept })
    const adminLogin: Login[] = admin
      ? [
          {
            email: env.ADMIN_EMAIL,
            name: 'ZippCRM Administrator',
            roles: ['super_admin'],
            realm: 'staff',
            password: admin.oneTimePassword,
            mustChange: true,
          },
        ]
      : earlier.filter(({ mustChange }) => mustChange)
    logins.push(...people, ...adminLogin)
  }
  await inSession(db, system, (trx) => seedProjects({ companyId, demo: withDemo, trx }))
  if (withDemo) await inSession(db, system, (trx) => installDemoLicence(companyId, seal, trx))
  if (withDemo)
    await inSession(db, system, (trx) => seedDemoBilling({ ...demoCompany, companyId, pans }, trx))
  await inSession(db, system, (trx) => sealPans(pans, trx))
  if (withDemo) {
    const kept = earlier.find(({ realm }) => realm === 'portal')?.password
    const contacts = await seedDemoPortal({
      db,
      identities: keycloakIdentities(connection('portal'), realms.portal),
      companyId,
      password: kept ?? newPassword(),
      isNewPassword: !kept,
    })
    file.write([...logins, ...contacts])
    if (withMatters) {
      const clock = await databaseClock(db)
      await inSession(db, system, (trx) => seedDemoMatters({ companyId, clock, trx }))
    }
  }
  // After the people, because demonstration clients belong to a team.
  log.info({ companyId, demo: withDemo }, 'setup done')
} finally {
  await db.destroy()
}
