import type { BoundaryEvent, ElementMapping, MigrationElement, MigrationModel } from './model.ts'
import { migratable } from './propose-mapping.ts'

/**
 * What can be done with an instance (ENG-20): the engine takes it as it is; through a version without the boundary;
 * after its token was moved; by starting it anew at its element; or not at all.
 */
export type Verdict = 'as-is' | 'two-steps' | 'move-then-migrate' | 'recreate' | 'finishes-on-old'

export interface JudgedInstance {
  verdict: Verdict
  /** The rule of the engine that stands in the way, as a sentence. */
  rule: string | null
  elementId: string | null
  /** Where tokens could be moved before migrating. */
  landings: string[]
}

interface Question {
  source: MigrationModel
  target: MigrationModel
  mapping: ElementMapping[]
  /** Elements that hold a token, sub-processes included. */
  tokens: string[]
}

interface Obstacle {
  kind: 'subscribed' | 'token'
  elementId: string
  rule: string
}

const kindsOf = (events: BoundaryEvent[]) =>
  [...new Set(events.map(({ event }) => event.toLowerCase()))].join(', ')
/** `USER_TASK` as people say it. */
const inWords = (type: string) => type.toLowerCase().replaceAll('_', ' ')

/** How people know an element: by its name, where it has one. */
const called = ({ id, name }: Pick<MigrationElement, 'id' | 'name'>) => (name ? `“${name}”` : id)

const notMessages = (element: MigrationElement) =>
  element.boundaries.filter(({ event }) => event !== 'MESSAGE')

/** The event sub-process directly inside a scope, if there is one. */
const besideIn = ({ eventSubprocesses, elements }: MigrationModel, scope: string) =>
  eventSubprocesses.find((id) => elements.get(id)?.scope === scope)

/** The first rule that an element with a token breaks; undefined when the engine takes it. */
function obstacle(elementId: string, { source, target, mapping }: Question): Obstacle | undefined {
  const token = (rule: string): Obstacle => ({ kind: 'token', elementId, rule })
  const from = source.elements.get(elementId)
  if (!from) return token(`The old version has no element ${elementId}.`)
  if (!migratable.includes(from.type))
    return token(`A token on ${called(from)} cannot migrate: its kind does not (${inWords(from.type)}).`)
  const to = target.elements.get(mapping.find((each) => each.from === elementId)?.to ?? '')
  if (!to) return token(`${called(from)} has no place in the new version: map it to an element.`)
  if (to.type !== from.type)
    return token(
      `${called(from)} (${inWords(from.type)}) and ${called(to)} (${inWords(to.type)}) are of different kinds: the kind must stay the same.`,
    )
  if (to.withoutJob !== from.withoutJob)
    return token(
      `${called(from)} and ${called(to)} are user tasks of different kinds, one with a job and one without.`,
    )
  // The engine migrates from the outside in: the scope has its new name by then.
  const scope =
    from.scope === source.processId
      ? target.processId
      : (mapping.find((each) => each.from === from.scope)?.to ?? from.scope)
  if (to.scope !== scope)
    return token(
      `${called(from)} would change its scope from ${from.scope} to ${to.scope}: the scope must stay the same.`,
    )
  if (notMessages(from).length)
    return token(`${called(from)} has a ${kindsOf(notMessages(from))} boundary event, which cannot migrate.`)
  if (notMessages(to).length)
    return token(
      `${called(to)} has a ${kindsOf(notMessages(to))} boundary event in the new version, which cannot begin.`,
    )
  // One that the new version adds inside a running scope does not matter to the engine (tried on 8.5.8).
  const beside = besideIn(source, from.id)
  if (beside)
    return token(`${called(from)} has an event sub-process (${beside}): a token inside it cannot migrate.`)
  const heard = new Set(from.boundaries.map(({ messageName }) => messageName).filter(Boolean))
  const again = to.boundaries.find(({ messageName }) => messageName && heard.has(messageName))
  return again
    ? {
        kind: 'subscribed',
        elementId,
        rule: `${called(from)} waits for the message ${again.messageName} in both versions: it migrates through a version without ${again.id}.`,
      }
    : undefined
}

/** Elements of the old version that the engine would migrate, were a token on them. */
const landingsOf = (question: Question) =>
  [...question.source.elements.values()]
    .filter(({ type }) => type !== 'SUB_PROCESS' && type !== 'CALL_ACTIVITY')
    .filter(({ id, scope }) => scope === question.source.processId && !obstacle(id, question))
    .map(({ id }) => id)

/** Tells, before anything is sent, what the engine would do with an instance, and what can be done instead. */
export function judgeInstance(question: Question): JudgedInstance {
  const { source, target, mapping, tokens } = question
  const isThere = (id: string) => {
    const to = target.elements.get(mapping.find((each) => each.from === id)?.to ?? id)
    return to !== undefined && to.type === source.elements.get(id)?.type
  }
  const anew = (rule: string, elementId: string | null): JudgedInstance => ({
    verdict: tokens.length > 0 && tokens.every(isThere) ? 'recreate' : 'finishes-on-old',
    rule,
    elementId,
    landings: [],
  })
  const beside = besideIn(source, source.processId) ?? besideIn(target, target.processId)
  if (beside)
    return anew(`The process has an event sub-process (${beside}): its instances never migrate.`, beside)

  const obstacles = tokens.flatMap((id) => obstacle(id, question) ?? [])
  const hard = obstacles.find(({ kind }) => kind === 'token')
  if (!hard) {
    const [soft] = obstacles
    return {
      verdict: soft ? 'two-steps' : 'as-is',
      rule: soft?.rule ?? null,
      elementId: soft?.elementId ?? null,
      landings: [],
    }
  }
  const landings = landingsOf(question)
  if (!landings.length) return anew(hard.rule, hard.elementId)
  return { verdict: 'move-then-migrate', rule: hard.rule, elementId: hard.elementId, landings }
}
