import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Login {
  email: string
  name: string
  roles: string[]
  realm: 'staff' | 'portal'
  password: string
  /** True when the first sign-in asks for another password. */
  mustChange?: boolean
}

// Without letters and digits that are mistaken for one another.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password made on this machine, easy to type: four groups of four. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** Logins of the demonstration in a file that only this user may read; undefined while there is none. */
export function loginsFile(path: string | undefined) {
  return {
    read: (): Login[] => (path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []),
    write(logins: Login[]): void {
      if (!path) return
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
    },
  }
}

export type LoginsFile = ReturnType<typeof loginsFile>
