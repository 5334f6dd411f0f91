import type { z } from 'zod'

/** Reads settings or ends the process with one readable line for each fault and exit code 78; values are never printed (DEP-06). */
export function readEnvironment<T>(schema: z.ZodType<T>, env: Record<string, string | undefined>): T {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0])
    const own = issue.code === 'custom' ? issue.params?.code : undefined
    const code = own ?? (filled[name] === undefined ? 'CONFIG_MISSING' : 'CONFIG_INVALID')
    console.error(`${code} ${name}: ${issue.message}`)
  }
  process.exit(78)
}
