import { v7 } from 'uuid'

/** A new UUID v7: sortable by time, so that primary keys stay local in their index. */
export const newId = (): string => v7()
