export type Values = Record<string, unknown>

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** The fields that differ from where the form began. */
export function changesOf<T extends Values>(base: T, now: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => !same(value, base[key])),
  ) as Partial<T>
}

export interface Conflict<T extends Values> {
  field: keyof T & string
  theirs: unknown
  mine: unknown
}

/**
 * What two people did to one record: fields that both changed, differently, must be decided; what only the other
 * changed is taken over, what only I changed stays mine (UI-22).
 */
export function compare<T extends Values>(base: T, mine: T, theirs: T) {
  const myChanges = changesOf(base, mine)
  const theirChanges = changesOf(base, theirs)
  const conflicts = Object.keys(myChanges)
    .filter((field) => field in theirChanges && !same(mine[field], theirs[field]))
    .map((field): Conflict<T> => ({ field, theirs: theirs[field], mine: mine[field] }))
  return { conflicts, merged: { ...theirs, ...myChanges } }
}
