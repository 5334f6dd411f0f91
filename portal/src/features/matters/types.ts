import type { StageStep } from '@zippcrm/ui/base/stages.ts'

export interface Matter {
  id: string
  number: string
  title: string
  regulator: string | null
  status: string
  progressPct: number
  sentence: string
  stageBar: StageStep[]
  targetIssueOn: string | null
}

export interface MatterDetail extends Matter {
  openRequests?: { id: string; title: string; state: string; dueOn: string | null }[]
  documents?: { id: string; title: string; filename: string; uploadedAt: string }[]
  licence?: { licenceNo: string; issuedOn: string; expiresOn?: string | null } | null
  contactPerson?: { name: string; email: string | null } | null
}
