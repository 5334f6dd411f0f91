import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'
import { fetchNpmPackage } from './fetch.mjs'
import { note } from './print.mjs'
import { which } from './run.mjs'
import { atLeast, versions } from './version.mjs'

const places = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** LibreOffice on this machine, which turns documents into PDF; undefined if there is none. */
export const sofficeOnMachine = (env = process.env) =>
  env.SOFFICE_PATH || which('soffice') || which('libreoffice') || places.find((path) => existsSync(path))

/** Whether this Node.js can run LibreOffice as WebAssembly; older ones hang in it. */
export const canRunWasmOffice = (version = process.versions.node) =>
  atLeast(version, versions.wasmOffice.nodeMinimum)

/** What to do where no LibreOffice can be had by itself. */
export const officeAdvice = `install LibreOffice, or start with Node.js ${versions.wasmOffice.nodeMinimum.split('.')[0]} or newer, which fetches one`

/**
 * What makes the PDFs: the machine's LibreOffice, else Debian's packages where we may install them, else LibreOffice as
 * WebAssembly, fetched once. Without any of them there are no PDFs.
 */
export async function findOffice() {
  const here = sofficeOnMachine()
  if (here) return { soffice: here }
  const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'python3-uno', 'fonts-noto-core']
  if (await aptInstall('LibreOffice', packages)) return { soffice: sofficeOnMachine() }
  if (canRunWasmOffice()) {
    note('LibreOffice', 'missing: it is fetched as WebAssembly, which needs 1.4 GB while a PDF is made')
    try {
      const folder = await fetchNpmPackage('wasmOffice', 'LibreOffice as WebAssembly')
      return { wasmOffice: { node: process.execPath, folder } }
    } catch (error) {
      note('LibreOffice', error.message)
    }
  }
  note('LibreOffice', `missing: everything works except PDFs (invoices, receipts): ${officeAdvice}.`)
  return {}
}
