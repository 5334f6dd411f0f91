import { createRequire } from 'node:module'
import { join } from 'node:path'

// Run as a program of its own: the client has no timeout, so its caller must be able to stop it.
// ZIPPCRM_MAVEN_REPOSITORY names another repository than the client's own, e.g. a company's mirror.
const [clientFolder, artifact, destination] = process.argv.slice(2)
const load = createRequire(join(clientFolder, 'package.json'))
const { default: download } = load('mvn-artifact-download')
await download(artifact, destination, process.env.ZIPPCRM_MAVEN_REPOSITORY)
