import type { Tone } from '@zippcrm/ui/base/tones.ts'

export interface VaultDocument {
  id: string
  title: string
  folder: string
  portalVisible: boolean
  issuedOn: string | null
  expiresOn: string | null
  referenceNo: string | null
  versions: {
    version: number
    filename: string
    sizeBytes: number
    sha256: string
    scanState: string
    uploadedAt: string
  }[]
  rowVersion: number
}

export interface DocumentAccess {
  id: string
  at: string
  version: number
  actorKind: string
  actor: string | null
  channel: string
  result: 'served' | 'refused'
  ip: string | null
}

export const ACCESS_TONE: Record<DocumentAccess['result'], Tone> = { served: 'neutral', refused: 'error' }
