import { useOverlay } from '@nuxt/ui/composables'
import { asProblem, fieldErrors } from '@zippcrm/ui/http/problem.ts'
import { computed, onBeforeUnmount, reactive, ref, toRaw, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { useMe } from '../session/me.ts'
import { draftOf } from './drafts.ts'
import LeaveDialog from './LeaveDialog.vue'
import MergeDialog from './MergeDialog.vue'
import { changesOf, compare, type Values } from './merge.ts'

export interface Versioned<T extends Values> {
  values: T
  version: number | undefined
}

export interface RecordFormDeps<T extends Values> {
  /** Names the draft; the person is added to it. */
  key: string
  initial: Versioned<T>
  /** Sends what changed; rejects with the problem that the server answered. */
  save: (changes: Partial<T>, version: number | undefined) => Promise<unknown>
  /** Reads the record again when somebody saved before. */
  reread?: () => Promise<Versioned<T>>
  /** What a field and its value are called where two versions are compared. */
  describe?: (field: keyof T & string, value: unknown) => { label: string; text: string }
  /** Fields whose values stay out of the browser’s storage. */
  secret?: (keyof T & string)[]
}

const copy = <T>(value: T): T => structuredClone(toRaw(value))

/**
 * A form over a record: keeps unsaved input through a crash, warns before it is left, and when somebody else saved
 * first lets the person decide field by field (UI-22).
 */
export function useRecordForm<T extends Values>(deps: RecordFormDeps<T>) {
  const draft = draftOf<T>(`${useMe().me?.id}:${deps.key}`)
  const kept = draft.read()
  const base = ref(copy(kept?.base ?? deps.initial.values)) as { value: T }
  const version = ref(kept ? kept.version : deps.initial.version)
  const values = reactive(copy({ ...deps.initial.values, ...kept?.values })) as T
  const restored = ref(kept !== undefined)
  const busy = ref(false)
  const error = ref<unknown>()
  const overlay = useOverlay()

  const changes = computed(() => changesOf(base.value, values))
  const isDirty = computed(() => Object.keys(changes.value).length > 0)

  const withoutSecrets = (all: T) =>
    Object.fromEntries(Object.entries(all).filter(([field]) => !deps.secret?.includes(field))) as T
  watch(values, () => {
    if (isDirty.value)
      draft.keep({ values: withoutSecrets(values), base: withoutSecrets(base.value), version: version.value })
    else draft.forget()
  })

  /** Somebody saved before: takes their version over, asking where both changed the same. */
  async function merge(): Promise<boolean> {
    const theirs = await deps.reread?.()
    if (!theirs) return false
    const { conflicts, merged } = compare(base.value, values, theirs.values)
    const chosen = conflicts.length
      ? await overlay.create(MergeDialog).open({
          conflicts: conflicts.map(({ field, ...sides }) => ({
            field,
            label: deps.describe?.(field, sides.mine).label ?? field,
            theirs: deps.describe?.(field, sides.theirs).text ?? String(sides.theirs ?? ''),
            mine: deps.describe?.(field, sides.mine).text ?? String(sides.mine ?? ''),
          })),
        }).result
      : []
    if (!chosen) return false
    for (const field of chosen) (merged as Values)[field] = theirs.values[field]
    base.value = copy(theirs.values)
    version.value = theirs.version
    Object.assign(values, copy(merged))
    return true
  }

  /** Saves what changed; false when it was refused or given up. */
  async function save(): Promise<boolean> {
    busy.value = true
    error.value = undefined
    try {
      await deps.save(changes.value, version.value)
      base.value = copy(values)
      draft.forget()
      return true
    } catch (refusal) {
      if (asProblem(refusal).code === 'STALE_VERSION' && deps.reread) return (await merge()) && (await save())
      error.value = refusal
      return false
    } finally {
      busy.value = false
    }
  }

  function discard() {
    Object.assign(values, copy(deps.initial.values))
    base.value = copy(deps.initial.values)
    version.value = deps.initial.version
    restored.value = false
    draft.forget()
  }

  /** Whether the form may go away; asks when something typed would go with it. */
  async function mayLeave(): Promise<boolean> {
    if (!isDirty.value) return true
    const leaves = Boolean(await overlay.create(LeaveDialog).open().result)
    if (leaves) draft.forget()
    return leaves
  }
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (isDirty.value) event.preventDefault()
  }
  window.addEventListener('beforeunload', beforeUnload)
  onBeforeUnmount(() => window.removeEventListener('beforeunload', beforeUnload))
  onBeforeRouteLeave(() => mayLeave())

  return {
    values,
    restored,
    isDirty,
    isBusy: busy,
    errors: computed(() => (error.value ? fieldErrors(error.value) : {})),
    refusal: computed(() => (error.value ? asProblem(error.value) : undefined)),
    save,
    discard,
    mayLeave,
  }
}
