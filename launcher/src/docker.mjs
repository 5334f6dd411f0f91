import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRepository, repositoryRoot } from './paths.mjs'
import { say, Trouble } from './print.mjs'
import { run, which } from './run.mjs'

/** Starts the stack in containers; refuses with the reason where that cannot work. */
export async function runCompose() {
  if (!which('docker'))
    throw new Trouble('Docker is not on this machine. "npm start" without --docker needs no containers.')
  const engine = await run('docker', ['info', '--format', '{{.ServerVersion}}'], { check: false })
  if (engine.code !== 0)
    throw new Trouble(`The Docker engine does not answer: ${engine.stderr.trim().split('\n')[0]}`)
  const compose = await run('docker', ['compose', 'version', '--short'], { check: false })
  if (compose.code !== 0) throw new Trouble('Docker is here, but its compose plugin is not.')
  if (!existsSync(inRepository('.env'))) await run(process.execPath, [inRepository('deploy', 'make-env.mjs')])
  say(`docker compose up -d --build (engine ${engine.stdout.trim()}, compose ${compose.stdout.trim()})`)
  const code = await new Promise((resolve) =>
    spawn('docker', ['compose', 'up', '-d', '--build', '--wait'], {
      cwd: repositoryRoot,
      stdio: 'inherit',
    }).once('exit', resolve),
  )
  if (code !== 0)
    throw new Trouble(
      'docker compose did not bring everything up; "docker compose ps" and "docker compose logs" tell more.',
    )
  say('Running. Staff: http://localhost:3002/admin/   Clients: http://localhost:3002/customer/')
}
