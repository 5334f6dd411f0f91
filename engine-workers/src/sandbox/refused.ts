import type { SandboxRefusal } from '@zippcrm/processes/dry-run.ts'

/** Something that the sandbox does not do, with the reason for the one who asked. */
export class SandboxRefused extends Error {
  readonly code: SandboxRefusal['code']

  constructor(code: SandboxRefusal['code'], message: string) {
    super(message)
    this.code = code
  }
}
