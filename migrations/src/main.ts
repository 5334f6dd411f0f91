import { migrate } from './migrate.ts'
import { Refusal } from './refusal.ts'

const url = process.env.MIGRATION_DATABASE_URL
if (!url) {
  console.error(
    'CONFIG_MISSING MIGRATION_DATABASE_URL: expected postgres://owner:password@host:port/database',
  )
  process.exit(78)
}
try {
  const applied = await migrate(url)
  console.log(applied.length ? `migrations applied: ${applied.join(', ')}` : 'database schema is up to date')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exit(error.exitCode)
}
