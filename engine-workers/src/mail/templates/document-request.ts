import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import { layoutMail, type Mail } from '../layout.ts'

export interface DocumentRequestMail {
  firm: string
  recipient: string
  title: string
  instructions: string
  matter: string | null
  number: string
  dueOn: string
  /** Endings of file names; empty where anything goes. */
  allowedTypes: string[]
  maxFiles: number
  /** Set when an earlier file was refused. */
  clientReason: string | null
  /** Set when this is not the first mail about it. */
  reminder?: boolean
  url: string
}

/** Asks a client for a document, or asks again after a file was refused. */
export function documentRequestMail(request: DocumentRequestMail): Mail {
  const again = request.clientReason !== null
  return layoutMail({
    firm: request.firm,
    subject: subjectOf(request, again),
    greeting: `Dear ${request.recipient},`,
    paragraphs: [
      again
        ? `Thank you for your file. We cannot use it for "${request.title}" yet: ${request.clientReason}`
        : `We need a document from you: ${request.title}.`,
      ...(request.instructions ? [request.instructions] : []),
    ],
    facts: [
      ...(request.matter ? [['Matter', request.matter] as [string, string]] : []),
      ['Request', request.number],
      ['Please send it by', printDate(request.dueOn)],
      ['What we take', whatWeTake(request)],
    ],
    button: { label: 'Upload the document', url: request.url },
    footer: `Please use the button rather than replying with an attachment: your file then reaches the right place. Sent by ${request.firm}.`,
  })
}

function subjectOf({ title, reminder }: DocumentRequestMail, again: boolean): string {
  if (again) return `Please send "${title}" again`
  return reminder ? `Reminder: please send us ${title}` : `Please send us: ${title}`
}

function whatWeTake({ allowedTypes, maxFiles }: DocumentRequestMail): string {
  const files = maxFiles === 1 ? 'One file' : `Up to ${maxFiles} files`
  return allowedTypes.length ? `${files}: ${allowedTypes.join(', ')}` : files
}
