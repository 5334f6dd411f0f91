/** One thing of a model with what can change about it, in words that an analyst knows. */
export interface Fact {
  id: string
  name: string
  type: string
  properties: Record<string, string>
  /** Where it lies; a change of this alone is a move. */
  place?: string
  /** The list it stands in, where the order counts; another neighbour before it is a move. */
  list?: string
}

export interface PropertyChange {
  property: string
  from: string | null
  to: string | null
}

export interface Difference {
  id: string
  name: string
  type: string
  change: 'added' | 'removed' | 'changed' | 'moved'
  properties: PropertyChange[]
  /** One sentence. */
  words: string
}

const quoted = (value: string) => (value.length > 120 ? `“${value.slice(0, 117)}…”` : `“${value}”`)

/** Names by id: a sentence speaks of what is joined by its name. */
type Names = ReadonlyMap<string, string>
const namesOf = (facts: readonly Fact[]): Names =>
  new Map(facts.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])))
const named = (value: string, names: Names) => quoted(names.get(value) ?? value)

function phrase({ property, from, to }: PropertyChange, was: Names, is: Names): string {
  if (from === null) return `${property} is now ${named(to!, is)}`
  if (to === null) return `${property} ${named(from, was)} is gone`
  return `${property} from ${named(from, was)} to ${named(to, is)}`
}

/** A thing without a name that joins two others is known by them. */
function titleOf({ type, name, id, properties: { From, To } }: Fact, names: Names): string {
  if (name || !From || !To) return `${type} ${quoted(name || id)}`
  return `${type} from ${named(From, names)} to ${named(To, names)}`
}

function changesBetween(before: Fact, after: Fact): PropertyChange[] {
  const names = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])
  return [...names]
    .map((property) => ({
      property,
      from: before.properties[property] ?? null,
      to: after.properties[property] ?? null,
    }))
    .filter(({ from, to }) => from !== to)
}

const plainOf = (fact: Fact, change: 'added' | 'removed', names: Names): Difference => ({
  id: fact.id,
  name: fact.name,
  type: fact.type,
  change,
  properties: Object.entries(fact.properties).map(([property, value]) =>
    change === 'added' ? { property, from: null, to: value } : { property, from: value, to: null },
  ),
  words: `${titleOf(fact, names)} is ${change === 'added' ? 'new' : 'removed'}`,
})

/** Of each thing that both models have, the list it stands in and the neighbour before it; new neighbours do not count. */
function neighbours(facts: readonly Fact[], common: (id: string) => boolean): Map<string, string> {
  const last = new Map<string, string>()
  const before = new Map<string, string>()
  for (const { id, list } of facts) {
    if (list === undefined || !common(id)) continue
    before.set(id, `${list} ${last.get(list) ?? ''}`)
    last.set(list, id)
  }
  return before
}

/** Compares two models thing by thing: added, removed, changed with which property from what to what, or only moved. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): Difference[] {
  const old = new Map(before.map((fact) => [fact.id, fact]))
  const now = new Map(after.map((fact) => [fact.id, fact]))
  const was = namesOf(before)
  const is = namesOf(after)
  const common = (id: string) => old.has(id) && now.has(id)
  const stood = neighbours(before, common)
  const stands = neighbours(after, common)
  const removed = before.filter(({ id }) => !now.has(id)).map((fact) => plainOf(fact, 'removed', was))
  const rest = after.flatMap((fact): Difference[] => {
    const former = old.get(fact.id)
    if (!former) return [plainOf(fact, 'added', is)]
    const properties = changesBetween(former, fact)
    const { id, name, type } = fact
    if (properties.length > 0) {
      const words = `${titleOf(former, was)}: ${properties.map((each) => phrase(each, was, is)).join('; ')}`
      return [{ id, name, type, change: 'changed', properties, words }]
    }
    if (former.place === fact.place && stood.get(id) === stands.get(id)) return []
    return [{ id, name, type, change: 'moved', properties: [], words: `${titleOf(fact, is)} is moved` }]
  })
  return [...rest, ...removed]
}
