import { fileURLToPath } from 'node:url'
import { papersEnvironment } from './office-converter.ts'
import type { PdfConverter } from './renderer.ts'
import { runBounded } from './run-bounded.ts'

/** LibreOffice as WebAssembly, where none is installed: it runs on a newer Node.js than ours may be. */
export interface WasmOffice {
  /** A Node.js of version 24 or newer. */
  node: string
  /** Folder that holds the package in its `node_modules`. */
  folder: string
}

const child = fileURLToPath(new URL('./wasm-child.mjs', import.meta.url))

/** Converts in a short process of its own, which takes 1.4 GB while it runs and gives it back. */
export const wasmConverter = ({ node, folder }: WasmOffice, timeoutMs: number): PdfConverter => ({
  name: 'LibreOffice as WebAssembly',
  async convert(papers) {
    await runBounded(node, [child, folder, ...papers], { timeoutMs, env: papersEnvironment })
  },
})
