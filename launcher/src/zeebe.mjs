import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { exporterEnvironment } from './exporter.mjs'
import { fetchArchive, unpackOnce } from './fetch.mjs'
import { findJava } from './java.mjs'
import { cacheFolder } from './paths.mjs'
import { defaultPorts, takePorts } from './ports.mjs'
import { Trouble } from './print.mjs'
import { endAll, startMark } from './processes.mjs'
import { lastLines } from './supervisor.mjs'
import { versions } from './version.mjs'
import { answers, waitFor } from './wait.mjs'

export { findJava }

/** The engine's programs in the cache, fetched on first use. */
export async function fetchZeebe() {
  const archive = await fetchArchive('zeebe', 'Zeebe')
  return unpackOnce(archive, join(cacheFolder(), versions.zeebe.folder))
}

const zeebePortNames = ['zeebe', 'zeebeCommand', 'zeebeInternal', 'zeebeMonitoring']

/** Free ports for one more broker, ten apart for each step of the offset. */
export async function zeebePorts(portOffset = 0) {
  return takePorts(
    Object.fromEntries(zeebePortNames.map((name) => [name, defaultPorts[name] + portOffset * 10])),
  )
}

/**
 * What a clock that jumps asks for. Latency is no measure then: over a jump each request takes a day, and the limit of
 * admitted requests would fall below the number of workers, whose polls the jump has ended all at once.
 */
const forMovedClock = () => ({
  ZEEBE_BROKER_BACKPRESSURE_ALGORITHM: process.env.ZEEBE_BROKER_BACKPRESSURE_ALGORITHM ?? 'fixed',
  ZEEBE_BROKER_BACKPRESSURE_FIXED_LIMIT: process.env.ZEEBE_BROKER_BACKPRESSURE_FIXED_LIMIT ?? '500',
})

/** How many partitions a new broker gets; one that has data keeps those it was made with. */
const partitionsWanted = () => Number(process.env.ZEEBE_PARTITIONS || 1)

/** Everything a broker needs in its environment. It listens on loopback alone, and its cron timers run in UTC. */
function brokerEnvironment({
  javaHome,
  dataDir,
  ports,
  recorderUrl,
  recorderSecret,
  engineId,
  controlledClock,
  partitions,
  bulkSize,
  javaOptions = '-Xms128m -Xmx768m',
}) {
  return {
    ...process.env,
    JAVA_HOME: javaHome,
    // Half the processor time until ready (9 s instead of 18 s here); throughput matters to bench, which sets its own.
    JAVA_OPTS: process.env.ZEEBE_JAVA_OPTS ?? `${javaOptions} -XX:+UseSerialGC -XX:TieredStopAtLevel=1`,
    TZ: 'UTC',
    ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.zeebeCommand),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.zeebeInternal),
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.zeebe),
    SERVER_ADDRESS: '127.0.0.1',
    // Nothing of ours speaks REST to it: without a given port it takes any.
    SERVER_PORT: String(ports.zeebeRest ?? 0),
    MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
    MANAGEMENT_SERVER_PORT: String(ports.zeebeMonitoring),
    ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: String(partitions),
    ZEEBE_BROKER_DATA_DIRECTORY: dataDir,
    // Below these the engine stops; its own defaults of 2 GB are much for a developer's disk.
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '500MB',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '300MB',
    ZEEBE_CLOCK_CONTROLLED: String(controlledClock),
    ...(controlledClock ? forMovedClock() : {}),
    ZEEBE_LOG_APPENDER: 'Console',
    ...exporterEnvironment({ recorderUrl, recorderSecret, engineId, bulkSize }),
  }
}

/** A child of this process that ends with it, for callers without a supervisor. */
function startAttached({ command, env, cwd }) {
  const logFile = join(cwd, 'zeebe.log')
  const log = openSync(logFile, 'a')
  const spawned = spawn(command, [], { stdio: ['ignore', log, log], env, cwd })
  closeSync(log)
  const child = { pid: spawned.pid, mark: startMark(spawned.pid), running: true, logFile }
  const kill = () => spawned.kill('SIGKILL')
  process.once('exit', kill)
  spawned.once('exit', () => {
    child.running = false
    process.off('exit', kill)
  })
  child.stop = () => endAll([child])
  return child
}

/**
 * Starts one broker with gateway and waits until it is ready. Without a `supervisor` it is an ordinary child of the
 * calling process, on the first free ports of its `portOffset`.
 */
export async function startZeebe({
  dataDir,
  portOffset = 0,
  ports,
  recorderUrl,
  recorderSecret,
  engineId,
  controlledClock = false,
  partitions = partitionsWanted(),
  bulkSize,
  javaOptions,
  name = 'zeebe',
  essential,
  supervisor,
}) {
  const [home, java, chosen] = await Promise.all([fetchZeebe(), findJava(), ports ?? zeebePorts(portOffset)])
  mkdirSync(dataDir, { recursive: true })
  const command = join(home, 'bin', process.platform === 'win32' ? 'broker.bat' : 'broker')
  const env = brokerEnvironment({
    javaHome: java.home,
    dataDir,
    ports: chosen,
    recorderUrl,
    recorderSecret,
    engineId,
    controlledClock,
    partitions,
    bulkSize,
    javaOptions,
  })
  const child = supervisor
    ? supervisor.start({ name, command, env, cwd: dataDir, graceMs: 20_000, essential })
    : startAttached({ command, env, cwd: dataDir })
  const monitoringUrl = `http://127.0.0.1:${chosen.zeebeMonitoring}`
  try {
    await waitFor('Zeebe', () => answers(`${monitoringUrl}/actuator/health/readiness`), {
      ended: () => !child.running,
    })
  } catch (error) {
    const log = lastLines(child.logFile)
    await child.stop()
    throw new Trouble(`${error.message}\n${log}`)
  }
  return {
    gatewayAddress: `127.0.0.1:${chosen.zeebe}`,
    monitoringUrl,
    java: java.version,
    exited: child.exited,
    stop: () => child.stop(),
  }
}

/** Moves the broker's clock forward by the stored offset; a fresh broker starts at real time. */
export async function applyClockOffset(monitoringUrl, offsetMs) {
  if (offsetMs <= 0) return
  const response = await fetch(`${monitoringUrl}/actuator/clock/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMilli: offsetMs }),
  })
  if (!response.ok) throw new Trouble(`The engine did not accept its clock offset (${response.status}).`)
}
