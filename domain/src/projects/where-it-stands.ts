import { clientSentence } from '../position/client-sentences.ts'
import { type Stage, stageNames } from './stages.ts'

const theRegulator = { RBI: 'the RBI', SEBI: 'SEBI', IRDAI: 'IRDAI', OTHER: 'the regulator' } as const

export interface WhereItStands {
  status: string
  stage: Stage | null
  regulator: keyof typeof theRegulator | null
  /** State of the current stage's gate. */
  stageState: string | null
  /** Requests that wait for the client, earliest first. */
  waitingForClient: { dueOn: string; overdue: boolean }[]
  underReview: number
  dueOn: string | null
}

const day = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-IN', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** One plain sentence for the client: where the matter stands, who must act and by when (POR-50). */
export function whereItStands(matter: WhereItStands): string {
  if (matter.status === 'draft') return 'We are preparing your matter.'
  if (matter.status === 'completed') return 'Your registration has been granted and the matter is complete.'
  if (matter.status === 'cancelled') return 'This matter was closed before completion.'
  if (matter.status === 'on_hold') return 'This matter is paused. We will tell you when work continues.'

  const [first] = matter.waitingForClient
  if (first) {
    const count = matter.waitingForClient.length
    const one = count === 1
    const papers = one ? 'one document' : `${count} documents`
    return first.overdue
      ? `We are waiting for ${papers} from you; ${one ? 'it' : 'the first'} was due on ${day(first.dueOn)}.`
      : `We are waiting for ${papers} from you, ${one ? '' : 'the first '}by ${day(first.dueOn)}.`
  }
  if (matter.underReview > 0) {
    return `We are checking ${matter.underReview === 1 ? 'the document' : `the ${matter.underReview} documents`} you sent. Nothing is needed from you now.`
  }
  if (!matter.stage) return 'We are starting work on your matter.'
  if (matter.stageState === 'in_review') {
    return clientSentence('regulated-project', `userTask_review${stageNames[matter.stage]}`)
  }
  const by = matter.dueOn ? `, planned until ${day(matter.dueOn)}` : ''
  switch (matter.stage) {
    case 'onboarding':
      return `We are setting up your matter${by}.`
    case 'documentation':
      return `We are preparing the documents for your application${by}.`
    case 'filing':
      return `We are filing your application${by}.`
    case 'liaison':
      return `Your application is with ${theRegulator[matter.regulator ?? 'OTHER']}; we answer its questions${by}.`
    case 'issue':
      return `We are arranging the issue of your registration${by}.`
  }
}
