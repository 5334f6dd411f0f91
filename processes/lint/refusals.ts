import { BpmnModdle } from 'bpmn-moddle'
import { DmnModdle } from 'dmn-moddle'
import { kindOf, type ModelFile } from '../model-file.ts'
import type { Finding } from './linter.ts'

export const maxModelBytes = 5 * 1024 * 1024

/** A finding and the file it is about. */
export interface FileFinding extends Finding {
  file: string
}

const error = (file: string, rule: string, message: string): FileFinding => ({
  file,
  elementId: '',
  rule,
  severity: 'error',
  message,
})

/**
 * Says why a file cannot even be opened: too large, with entity declarations, not well-formed, or of no kind we know.
 * Entities are refused before anything parses the file, because a parser might fetch or multiply them.
 */
export async function refusalsOf({ name, content }: ModelFile): Promise<FileFinding[]> {
  const kind = kindOf(name)
  if (!kind) return [error(name, 'known-kind', 'Only .bpmn, .dmn and .form files belong to a process')]
  if (Buffer.byteLength(content) > maxModelBytes)
    return [error(name, 'not-too-large', 'The file is larger than 5 MB')]
  if (kind !== 'form' && /<!(DOCTYPE|ENTITY)/i.test(content))
    return [error(name, 'no-entities', 'The file declares entities; remove its DOCTYPE')]
  try {
    if (kind === 'bpmn') await new BpmnModdle().fromXML(content)
    else if (kind === 'dmn') await new DmnModdle().fromXML(content)
    else if (!isObject(JSON.parse(content))) throw new Error('a form is a JSON object')
    return []
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.split('\n')[0] : String(fault)
    return [error(name, 'well-formed', `The file cannot be read: ${reason}`)]
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
