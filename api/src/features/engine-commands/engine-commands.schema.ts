import { z } from 'zod'
import { PageQuery } from '../../http/page.ts'
import { InstanceRecord } from '../processes/processes.schema.ts'

export const CommandId = z.object({ commandId: z.uuid() })

export const CommandQuery = PageQuery.extend({
  state: z.enum(['refused', 'pending']).default('refused'),
  subject: z
    .string()
    .max(200)
    .optional()
    .describe('Business key of an instance, e.g. invoice:<id>: what is held back for its record'),
})

export const CommandView = z.object({
  id: z.string(),
  subject: z.string(),
  record: InstanceRecord.describe('What it is about, where that has a name'),
  kind: z.string(),
  state: z.enum(['pending', 'sent', 'dropped', 'refused']),
  what: z.string().describe('Message name, wait or key it is about'),
  attempts: z.number(),
  error: z.string().nullable(),
  createdAt: z.string(),
})

export const CommandDetail = CommandView.extend({
  variables: z.record(z.string(), z.unknown()).describe('Personal ones masked'),
  correlationKey: z.string().nullable(),
  heldBack: z.number().describe('Later commands of the same record that wait for this one'),
})

/** What can be put right in a command; the rest says what the command is, and stays. */
export const CorrectCommand = z
  .strictObject({
    variables: z
      .record(z.string().min(1).max(200), z.unknown())
      .optional()
      .describe('Set beside those it has; null takes one away'),
    correlationKey: z.string().min(1).max(200).optional(),
    reason: z.string().trim().min(3).max(500),
  })
  .refine((body) => body.variables || body.correlationKey, {
    path: ['variables'],
    message: 'Say what to correct',
  })
