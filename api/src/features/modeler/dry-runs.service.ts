import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { DomainError } from '@zippcrm/domain/errors.ts'
import { formsOf } from '@zippcrm/domain/modeler/deployed.repository.ts'
import type { Holder, SandboxCommand, SandboxState } from '@zippcrm/processes/dry-run.ts'
import { filesOfKind } from '@zippcrm/processes/model-file.ts'
import type { Scenario, ScenarioStep, StepAnswer } from '@zippcrm/processes/scenario.ts'
import { readModel } from '@zippcrm/processes/tools/model.ts'
import { outlineOf } from '@zippcrm/processes/tools/outline.ts'
import type { z } from 'zod'
import type { User } from '../../http/user.ts'
import { filesToTry, withSurroundings } from './dry-run-files.ts'
import type { DryRunState, SandboxView, StartDryRun } from './dry-runs.schema.ts'
import type { SandboxClient } from './sandbox-client.ts'

interface Caller {
  user: User
  trx: Trx
}
type Sandbox = z.infer<typeof SandboxView>

const holderOf = ({ id, companyId, fullName }: User): Holder => ({ userId: id, companyId, name: fullName })

/** Codes by which the sandbox tells that it cannot be used now, in the words of the screen. */
const states: Record<string, Sandbox['state']> = {
  SANDBOX_UNCONFIGURED: 'unconfigured',
  SANDBOX_STARTING: 'starting',
  SANDBOX_UNREACHABLE: 'unreachable',
}

/** Who sits at the sandbox; people of other companies stay nameless. */
const presentHolder = (holder: SandboxState['holder'], user: User): Sandbox['holder'] =>
  holder && {
    name: holder.companyId === user.companyId ? holder.name : null,
    mine: holder.userId === user.id,
    since: holder.since,
    freeAt: holder.freeAt,
  }

const present = (
  { holder, run }: Pick<SandboxState, 'holder' | 'run'>,
  user: User,
): z.infer<typeof DryRunState> => ({
  sandbox: { state: 'ready', holder: presentHolder(holder, user) },
  run,
})

type Outline = ReturnType<typeof outlineOf>

/** What a run asks for, together with what the processes ask for that it calls; it starts as its own start wants it. */
const withCalled = (outline: Outline, called: Outline[]): Outline => ({
  ...outline,
  services: [outline, ...called].flatMap(({ services }) => services),
  people: [outline, ...called].flatMap(({ people }) => people),
  messages: [outline, ...called].flatMap(({ messages }) => messages),
})

/** Dry runs of drafts in the sandbox: started, driven and left by one person at a time (ENG-18, UI-36). */
export function dryRunService({ sandbox }: { sandbox: SandboxClient }) {
  async function send(command: SandboxCommand, user: User) {
    return present(await sandbox.send(command), user)
  }

  /** How the sandbox is, also where it cannot be used. */
  async function look(user: User) {
    try {
      return await sandbox.send({ act: 'look', userId: user.id })
    } catch (error) {
      const state = error instanceof DomainError && states[error.code]
      if (!state) throw error
      return state
    }
  }

  async function trial(processId: string, { user, trx }: Caller) {
    const { files } = await filesToTry(processId, trx)
    return { processId, holder: holderOf(user), resources: await withSurroundings(files, trx) }
  }

  return {
    /** What a dry run of the draft asks for, how the sandbox is, and one's own run if there is one. */
    async desk(processId: string, { user, trx, now }: Caller & { now: number }) {
      const { files, xml, isDraft } = await filesToTry(processId, trx)
      const model = await readModel(xml)
      const called = filesOfKind(files, 'bpmn').filter(({ content }) => content !== xml)
      const seen = await look(user)
      const isReady = typeof seen === 'object'
      const at = isReady ? Date.parse(seen.engineTime) : now
      const outlines = await Promise.all(
        called.map(async ({ content }) => outlineOf(await readModel(content), at)),
      )
      const outline = withCalled(outlineOf(model, at), outlines)
      const formIds = outline.people.flatMap(({ formId }) => formId ?? [])
      const forms = [...files, ...(await formsOf(formIds, trx))]
      const people = outline.people.map((person) => {
        const file = forms.find(({ name }) => name === `${person.formId}.form`)
        return { ...person, form: file ? (JSON.parse(file.content) as Record<string, unknown>) : null }
      })
      const state = isReady ? present(seen, user) : { sandbox: { state: seen, holder: null }, run: null }
      return {
        ...state,
        // A run of another process goes on there until this one begins.
        run: state.run?.processId === processId ? state.run : null,
        outline: { ...outline, people },
        model: { name: model.name ?? processId, xml, isDraft },
      }
    },

    /** How far one's own run has come. */
    async read(user: User) {
      return send({ act: 'look', userId: user.id }, user)
    },

    async start(processId: string, input: z.infer<typeof StartDryRun>, caller: Caller) {
      return send({ act: 'start', ...(await trial(processId, caller)), ...input }, caller.user)
    },

    async replay(processId: string, scenario: Scenario, caller: Caller) {
      return send({ act: 'replay', ...(await trial(processId, caller)), scenario }, caller.user)
    },

    step: (step: ScenarioStep, user: User) => send({ act: 'step', userId: user.id, step }, user),

    choose: (elementId: string, answer: StepAnswer | null, user: User) =>
      send({ act: 'answer', userId: user.id, elementId, answer }, user),

    leave: (user: User) => send({ act: 'leave', userId: user.id }, user),
  }
}

export type DryRunService = ReturnType<typeof dryRunService>
