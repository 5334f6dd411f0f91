import type { StepAnswer } from '@zippcrm/processes/scenario.ts'

/** What service tasks answer: planned answers in order, the last of which stays, else a sample. */
export function answerPlan(planned: Record<string, StepAnswer[]>) {
  const left = new Map(Object.entries(planned).map(([elementId, answers]) => [elementId, [...answers]]))
  const given = new Map<string, StepAnswer[]>()
  const chosen = new Set(Object.keys(planned))

  return {
    /** The planned answer of an element whose turn it is now. */
    next(elementId: string): StepAnswer | undefined {
      const answers = left.get(elementId)
      return answers && (answers.length > 1 ? answers.shift() : answers[0])
    },

    given(elementId: string, answer: StepAnswer) {
      given.set(elementId, [...(given.get(elementId) ?? []), answer])
    },

    /** From now on the element answers so; without an answer, with a sample. */
    set(elementId: string, answer: StepAnswer | null) {
      chosen.add(elementId)
      if (answer) left.set(elementId, [answer])
      else left.delete(elementId)
    },

    /** What each element would answer next, where that was chosen. */
    upcoming: (): Record<string, StepAnswer> =>
      Object.fromEntries([...left].map(([elementId, [answer]]) => [elementId, answer!])),

    /** What was answered where somebody chose, so that a later run answers the same. */
    recorded(): Record<string, StepAnswer[]> {
      return Object.fromEntries([...given].filter(([elementId]) => chosen.has(elementId)))
    },
  }
}

export type AnswerPlan = ReturnType<typeof answerPlan>
