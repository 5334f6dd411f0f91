import { openEngineStack } from '../engine-workers/test/stack.ts'
import { measureDashboardLists } from './dashboard-lists.ts'
import { measureDiagram } from './diagram.ts'
import type { Figure } from './figures.ts'
import { table } from './figures.ts'
import { measureInbox } from './inbox-latency.ts'
import { measureInboxLists } from './inbox-lists.ts'
import { machine, starts } from './machine.ts'
import { measureMigration } from './migration.ts'
import { measureScrolling } from './scrolling.ts'
import { measureThroughput } from './throughput.ts'

/** Away from the ports of a running stack and of the tests. */
const portOffset = 65

const { stack, close } = await openEngineStack({ portOffset })
/** Words of the names of measurements; all when none is given. */
const asked = process.argv.slice(2)
const figures: Figure[] = []
try {
  for (const [name, measure] of Object.entries({
    measureInbox,
    measureThroughput,
    measureMigration,
    measureInboxLists,
    measureDashboardLists,
    measureDiagram,
    measureScrolling,
  })) {
    if (asked.length && !asked.some((word) => name.toLowerCase().includes(word.toLowerCase()))) continue
    process.stderr.write(`${name} …\n`)
    figures.push(...(await measure(stack)))
  }
  if (!asked.length) figures.push(...starts())
  process.stdout.write(`\n${machine()}\n\n${table(figures)}\n`)
} finally {
  await close()
}
process.exit()
