export interface RowWindow {
  /** First row drawn. */
  first: number
  /** Row after the last one drawn. */
  last: number
}

// Rows are drawn a little ahead, and in steps, so that a slow scroll does not draw at every pixel.
const AHEAD = 8
const STEP = 4

/** Which rows of a list of equally high rows must be drawn; all others are empty space. */
export function rowWindow(view: {
  top: number
  height: number
  rowHeight: number
  count: number
}): RowWindow {
  const first = Math.floor(view.top / view.rowHeight) - AHEAD
  const last = Math.ceil((view.top + view.height) / view.rowHeight) + AHEAD
  return {
    first: Math.min(view.count, Math.max(0, Math.floor(first / STEP) * STEP)),
    last: Math.max(0, Math.min(view.count, Math.ceil(last / STEP) * STEP)),
  }
}

/** Where to scroll so that a row lies fully in sight below the header; undefined when it does already. */
export function scrollToRow(
  index: number,
  view: { top: number; height: number; rowHeight: number; header: number },
): number | undefined {
  const start = index * view.rowHeight
  const end = start + view.rowHeight
  if (start < view.top) return start
  if (end > view.top + view.height - view.header) return end - view.height + view.header
  return undefined
}
