import { FileName } from './document-errors.ts'

const maxBytes = 180

/**
 * A file name for showing: without folders, control and direction-changing characters, in NFC and at most 180 bytes of
 * UTF-8 with its extension kept. Storage never uses it (DOC-09).
 */
export function cleanFilename(raw: string): string {
  const base = raw.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  const shown = base.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim()
  if (!shown || /^\.+$/.test(shown)) throw new FileName()
  return shorten(shown)
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= maxBytes) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  let stem = [...(extension ? name.slice(0, dot) : name)]
  while (Buffer.byteLength(stem.join('') + extension) > maxBytes) stem = stem.slice(0, -1)
  return stem.join('') + extension
}
