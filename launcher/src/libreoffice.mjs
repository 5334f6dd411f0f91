import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'
import { note } from './print.mjs'
import { which } from './run.mjs'

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

/** LibreOffice: the machine's own, else Debian's packages where we may install them. Without it there are no PDFs. */
export async function findSoffice() {
  const here = sofficeOnMachine()
  if (here) return here
  const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'python3-uno', 'fonts-noto-core']
  if (await aptInstall('LibreOffice', packages)) return sofficeOnMachine()
  note(
    'LibreOffice',
    'missing: everything works except PDFs (invoices, receipts). Install LibreOffice and start again.',
  )
  return undefined
}
