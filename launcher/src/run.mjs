import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Whether this path is a file that may be executed. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', ''] : ['']

/** First program of that name on PATH, or undefined. */
export function which(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const suffix of suffixes) {
      const file = join(folder, name + suffix)
      if (isExecutable(file)) return file
    }
  }
  return undefined
}

/**
 * Runs a program to its end and returns what it wrote. Rejects on another exit code than 0, unless `check` is false.
 * `onLine` sees each line as it comes.
 */
export function run(command, args = [], { check = true, onLine, input, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...options,
    })
    const output = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text
        if (onLine) text.split(/\r?\n/).filter(Boolean).forEach(onLine)
      })
    }
    if (input !== undefined) child.stdin.end(input)
    child.once('error', (error) =>
      check ? reject(error) : resolve({ code: 127, ...output, stderr: error.message }),
    )
    child.once('close', (code, signal) => {
      if (code === 0 || !check) return resolve({ code: code ?? 1, ...output })
      const ended = signal ? `was stopped by ${signal}` : `ended with ${code}`
      const last = `${output.stdout}\n${output.stderr}`.trim().split('\n').slice(-15).join('\n')
      reject(new Error(`${command} ${ended}\n${last}`))
    })
  })
}

/** Command and arguments that run npm with the npm that started us, or the one on PATH. */
export function npm(...args) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli, ...args]]
  return [which('npm') ?? 'npm', args]
}
