import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Scenario } from '../scenario.ts'

const HOME = fileURLToPath(new URL('..', import.meta.url))

/** Scenarios that ship with a process, by the name of their file without its ending. */
export function scenariosOf(processId: string): { id: string; scenario: Scenario }[] {
  const folder = join(HOME, processId, 'scenarios')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      id: name.slice(0, -'.json'.length),
      scenario: Scenario.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }))
}
