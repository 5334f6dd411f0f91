import { migrate } from './migrate.ts'

const url = process.env.MIGRATION_DATABASE_URL
if (!url) {
  console.error(
    'CONFIG_MISSING MIGRATION_DATABASE_URL: expected postgres://owner:password@host:port/database',
  )
  process.exit(78)
}
const applied = await migrate(url)
console.log(applied.length ? `migrations applied: ${applied.join(', ')}` : 'database schema is up to date')
