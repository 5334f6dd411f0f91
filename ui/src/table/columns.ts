/** A column that a list offers. */
export interface TableColumn {
  key: string
  label: string
  align?: 'right'
  /** Width in pixels unless the person chose another. */
  width: number
  /** Takes the room that the others leave. */
  grow?: boolean
  /** Cannot be left out, because it names the row. */
  fixed?: boolean
  /** Not shown until somebody asks for it. */
  optional?: boolean
  /** Narrowest table, in pixels, that shows it. */
  from?: number
  /** Whether the server can order the list by it. */
  sortable?: boolean
}

/** What a person chose: which columns, in which order, how wide, which stay in sight. */
export interface ChosenColumn {
  key: string
  width?: number
  pinned?: boolean
}

export interface PlacedColumn extends TableColumn {
  pinned: boolean
  /** Distance from the left edge, for columns that stay in sight. */
  left: number
}

export const MIN_WIDTH = 64
export const MAX_WIDTH = 800
export const WIDTH_STEP = 16
/** A narrower table lies on a phone. */
export const PHONE = 640
/** What the column that names the row keeps on a phone. */
const LEAST_NAME = 112

/** The choice with every fixed column in it; nothing chosen means what the list shows by itself. */
export function completeChoice(all: readonly TableColumn[], chosen: readonly ChosenColumn[]): ChosenColumn[] {
  const known = chosen.filter(({ key }) => all.some((column) => column.key === key))
  if (known.length === 0) return all.filter((column) => !column.optional).map(({ key }) => ({ key }))
  const missing = all.filter((column) => column.fixed && !known.some(({ key }) => key === column.key))
  return [...missing.map(({ key }) => ({ key })), ...known]
}

type Measured = TableColumn & Required<Pick<ChosenColumn, 'pinned'>> & { hasOwnWidth: boolean }

/** Nobody scrolls a table sideways on a phone: the name of the row gives way, and columns at the end are left out. */
function fitting(columns: Measured[], room: number): Measured[] {
  const kept = columns.map((column) =>
    column.fixed
      ? { ...column, width: Math.min(column.width, LEAST_NAME), grow: true, hasOwnWidth: false }
      : { ...column, grow: false },
  )
  const sum = () => kept.reduce((total, { width }) => total + width, 0)
  while (sum() > room) {
    const last = kept.findLastIndex(({ fixed }) => !fixed)
    if (last < 0) break
    kept.splice(last, 1)
  }
  return kept
}

/** Puts columns side by side: pinned ones first, hidden where the table is too narrow, filling the width there is. */
export function placeColumns(
  all: readonly TableColumn[],
  chosen: readonly ChosenColumn[],
  room: { width: number; offset: number },
): PlacedColumn[] {
  const isPhone = room.width < PHONE
  const wanted = completeChoice(all, chosen).flatMap(({ key, width, pinned = false }) => {
    const column = all.find((candidate) => candidate.key === key)
    if (!column || (column.from ?? 0) > room.width) return []
    return [{ ...column, width: width ?? column.width, pinned, hasOwnWidth: width !== undefined }]
  })
  const columns = isPhone ? fitting(wanted, room.width - room.offset) : wanted
  const ordered = [...columns.filter(({ pinned }) => pinned), ...columns.filter(({ pinned }) => !pinned)]
  const left = room.width - room.offset - ordered.reduce((sum, { width }) => sum + width, 0)
  const growing = ordered.find(({ grow, hasOwnWidth }) => grow && !hasOwnWidth) ?? ordered.at(-1)
  if (growing && left > 0) growing.width += left

  // Pinned columns must leave room for what is scrolled behind them.
  const pinnedWidth = ordered.reduce((sum, { pinned, width }) => sum + (pinned ? width : 0), room.offset)
  const mayPin = !isPhone && pinnedWidth <= room.width * 0.6
  let position = room.offset
  return ordered.map(({ hasOwnWidth: _, ...column }) => {
    const placed = { ...column, pinned: column.pinned && mayPin, left: position }
    position += column.width
    return placed
  })
}

type Change = (columns: ChosenColumn[], at: number) => ChosenColumn[]

/** Changes to a choice of columns, each of which returns a new choice. */
export function columnChoice(all: readonly TableColumn[], chosen: readonly ChosenColumn[]) {
  const current = completeChoice(all, chosen)
  const at = (key: string, change: Change) => {
    const index = current.findIndex((column) => column.key === key)
    return index < 0 ? current : change([...current], index)
  }
  const set = (key: string, fields: Partial<ChosenColumn>) =>
    at(key, (columns, index) => columns.with(index, { ...columns[index], key, ...fields }))

  return {
    toggle(key: string): ChosenColumn[] {
      if (!current.some((column) => column.key === key)) return [...current, { key }]
      if (all.find((column) => column.key === key)?.fixed) return current
      return current.filter((column) => column.key !== key)
    },
    move: (key: string, step: -1 | 1) =>
      at(key, (columns, index) => {
        const other = columns[index + step]
        const column = columns[index]
        return other && column ? columns.with(index + step, column).with(index, other) : columns
      }),
    pin: (key: string, pinned: boolean) => set(key, { pinned }),
    resize: (key: string, width: number) =>
      set(key, { width: Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))) }),
  }
}
