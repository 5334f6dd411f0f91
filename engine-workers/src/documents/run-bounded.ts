import { spawn } from 'node:child_process'
import { RenderError } from './renderer.ts'

/**
 * Runs a program in a process group of its own and ends the whole group when time is up: LibreOffice starts helpers
 * that would outlive it.
 */
export function runBounded(
  command: string,
  args: string[],
  { timeoutMs, env }: { timeoutMs: number; env?: Record<string, string> },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    const output: Buffer[] = []
    let late = false
    const timer = setTimeout(() => {
      late = true
      killGroup(child.pid)
    }, timeoutMs)
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(new RenderError(`${command} cannot be started: ${error.message}`))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const said = Buffer.concat(output).toString('utf8').slice(-2000)
      if (late) reject(new RenderError(`${command} took longer than ${timeoutMs / 1000} s and was stopped`))
      else if (code !== 0) reject(new RenderError(`${command} ended with ${code}: ${said}`))
      else resolve(said)
    })
  })
}

function killGroup(pid: number | undefined): void {
  if (!pid) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself in this very moment.
  }
}
