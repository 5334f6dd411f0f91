const KB = 1024
const MB = KB * 1024

/** `812 kB`, `4.2 MB`, counted in steps of 1,024 as upload limits are. */
export function formatFileSize(bytes: number): string {
  if (bytes < KB) return `${bytes} B`
  if (bytes < MB) return `${Math.round(bytes / KB)} kB`
  return `${Number((bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0))} MB`
}
