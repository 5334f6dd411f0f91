import type { Tone } from '@zippcrm/ui/base/tones.ts'
import type { OpenItem } from '@zippcrm/ui/generated/api.ts'
import { ITEM_TONE, LIAISON_TONE, REQUEST_TONE, STAGE_TONE } from './types.ts'

const looks: Record<OpenItem['kind'], { tones: Record<string, Tone>; words: string }> = {
  stage: { tones: STAGE_TONE, words: 'openItems.stage' },
  checklist_item: { tones: ITEM_TONE, words: 'projects.item' },
  document_request: { tones: REQUEST_TONE, words: 'projects.request' },
  liaison_query: { tones: LIAISON_TONE, words: 'projects.liaison.state' },
}

/** Colour and key of the word for the state of an open item, in the words of its own kind. */
export function openItemState({ kind, state }: Pick<OpenItem, 'kind' | 'state'>): {
  tone: Tone
  word: string
} {
  const { tones, words } = looks[kind]
  return { tone: tones[state] ?? 'neutral', word: `${words}.${state}` }
}
