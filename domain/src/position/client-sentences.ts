import { stageNames, stages } from '../projects/stages.ts'

/** Facts that a sentence for the client may name. */
export interface WaitingFacts {
  /** A day as people write it. */
  by?: string
  late?: boolean
}

type Sentence = (facts: WaitingFacts) => string
const plain =
  (sentence: string): Sentence =>
  () =>
    sentence
const nothing = 'Nothing is needed from you now.'

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const projectSteps = Object.fromEntries(
  stages.flatMap((stage): [string, Sentence][] => [
    [
      `userTask_workOn${capital(stage)}`,
      plain(`We are working on the ${stageNames[stage]} stage. ${nothing}`),
    ],
    [
      `userTask_review${capital(stage)}`,
      plain(`We are completing our internal review of the ${stageNames[stage]} stage. ${nothing}`),
    ],
  ]),
)

/**
 * What a client reads while a process waits, by the step of its model at which it does: who must act and, where it is
 * the client, by when. A step without a sentence is a mistake that a test finds (ENG-27).
 */
export const clientSentences: Record<string, Record<string, Sentence>> = {
  'regulated-project': projectSteps,
  'document-request': {
    userTask_sendDocument: ({ by, late }) =>
      late ? `We are waiting for your file; it was due on ${by}.` : `We are waiting for your file, by ${by}.`,
    'wait.upload-decided': plain(`We are checking what you sent. ${nothing}`),
  },
  'upload-review': {
    userTask_restoreScanner: plain(`Your file waits for our virus check. ${nothing}`),
    userTask_reviewUpload: plain(`We are checking this file. ${nothing}`),
    userTask_verifyEvidence: plain(`This file is accepted; we are reading it for your matter. ${nothing}`),
  },
  'invoice-lifecycle': {
    userTask_reviewDraftInvoice: plain(`We are preparing your invoice. ${nothing}`),
    userTask_fixUndeliverableInvoice: plain(
      'We could not deliver this invoice by mail and are correcting the address.',
    ),
    userTask_followUpOverdueInvoice: ({ by }) =>
      `Payment was due on ${by}. If you have paid, please disregard this.`,
    receiveTask_awaitPayment: ({ by, late }) =>
      late
        ? `Payment was due on ${by}. If you have paid, please disregard this.`
        : `Payment is due by ${by}.`,
  },
}

/** The sentence for a step of a process; one that no list knows is told without details. */
export const clientSentence = (processId: string, step: string, facts: WaitingFacts = {}): string =>
  clientSentences[processId]?.[step]?.(facts) ?? `We are working on it. ${nothing}`
