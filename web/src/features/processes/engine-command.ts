import type { paths } from '@zippcrm/ui/generated/api.ts'

/** A command to the engine that it refused or has yet to take. */
export type EngineCommand =
  paths['/engine-commands']['get']['responses'][200]['content']['application/json']['items'][number]

export type CommandAct = 'resend' | 'correct' | 'drop'
