import type { ProcessFileKind } from './files.ts'

/** One file of a process as an analyst edits it. */
export interface ModelFile {
  /** Resource name at the engine: `<process-id>.bpmn`, `<form-id>.form`, `<name>.dmn`. */
  name: string
  content: string
}

const KINDS: readonly string[] = ['bpmn', 'dmn', 'form']

/** Tells the kind of a file by the end of its name. */
export function kindOf(name: string): ProcessFileKind | undefined {
  const end = name.slice(name.lastIndexOf('.') + 1)
  return KINDS.includes(end) ? (end as ProcessFileKind) : undefined
}

/** The files of one kind. */
export const filesOfKind = <F extends { name: string }>(files: readonly F[], kind: ProcessFileKind): F[] =>
  files.filter(({ name }) => kindOf(name) === kind)
