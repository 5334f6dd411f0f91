import { daysBetween } from '@zippcrm/domain/billing/ageing.ts'
import { printDate } from '@zippcrm/domain/calendar/local-date.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { dueOffsets } from '@zippcrm/domain/expiries/due-offsets.ts'
import { type ExpiringPaper, expiryRepository } from '@zippcrm/domain/expiries/expiry.repository.ts'
import type { CompanyOfSweep } from '../billing/each-company.ts'
import { tellClient } from '../mail/tell-client.ts'
import { tellStaff } from '../mail/tell-staff.ts'
import { expiryAlertMail } from '../mail/templates/expiry-alert.ts'

/** Gives every warning of a company that is due on a day; each is given once (PRJ-32). */
export async function alertExpiries(
  company: CompanyOfSweep,
  { today, portalUrl }: { today: string; portalUrl: string },
  trx: Trx,
): Promise<number> {
  let alerts = 0
  for (const paper of await expiryRepository.near(today, trx)) {
    const { expiresOn, offsets } = paper
    const lastSent = paper.alertId ? paper.lastSent : undefined
    const due = dueOffsets({ expiresOn, offsets, lastSent }, today)
    for (const offset of due) await warn(paper, offset, company, { today, portalUrl }, trx)
    alerts += due.length
    if (due.length || !paper.alertId || expiresOn < today)
      await expiryRepository.note(company.id, paper, { lastSent: due.at(-1) ?? lastSent ?? null, today }, trx)
  }
  return alerts
}

async function warn(
  paper: ExpiringPaper,
  offset: number,
  company: CompanyOfSweep,
  { today, portalUrl }: { today: string; portalUrl: string },
  trx: Trx,
): Promise<void> {
  const dedupeKey = `expiry:${paper.kind}:${paper.id}:${paper.expiresOn}:${offset}`
  const left = whatIsLeft(daysBetween(today, paper.expiresOn))
  await tellStaff(
    {
      companyId: company.id,
      userIds: [paper.ownerId],
      dedupeKey,
      kind: 'expiry-alert',
      title: `${paper.title} ${left}`,
      body: `Valid until ${printDate(paper.expiresOn)}. Ask for the new one in time.`,
      link: staffLink(paper),
      clientId: paper.clientId,
    },
    trx,
  )
  if (!paper.portalVisible) return
  const link = portalLink(paper)
  await tellClient(
    {
      companyId: company.id,
      clientId: paper.clientId,
      dedupeKey,
      template: 'expiry_alert',
      kind: 'expiry-alert',
      title: `${paper.title} ${left}`,
      body: `Valid until ${printDate(paper.expiresOn)}.`,
      link,
      record: { kind: paper.kind, id: paper.id },
      mail: ({ name }) =>
        expiryAlertMail({
          firm: company.name,
          recipient: name,
          title: paper.title,
          expiresOn: paper.expiresOn,
          left,
          url: `${portalUrl}${link}`,
        }),
    },
    trx,
  )
}

/** The very paper; a licence stands on the page of its matter. */
function portalLink({ kind, id, projectId }: ExpiringPaper): string {
  if (kind === 'document') return `/documents/${id}`
  return projectId ? `/matters/${projectId}` : '/documents'
}

function staffLink({ kind, id, projectId, clientId }: ExpiringPaper): string {
  if (kind === 'document') return `/documents/${id}`
  return projectId ? `/projects/${projectId}/documents` : `/clients/${clientId}`
}

function whatIsLeft(days: number): string {
  if (days < 0) return 'has run out'
  if (days === 0) return 'runs out today'
  return `runs out in ${days} ${days === 1 ? 'day' : 'days'}`
}
