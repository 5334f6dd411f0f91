import { reviewTask, stages, workTask } from '../projects/stages.ts'

/** What people look for in the inbox across processes. */
export const kindsOfWork = ['gates', 'stages', 'uploads', 'evidence'] as const
export type KindOfWork = (typeof kindsOfWork)[number]

/** The user tasks behind each kind of work, by their ids in the models. */
export const elementsOfWork: Record<KindOfWork, string[]> = {
  gates: stages.map(reviewTask),
  stages: stages.map(workTask),
  uploads: ['userTask_reviewUpload'],
  evidence: ['userTask_verifyEvidence'],
}
