import type { Tone } from '@zippcrm/ui/base/tones.ts'

export interface ModelFile {
  name: string
  content: string
}

export type FileKind = 'bpmn' | 'dmn' | 'form'

/** Kind of a file by the end of its name. */
export const kindOf = (name: string) => name.slice(name.lastIndexOf('.') + 1) as FileKind

export const KIND_ICON: Record<FileKind, string> = {
  bpmn: 'i-lucide-workflow',
  dmn: 'i-lucide-table-2',
  form: 'i-lucide-clipboard-list',
}

const ORDER: FileKind[] = ['bpmn', 'form', 'dmn']

/** The model first, then forms, then decisions, each by name. */
export const inOrder = <F extends { name: string }>(files: readonly F[]): F[] =>
  [...files].sort(
    (a, b) => ORDER.indexOf(kindOf(a.name)) - ORDER.indexOf(kindOf(b.name)) || a.name.localeCompare(b.name),
  )

/** A form with nothing but its id. */
export const emptyForm = (id: string): string =>
  `${JSON.stringify(
    {
      schemaVersion: 16,
      id,
      type: 'default',
      executionPlatform: 'Camunda Cloud',
      executionPlatformVersion: '8.5.0',
      components: [],
    },
    null,
    2,
  )}\n`

/** A decision table with one input, one output and one rule. */
export const emptyDecision = (id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions_${id}" name="${id}" namespace="http://camunda.org/schema/1.0/dmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <decision id="${id}" name="${id}">
    <decisionTable id="table_${id}" hitPolicy="UNIQUE">
      <input id="input_${id}" label="Input"><inputExpression id="expression_${id}" typeRef="string"><text>input</text></inputExpression></input>
      <output id="output_${id}" label="Result" name="result" typeRef="string" />
      <rule id="rule_${id}"><inputEntry id="entry_${id}_1"><text></text></inputEntry><outputEntry id="entry_${id}_2"><text></text></outputEntry></rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="${id}"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>
`

/** Saves a text as a file. */
export function saveText(name: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export const CHANGE_TONE: Record<string, Tone> = {
  in_review: 'waiting',
  reviewed: 'waiting',
  approved: 'primary',
  deployed: 'success',
  rejected: 'error',
}
export const DIFFERENCE_TONE: Record<string, Tone> = {
  added: 'success',
  removed: 'error',
  changed: 'warning',
  moved: 'primary',
}
