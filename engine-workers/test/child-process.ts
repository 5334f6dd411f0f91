import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A script of this folder in a process of its own that a test can start, kill without warning, and start again. */
export function childProcess(name: string) {
  const script = fileURLToPath(new URL(name, import.meta.url))
  let child: ChildProcess | undefined
  let next: ChildProcess | undefined
  const load = (env: Record<string, string>) =>
    spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    })

  return {
    /** Loads the script for the start after this one; it waits at its standard input. */
    loadNext(env: Record<string, string>): void {
      next = load(env)
    },

    /** Runs the script until it says that it is ready; it is told what it needs by its environment. */
    async start(env: Record<string, string> = {}): Promise<void> {
      child = next ?? load(env)
      next = undefined
      child.stdin!.write('go\n')
      const ended = once(child, 'exit').then(([code, signal]) => {
        throw new Error(`${name} ended with ${code ?? signal}`)
      })
      await Promise.race([once(child.stdout!, 'data'), ended])
      ended.catch(() => undefined)
    },

    /** Whether it is gone, by which signal. */
    endedBy: () => child?.signalCode ?? undefined,

    async kill(): Promise<void> {
      next?.kill('SIGKILL')
      if (!child || child.exitCode !== null || child.signalCode) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
