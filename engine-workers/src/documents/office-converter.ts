import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PdfConverter } from './renderer.ts'
import { runBounded } from './run-bounded.ts'

/** Papers are Indian whatever the host is set to (DOC-34). */
export const papersEnvironment = { TZ: 'Asia/Kolkata', LC_ALL: 'en_IN.UTF-8' }

/**
 * LibreOffice on this machine. Every job has a profile of its own: two jobs never wait for each other's lock, and a
 * killed one leaves no broken profile behind.
 */
export const officeConverter = (sofficePath: string, timeoutMs: number): PdfConverter => ({
  name: 'LibreOffice',
  async convert(papers, folder) {
    const profile = pathToFileURL(join(folder, 'profile')).href
    const args = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`]
    const print = () =>
      runBounded(
        sofficePath,
        [...args, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...papers],
        { timeoutMs, env: papersEnvironment },
      )
    // The very first run with a new profile may end with 81 after writing it; the second run then prints.
    await print().catch((error: Error) => {
      if (!error.message.includes('ended with 81')) throw error
      return print()
    })
  },
})
