import { runChecks } from '../src/checks.mjs'
import { checkNode, installPackages } from '../src/install.mjs'
import { repositoryRoot } from '../src/paths.mjs'
import { say } from '../src/print.mjs'

// `npm run check`: everything that needs no server.
checkNode()
await installPackages(repositoryRoot)
const { passed, failed } = await runChecks()
say(`\n${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
