import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { recommended, rules } from './plugin.ts'

export interface Finding {
  elementId: string
  rule: string
  severity: 'error' | 'warn'
  message: string
}

interface Resolver {
  resolveRule(pkg: string, name: string): unknown
  resolveConfig(pkg: string, name: string): unknown
}

const require = createRequire(import.meta.url)
const { Linter } = require('bpmnlint')
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver')
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json')
const config = JSON.parse(readFileSync(new URL('../.bpmnlintrc', import.meta.url), 'utf8'))

const OURS = 'bpmnlint-plugin-zippcrm'

/** Finds our plugin in this folder and everything else among the installed packages. */
function resolver(): Resolver {
  const installed: Resolver = new NodeResolver({ require })
  return {
    resolveRule: (pkg, name) =>
      pkg === OURS ? rules[name as keyof typeof rules] : installed.resolveRule(pkg, name),
    resolveConfig: (pkg, name) => (pkg === OURS ? recommended : installed.resolveConfig(pkg, name)),
  }
}

/** Reads BPMN with the extensions of our engine. */
export const readBpmn = (
  xml: string,
): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }> =>
  new BpmnModdle({ zeebe }).fromXML(xml)

/** Checks a model against the rules of BPMN, of our engine's version and of our own. */
export async function lintModel(xml: string): Promise<Finding[]> {
  const { rootElement, warnings } = await readBpmn(xml)
  const unread = warnings.map(({ message }) => ({
    elementId: rootElement.id,
    rule: 'readable',
    severity: 'error' as const,
    message,
  }))
  const reports: Record<string, { id: string; category: 'error' | 'warn'; message: string }[]> =
    await new Linter({ config, resolver: resolver() }).lint(rootElement)
  const findings = Object.entries(reports).flatMap(([rule, found]) =>
    found.map(({ id, category, message }) => ({ elementId: id, rule, severity: category, message })),
  )
  return [...unread, ...findings]
}
