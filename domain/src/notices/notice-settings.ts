import type { Trx } from '../database/trx.ts'

export interface Channels {
  email: boolean
  inApp: boolean
}

export interface NoticeSetting {
  /** Kinds of notices that this setting switches. */
  kinds: readonly string[]
  /**
   * Channels with a switch of their own. The mail that carries an invoice, a credit note or a request is the act itself
   * and no notice of it: it is not switched off here.
   */
  channels: readonly (keyof Channels)[]
}

/** What an admin can switch, by the key it is stored under (file 09). */
export const noticeSettings = {
  invoiceOverdueAlerts: { kinds: ['invoice-overdue'], channels: ['email', 'inApp'] },
  invoiceCreated: { kinds: ['invoice-created', 'invoice-waiting'], channels: ['inApp'] },
  invoiceSent: { kinds: ['invoice-sent', 'invoice-paid'], channels: ['inApp'] },
  creditNoteIssued: { kinds: ['credit-note-issued'], channels: ['inApp'] },
  documentRequest: { kinds: ['request-reminder'], channels: ['email', 'inApp'] },
  uploadReview: { kinds: ['evidence-rejected', 'evidence-missing', 'upload-infected'], channels: ['inApp'] },
  taskAssigned: { kinds: ['task-passed-on', 'gate-asked', 'gate-returned'], channels: ['inApp'] },
  escalation: { kinds: ['escalation', 'deadline-near', 'deadline-passed'], channels: ['inApp'] },
  expiryAlerts: { kinds: ['expiry-alert'], channels: ['email', 'inApp'] },
  stagePassed: { kinds: ['stage-passed', 'licence-issued'], channels: ['email', 'inApp'] },
} as const satisfies Record<string, NoticeSetting>
export type NoticeKey = keyof typeof noticeSettings

const keyOf = new Map<string, NoticeKey>(
  Object.entries(noticeSettings).flatMap(([key, { kinds }]) =>
    kinds.map((kind) => [kind, key as NoticeKey] as const),
  ),
)
const everything: Channels = { email: true, inApp: true }

/** On which channels a company wants notices of a kind; all, unless an admin switched some off. */
export async function channelsFor(companyId: string, kind: string, trx: Trx): Promise<Channels> {
  const key = keyOf.get(kind)
  if (!key) return everything
  const stored = await trx('notification_setting')
    .where({ company_id: companyId, key })
    .first('enabled', 'email', 'in_app')
  if (!stored) return everything
  return { email: stored.enabled && stored.email, inApp: stored.enabled && stored.in_app }
}
