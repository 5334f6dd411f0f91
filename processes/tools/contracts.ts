import { clientOnboarding } from '../client-onboarding/contract.ts'
import type { ProcessContract } from '../contract.ts'
import { creditNote } from '../credit-note/contract.ts'
import { documentRequest } from '../document-request/contract.ts'
import { expirySweep } from '../expiry-sweep/contract.ts'
import { invoiceLifecycle } from '../invoice-lifecycle/contract.ts'
import { milestoneBilling } from '../milestone-billing/contract.ts'
import { overdueSweep } from '../overdue-sweep/contract.ts'
import { portalInvitation } from '../portal-invitation/contract.ts'
import { processChange } from '../process-change/contract.ts'
import { regulatedProject } from '../regulated-project/contract.ts'
import { slaClock } from '../sla-clock/contract.ts'
import { uploadReview } from '../upload-review/contract.ts'
import { readModels } from './model.ts'

/** Every process of the product, as its contract says. */
export const contracts: readonly ProcessContract[] = [
  clientOnboarding,
  creditNote,
  documentRequest,
  expirySweep,
  invoiceLifecycle,
  milestoneBilling,
  overdueSweep,
  portalInvitation,
  processChange,
  regulatedProject,
  slaClock,
  uploadReview,
]

/** Finds the contract of a process. */
export function contractOf(processId: string): ProcessContract {
  const contract = contracts.find((candidate) => candidate.processId === processId)
  if (!contract) throw new Error(`There is no contract for the process ${processId}`)
  return contract
}

/** Job types that have no worker: the dispatcher completes them when their answer comes. */
export const isWait = (type: string): boolean => type.startsWith('wait.')

/** Lists the job types that the models use, each once, sorted. */
export async function taskTypesInModels(): Promise<string[]> {
  const models = await readModels()
  return [...new Set(models.flatMap(({ jobs }) => jobs.map(({ type }) => type)))].sort()
}

/** Lists the message names that the models use, each once, sorted. */
export async function messageNamesInModels(): Promise<string[]> {
  const models = await readModels()
  return [...new Set(models.flatMap(({ messages }) => messages.map(({ name }) => name)))].sort()
}
