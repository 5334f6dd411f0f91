import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** Fails the build when what a browser loads before the first screen outgrows its budget, in kB of gzipped JavaScript. */
export const firstLoadBudget = (budgetKb: number): Plugin => ({
  name: 'zippcrm:first-load-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === 'chunk')
    const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
    const first = new Set<Chunk>()
    const add = (chunk: Chunk | undefined) => {
      if (!chunk || first.has(chunk)) return
      first.add(chunk)
      for (const name of chunk.imports) add(byName.get(name))
    }
    for (const chunk of chunks) if (chunk.isEntry) add(chunk)

    const weights = [...first].map(({ fileName, code }) => ({ fileName, kb: gzipSync(code).length / 1000 }))
    const total = weights.reduce((sum, { kb }) => sum + kb, 0)
    if (total <= budgetKb) return
    const parts = weights
      .sort((a, b) => b.kb - a.kb)
      .map(({ fileName, kb }) => `\n  ${kb.toFixed(1)} kB ${fileName}`)
    this.error(
      `The first load is ${total.toFixed(0)} kB of gzipped JavaScript, its budget ${budgetKb} kB. Load what the first screen does not need with import().${parts.join('')}`,
    )
  },
})
