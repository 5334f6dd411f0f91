interface Stored {
  id: string
  companyId: string
  createdAt: Date
  rowVersion: number
}

export interface VaultDocument extends Stored {
  clientId: string
  projectId: string | null
  invoiceId: string | null
  folder: string
  title: string
  docType: string | null
  origin: 'staff' | 'portal' | 'generated' | 'signed' | 'mail_in' | 'import'
  portalVisible: boolean
  issuedOn: string | null
  expiresOn: string | null
  referenceNo: string | null
  currentVersion: number
  status: 'active' | 'archived' | 'destroyed'
}

export type ScanState = 'pending' | 'clean' | 'not_scanned' | 'infected' | 'error'

export interface DocumentVersion extends Stored {
  documentId: string
  version: number
  storageKey: string
  filename: string
  mime: string
  sizeBytes: number
  sha256: string
  uploadedByKind: 'user' | 'portal_user' | 'worker'
  uploadedBy: string | null
  note: string | null
  scanState: ScanState
  scanEngine: string | null
  scannedAt: Date | null
  encryptedPdf: boolean
  scripted: boolean
}

export interface Upload extends Stored {
  documentVersionId: string
  documentId: string
  clientId: string
  projectId: string | null
  documentRequestId: string | null
  checklistItemId: string | null
  source: 'portal' | 'staff'
  uploadedBy: string
  note: string | null
  state: 'received' | 'under_review' | 'accepted' | 'rejected' | 'infected'
  receivedAt: Date
  reviewerId: string | null
  decidedAt: Date | null
  clientReason: string | null
  internalNote: string | null
  processInstanceKey: string | null
}
