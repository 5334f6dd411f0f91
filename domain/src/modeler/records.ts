/** One file of a process as an analyst edits it. */
export interface StoredFile {
  name: string
  content: string
}

export interface Stored {
  id: string
  companyId: string
  createdBy: string
  createdAt: Date
  updatedBy: string | null
  updatedAt: Date
  rowVersion: number
}

export interface ModelDraft extends Stored {
  processId: string
  name: string
  files: StoredFile[]
  baseVersion: number | null
  state: 'open' | 'proposed' | 'closed'
  editors: string[]
}

export type ModelChangeState = 'in_review' | 'reviewed' | 'approved' | 'deployed' | 'rejected'

export interface ModelChange extends Stored {
  processId: string
  name: string
  kind: 'edit' | 'redeploy' | 'shipped'
  note: string
  runningInstances: 'finish' | 'migrate'
  files: StoredFile[]
  base: StoredFile[]
  baseVersion: number | null
  ancestor: StoredFile[] | null
  shippedHash: string | null
  editors: string[]
  state: ModelChangeState
  reviewedBy: string | null
  reviewedAt: Date | null
  decidedBy: string | null
  decidedAt: Date | null
  reason: string | null
  deployedVersion: number | null
  deployedAt: Date | null
}
