/** A value as RFC 4180 wants it; what a spreadsheet would take for a formula is text. */
export function csvCell(value: string | number | null): string {
  const text = String(value ?? '')
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** A whole CSV file: names of the columns, then one line for each row. */
export const csvOf = <K extends string>(
  columns: readonly K[],
  rows: readonly Record<K, string | number | null>[],
): string =>
  [columns.join(','), ...rows.map((row) => columns.map((name) => csvCell(row[name])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')
