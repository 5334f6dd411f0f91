import { caseVariables, type ProcessContract, silent } from '../contract.ts'

export const clientOnboarding = {
  processId: 'client-onboarding',
  migratable: true,
  start: { message: 'client.created', correlationKey: 'clientId' },
  startVariables: caseVariables,
  messages: {},
  jobs: { 'crm.invite-contact': silent },
  userTasks: {},
} as const satisfies ProcessContract
