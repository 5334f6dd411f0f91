import { exporterEnvironment } from '../launcher/src/exporter.mjs'

/** Keys and values of an example file of settings. */
export const parseExample = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

const texts = (value) =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

/** Settings a compose file reads: name, default value, and whether it refuses to start without. */
export const settingsOf = (compose) =>
  texts(compose).flatMap((text) =>
    [...text.matchAll(/\$\{([A-Z_0-9]+)(?:(:-|:\?)([^}]*))?\}/g)].map(([, name, kind, rest]) => ({
      name,
      required: kind === ':?',
      fallback: kind === ':-' ? rest : undefined,
    })),
  )

/** DEP-03: compose and .env.example name the same settings with the same values. */
export function settingFaults(compose, example) {
  const faults = []
  const settings = settingsOf(compose)
  for (const { name, required, fallback } of settings) {
    if (!(name in example)) faults.push(`${name}: used in docker-compose.yml, missing in .env.example`)
    else if (required && example[name])
      faults.push(`${name}: must be set by the installer, but .env.example has a value`)
    else if (!required && fallback === undefined)
      faults.push(`${name}: docker-compose.yml gives neither a default nor a refusal`)
    else if (!required && fallback !== example[name])
      faults.push(`${name}: docker-compose.yml says "${fallback}", .env.example says "${example[name]}"`)
  }
  const used = new Set(settings.map(({ name }) => name))
  for (const name of Object.keys(example))
    if (!used.has(name)) faults.push(`${name}: in .env.example, but docker-compose.yml does not use it`)
  return [...new Set(faults)]
}

/** Images of compose are the versions the launcher starts. */
export function imageFaults(compose, versions) {
  const expected = {
    postgres: 'postgresql',
    redis: 'redis',
    zeebe: 'zeebe',
    'zeebe-sandbox': 'zeebe',
    keycloak: 'keycloak',
  }
  return Object.entries(expected)
    .filter(([service, part]) => compose.services?.[service]?.image !== versions[part].image)
    .map(
      ([service, part]) =>
        `${service}: image ${compose.services?.[service]?.image}, launcher/versions.json says ${versions[part].image}`,
    )
}

/** The engine in the container exports the same records as the launcher's. */
export function exporterFaults(compose) {
  const given = Object.fromEntries(
    Object.entries(compose.services?.zeebe?.environment ?? {}).filter(([name]) =>
      name.startsWith('ZEEBE_BROKER_EXPORTERS_'),
    ),
  )
  const wanted = exporterEnvironment({ recorderUrl: '', recorderSecret: '', engineId: '' })
  const installation = /_(URL|PASSWORD|PREFIX)$/
  return [...new Set([...Object.keys(given), ...Object.keys(wanted)])]
    .filter((name) => (installation.test(name) ? !(name in given) : String(given[name]) !== wanted[name]))
    .map(
      (name) =>
        `zeebe: ${name} is ${given[name] ?? 'missing'}, the launcher sets ${wanted[name] ?? 'nothing'}`,
    )
}

/** Only these are reachable from outside the host (DEP-43). */
const published = new Set(['frontend', 'backend', 'keycloak'])
const serviceKeys = new Set(
  'build cap_add cap_drop command depends_on entrypoint environment healthcheck image init networks ports profiles read_only restart security_opt stop_grace_period tmpfs user volumes working_dir'.split(
    ' ',
  ),
)
const topKeys = new Set(['name', 'services', 'volumes', 'networks', 'configs', 'secrets'])

function serviceFaults(name, service, compose) {
  const faults = []
  const fault = (text) => faults.push(`${name}: ${text}`)
  for (const key of Object.keys(service)) if (!serviceKeys.has(key)) fault(`unknown key ${key}`)
  if (!service.image && !service.build) fault('neither image nor build')
  if (service.image && /(:latest$|^[^:]+$)/.test(service.image)) fault(`image ${service.image} is not pinned`)
  if (!service.healthcheck?.test) fault('no health check')
  for (const value of Object.values(service.environment ?? {}))
    if (typeof value === 'boolean' || typeof value === 'number')
      fault(`value ${value} of environment must be quoted`)
  for (const [other, { condition } = {}] of Object.entries(service.depends_on ?? {})) {
    if (!compose.services[other]) fault(`depends on ${other}, which is not there`)
    if (condition !== 'service_healthy') fault(`does not wait until ${other} is healthy`)
  }
  for (const port of service.ports ?? [])
    if (!published.has(name) && !String(port).startsWith('127.0.0.1:'))
      fault(`port ${port} is open to other hosts`)
  for (const volume of service.volumes ?? []) {
    const [source] = String(volume).split(':')
    if (!/^[./]/.test(source) && !(source in (compose.volumes ?? {})))
      fault(`volume ${source} is not declared`)
  }
  return faults
}

/** The shape of a compose file as far as we use it; a wrong key would be refused only on the installer's machine. */
export function shapeFaults(compose) {
  const faults = Object.keys(compose ?? {})
    .filter((key) => !topKeys.has(key))
    .map((key) => `unknown key ${key}`)
  const services = Object.entries(compose?.services ?? {})
  if (!services.length) faults.push('there are no services')
  return [...faults, ...services.flatMap(([name, service]) => serviceFaults(name, service, compose))]
}
