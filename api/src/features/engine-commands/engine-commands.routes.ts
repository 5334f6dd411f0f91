import { command, type Endpoint, query } from '../../http/endpoint.ts'
import { pageOf } from '../../http/page.ts'
import { GiveReason } from '../processes/processes.schema.ts'
import {
  CommandDetail,
  CommandId,
  CommandQuery,
  CommandView,
  CorrectCommand,
} from './engine-commands.schema.ts'
import type { EngineCommandService } from './engine-commands.service.ts'

const shared = { realm: 'staff', tag: 'Ops Center' } as const
const reading = { ...shared, method: 'get', can: 'outbox:R' } as const
const acting = {
  ...shared,
  method: 'post',
  can: 'outbox:A',
  params: CommandId,
  answer: CommandView,
} as const
const errors = ['COMMAND_NOT_REFUSED']

/** What the engine refused, and what operations does about it. */
export const engineCommandRoutes = ({ commands }: { commands: EngineCommandService }): Endpoint[] => [
  query(
    {
      ...reading,
      path: '/engine-commands',
      summary: 'Commands that the engine refused',
      query: CommandQuery,
      answer: pageOf(CommandView),
    },
    ({ query: filter, trx }) => commands.list(filter, trx),
  ),

  query(
    {
      ...reading,
      path: '/engine-commands/:commandId',
      summary: 'One command with what it carries and what waits for it',
      params: CommandId,
      answer: CommandDetail,
    },
    ({ params, trx }) => commands.read(params.commandId, trx),
  ),

  command(
    {
      ...acting,
      path: '/engine-commands/:commandId/resend',
      action: 'engine-command.resend',
      summary: 'Send a refused command again, with a reason',
      errors,
      body: GiveReason,
    },
    async ({ params: { commandId }, body, user, trx, waitFor }) => {
      const view = await commands.resend(commandId, body.reason, user, trx)
      waitFor((after) => commands.answered(commandId, after))
      return view
    },
  ),

  command(
    {
      ...acting,
      path: '/engine-commands/:commandId/correct',
      action: 'engine-command.correct',
      summary: 'Correct a refused command and send it again, with a reason',
      errors,
      body: CorrectCommand,
    },
    async ({ params: { commandId }, body, user, trx, waitFor }) => {
      const view = await commands.correct(commandId, body, user, trx)
      waitFor((after) => commands.answered(commandId, after))
      return view
    },
  ),

  command(
    {
      ...acting,
      path: '/engine-commands/:commandId/drop',
      action: 'engine-command.drop',
      summary: 'Put a refused command aside, with a reason, so that its record goes on without it',
      errors,
      body: GiveReason,
    },
    ({ params: { commandId }, body, user, trx }) => commands.drop(commandId, body.reason, user, trx),
  ),
]
