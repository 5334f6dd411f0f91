import { openEngineStack } from '../engine-workers/test/stack.ts'
import { measureDashboardLists } from './dashboard-lists.ts'
import { measureDiagram } from './diagram.ts'
import type { Figure } from './figures.ts'
import { table } from './figures.ts'
import { measureInbox } from './inbox-latency.ts'
import { measureInboxLists } from './inbox-lists.ts'
import { machine, starts } from './machine.ts'
import { measureThroughput } from './throughput.ts'

/** Away from the ports of a running stack and of the tests. */
const portOffset = 65

const { stack, close } = await openEngineStack({ portOffset })
const figures: Figure[] = []
try {
  for (const [name, measure] of Object.entries({
    measureInbox,
    measureThroughput,
    measureInboxLists,
    measureDashboardLists,
    measureDiagram,
  })) {
    process.stderr.write(`${name} …\n`)
    figures.push(...(await measure(stack)))
  }
  figures.push(...starts())
  process.stdout.write(`\n${machine()}\n\n${table(figures)}\n`)
} finally {
  await close()
}
process.exit()
