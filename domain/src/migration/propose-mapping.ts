import type { MigrationElement, MigrationModel, ProposedMapping } from './model.ts'

/** What a token can rest on and the engine migrates (Zeebe 8.5). */
export const migratable = ['SERVICE_TASK', 'USER_TASK', 'SUB_PROCESS', 'CALL_ACTIVITY']

/** Proposes where each element goes: to the one of the same id and type, else to the only one of the same name and type. */
export function proposeMapping(source: MigrationModel, target: MigrationModel): ProposedMapping[] {
  const taken = new Set<string>()
  const propose = (element: MigrationElement): ProposedMapping[] => {
    const same = target.elements.get(element.id)
    if (same?.type === element.type) return [{ from: element.id, to: same.id, sameBy: 'id' }]
    const named = [...target.elements.values()].filter(
      ({ id, name, type }) =>
        name && name === element.name && type === element.type && !source.elements.has(id),
    )
    return named.length === 1 ? [{ from: element.id, to: named[0]!.id, sameBy: 'name' }] : []
  }
  return [...source.elements.values()]
    .filter(({ type }) => migratable.includes(type))
    .flatMap(propose)
    .filter(({ to }) => !taken.has(to) && Boolean(taken.add(to)))
}
