import { z } from 'zod'

export const AbsenceParams = z.object({ absenceId: z.uuid() })
export const DeputyQuery = z.object({
  userId: z.uuid().optional().describe('Whose deputy; the caller by default'),
})

export const NewAbsence = z.strictObject({
  userId: z.uuid().optional().describe('Who is away; the caller by default, others by a manager'),
  deputyId: z.uuid(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().describe('Last day away'),
  note: z.string().max(200).optional(),
})

const Person = z.object({ id: z.string(), name: z.string() })
export const AbsenceView = z.object({
  id: z.string(),
  user: Person,
  deputy: Person,
  startsOn: z.string(),
  endsOn: z.string(),
  note: z.string().nullable(),
  state: z.enum(['planned', 'running']),
  mayEnd: z.boolean(),
  rowVersion: z.number(),
})
export const AbsenceList = z.object({ items: z.array(AbsenceView) })
export const Deputies = z.object({ items: z.array(Person) })
