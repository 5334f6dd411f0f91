import type { ModelFile } from './files.ts'

/** Texts of the files that a person picked; picking the same file again counts as a new choice. */
export async function readFiles(event: Event): Promise<ModelFile[]> {
  const input = event.target as HTMLInputElement
  const picked = await Promise.all(
    [...(input.files ?? [])].map(async (file) => ({ name: file.name, content: await file.text() })),
  )
  input.value = ''
  return picked
}
