import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

// LibreOffice as WebAssembly keeps threads and 1.4 GB, so it lives in this short process of its own.
const [folder, ...papers] = process.argv.slice(2)
const { resolve } = createRequire(join(folder, 'package.json'))
const { createWorkerConverter } = await import(
  pathToFileURL(resolve('@matbee/libreoffice-converter/server')).href
)
const converter = await createWorkerConverter()
for (const paper of papers) {
  const { data } = await converter.convert(readFileSync(paper), { outputFormat: 'pdf' }, basename(paper))
  writeFileSync(paper.replace(/docx$/, 'pdf'), data)
}
process.exit(0)
