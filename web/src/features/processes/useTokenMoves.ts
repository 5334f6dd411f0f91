import { computed, reactive, ref } from 'vue'
import type { OperationRequest } from './operation.ts'

export type Verb = 'move' | 'add' | 'end'
export interface TokenChange {
  verb: Verb
  from?: string
  to?: string
}

/** Collects what is to become of an instance's tokens, by click on the diagram or by choice from a list. */
export function useTokenMoves(hasToken: (elementId: string) => boolean) {
  const isOn = ref(false)
  const verb = ref<Verb>('move')
  const from = ref<string>()
  const changes = reactive<TokenChange[]>([])

  function note(change: TokenChange) {
    changes.push(change)
    from.value = undefined
  }

  return {
    isOn,
    verb,
    /** Element whose token is to be moved, once it is chosen. */
    from,
    changes,
    /** Takes an element as the next part of what is being said; one that cannot be it is left alone. */
    take(elementId: string) {
      if (verb.value === 'add') return note({ verb: 'add', to: elementId })
      if (verb.value === 'end') return hasToken(elementId) && note({ verb: 'end', from: elementId })
      if (from.value && elementId !== from.value)
        return note({ verb: 'move', from: from.value, to: elementId })
      if (hasToken(elementId)) from.value = from.value === elementId ? undefined : elementId
    },
    remove: (index: number) => changes.splice(index, 1),
    chosen: computed(() => [
      ...(from.value ? [from.value] : []),
      ...changes.flatMap((change) => [change.from, change.to].filter((id) => id !== undefined)),
    ]),
    request: computed<OperationRequest>(() => ({
      kind: 'modify',
      move: changes.flatMap((one) =>
        one.verb === 'move' && one.from && one.to ? [{ from: one.from, to: one.to }] : [],
      ),
      activate: changes.flatMap((one) => (one.verb === 'add' && one.to ? [{ elementId: one.to }] : [])),
      terminate: changes.flatMap((one) => (one.verb === 'end' && one.from ? [{ elementId: one.from }] : [])),
    })),
    close() {
      isOn.value = false
      from.value = undefined
      changes.splice(0)
    },
  }
}

export type TokenMoves = ReturnType<typeof useTokenMoves>
