import { computed, type Ref, type WritableComputedRef } from 'vue'

/** Whether a dialog about something is open: while it is named; closing the dialog forgets it. */
export const openWhile = <T>(subject: Ref<T | undefined>): WritableComputedRef<boolean> =>
  computed({
    get: () => subject.value !== undefined,
    set: (open) => {
      if (!open) subject.value = undefined
    },
  })
