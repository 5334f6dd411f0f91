import { expect, it } from 'vitest'
import { z } from 'zod'
import { created } from './answers.ts'
import { command, type Endpoint, query } from './endpoint.ts'

const Task = z.object({ id: z.string(), state: z.enum(['open', 'done']) })
const read = { method: 'get', path: '/x', realm: 'staff', summary: 'x' } as const
const write = { ...read, method: 'post', answer: Task } as const
const open = { id: 'a', state: 'open' } as const

it('lets a handler answer what its route declares, and the compiler refuses anything else', () => {
  const endpoints: Endpoint[] = [
    query({ ...read, answer: Task }, async () => open),
    command(write, async () => created('/api/x/a', open)),
    command(read, async () => {}),
    command(write, async ({ waitFor }) => {
      waitFor(async () => undefined)
      return open
    }),
    // @ts-expect-error a list without its page
    query({ ...read, answer: z.object({ items: z.array(Task) }) }, async () => [open]),
    // @ts-expect-error a state that is not declared
    command(write, async () => created('/api/x/a', { id: 'a', state: 'gone' as const })),
    // @ts-expect-error a field too few
    command(write, async () => ({ id: 'a' })),
    // @ts-expect-error a body where none is declared
    command(read, async () => open),
    command(write, async ({ waitFor }) => {
      // @ts-expect-error what is waited for is the answer as well
      waitFor(async () => [open])
      return open
    }),
  ]
  expect(endpoints).toHaveLength(9)
})
