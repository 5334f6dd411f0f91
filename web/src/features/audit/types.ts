export type { AuditEntry } from '@zippcrm/ui/generated/api.ts'
