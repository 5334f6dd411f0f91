import { noteAct } from '@zippcrm/domain/audit/note-act.ts'
import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { defineError, NotFound } from '@zippcrm/domain/errors.ts'
import { type RecordName, recordNames } from '@zippcrm/domain/live/record-names.ts'
import { maskedVariables } from '@zippcrm/domain/operations/plan-variables.ts'
import { z } from 'zod'
import { toPage } from '../../http/page.ts'
import type { User } from '../../http/user.ts'
import {
  correctCommand,
  countHeldBack,
  dropCommand,
  type EngineCommandRow,
  findCommand,
  listCommands,
  resendCommand,
} from './engine-commands.repository.ts'
import type { CommandQuery, CommandView, CorrectCommand } from './engine-commands.schema.ts'

export const CommandNotRefused = defineError('COMMAND_NOT_REFUSED', 409, 'This command was not refused')

const variablesOf = ({ payload }: EngineCommandRow) => (payload.variables ?? {}) as Record<string, unknown>

/** Commands without their variables, with the records that they are about. */
async function presentAll(commands: EngineCommandRow[], trx: Trx): Promise<z.infer<typeof CommandView>[]> {
  const subjects = commands.map(({ subject }) => {
    const [kind = null, id = null] = subject.split(':')
    return { kind, id }
  })
  const names = await recordNames(
    subjects.filter(({ id }) => z.uuid().safeParse(id).success),
    trx,
  )
  return commands.map((command) => present(command, names.get(command.subject)))
}

const present = (command: EngineCommandRow, record: RecordName | undefined): z.infer<typeof CommandView> => {
  const { id, subject, kind, state, payload, attempts, error } = command
  const { name, what, incidentKey, jobKey, processInstanceKey } = payload
  return {
    id,
    subject,
    record: record ?? null,
    kind,
    state,
    what: String(name ?? what ?? incidentKey ?? jobKey ?? processInstanceKey ?? ''),
    attempts,
    error,
    createdAt: command.created_at.toISOString(),
  }
}

const presentOne = async (command: EngineCommandRow, trx: Trx) => (await presentAll([command], trx))[0]!

/** Commands that the engine refused: sent again, corrected, or put aside, each with who and why. */
export function engineCommandService() {
  async function find(id: string, trx: Trx): Promise<EngineCommandRow> {
    const command = await findCommand(id, trx)
    if (!command) throw new NotFound()
    return command
  }

  async function note(
    action: string,
    command: EngineCommandRow,
    reason: string,
    diff: { field: string; old: unknown; new: unknown }[],
    user: User,
    trx: Trx,
  ) {
    await noteAct(
      { companyId: user.companyId, action, entity: 'engine_command', entityId: command.id, reason, diff },
      trx,
    )
    return presentOne(await find(command.id, trx), trx)
  }

  const refused = (did: boolean, command: EngineCommandRow) => {
    if (!did) throw new CommandNotRefused(`This command is ${command.state}.`)
  }

  return {
    async list(filter: z.infer<typeof CommandQuery>, trx: Trx) {
      const page = toPage(await listCommands(filter, trx), filter.limit, (row) => [row.sequence])
      return { ...page, items: await presentAll(page.items, trx) }
    },

    async read(id: string, trx: Trx) {
      const command = await find(id, trx)
      return {
        ...(await presentOne(command, trx)),
        variables: maskedVariables(variablesOf(command)),
        correlationKey: (command.payload.correlationKey as string | undefined) ?? null,
        heldBack: await countHeldBack(command, trx),
      }
    },

    /** Lets the dispatcher try a refused command again; the later commands of its subject follow. */
    async resend(id: string, reason: string, user: User, trx: Trx) {
      const command = await find(id, trx)
      refused(await resendCommand(id, trx), command)
      const diff = [
        { field: 'state', old: 'refused', new: 'pending' },
        { field: 'error', old: command.error, new: null },
      ]
      return note('engine-command.resend', command, reason, diff, user, trx)
    },

    /** Puts a refused command aside for good; the later commands of its subject are sent without it. */
    async drop(id: string, reason: string, user: User, trx: Trx) {
      const command = await find(id, trx)
      refused(await dropCommand(id, reason, trx), command)
      const diff = [{ field: 'state', old: 'refused', new: 'dropped' }]
      return note('engine-command.drop', command, reason, diff, user, trx)
    },

    /** Puts right what made the engine refuse a command, and sends it again. */
    async correct(
      id: string,
      { variables = {}, correlationKey, reason }: z.infer<typeof CorrectCommand>,
      user: User,
      trx: Trx,
    ) {
      const command = await find(id, trx)
      const merged = Object.entries({ ...variablesOf(command), ...variables })
      const corrected = Object.fromEntries(merged.filter(([, value]) => value !== null))
      const payload = {
        ...command.payload,
        variables: corrected,
        ...(correlationKey && { correlationKey }),
      }
      refused(await correctCommand(id, payload, trx), command)
      const diff = [
        { field: 'variables', old: maskedVariables(variablesOf(command)), new: maskedVariables(corrected) },
        ...(correlationKey
          ? [{ field: 'correlationKey', old: command.payload.correlationKey, new: correlationKey }]
          : []),
      ]
      return note('engine-command.correct', command, reason, diff, user, trx)
    },

    /** The command once the engine has answered; undefined while it is on the way. */
    async answered(id: string, trx: Trx) {
      const command = await find(id, trx)
      return command.state === 'pending' ? undefined : presentOne(command, trx)
    },
  }
}

export type EngineCommandService = ReturnType<typeof engineCommandService>
