import { expect, it } from 'vitest'
import { canRunWasmOffice, officeAdvice } from './libreoffice.mjs'

it('takes LibreOffice as WebAssembly only where it does not hang, and says elsewhere what to do', () => {
  expect(['20.19.0', '22.23.3', '24.0.0', '26.1.0'].map(canRunWasmOffice)).toEqual([false, false, true, true])
  expect(officeAdvice).toBe('install LibreOffice, or start with Node.js 24 or newer, which fetches one')
})
