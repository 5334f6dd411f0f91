import type { ModdleElement } from 'bpmn-moddle'
import { DmnModdle } from 'dmn-moddle'
import type { Fact } from './facts.ts'

const text = (part: ModdleElement | undefined): string => part?.text?.trim() ?? ''

function tableFacts(decision: ModdleElement, table: ModdleElement): Fact[] {
  const inputs: ModdleElement[] = table.input ?? []
  const outputs: ModdleElement[] = table.output ?? []
  const nameOf = (column: ModdleElement) =>
    column.label ?? column.name ?? (text(column.inputExpression) || column.id)
  const columns = [...inputs, ...outputs].map(
    (column): Fact => ({
      id: column.id,
      name: nameOf(column),
      type: column.inputExpression ? 'Input column' : 'Output column',
      properties: {
        Name: nameOf(column),
        Expression: text(column.inputExpression) || (column.name ?? ''),
        Type: column.inputExpression?.typeRef ?? column.typeRef ?? '',
      },
    }),
  )
  const rules = (table.rule ?? []).map((rule: ModdleElement, index: number): Fact => {
    const cells = [...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])].map(text)
    const heads = [...inputs, ...outputs].map(nameOf)
    return {
      id: rule.id,
      name: `${decision.name ?? decision.id}, row ${index + 1}`,
      type: 'Rule',
      properties: {
        ...Object.fromEntries(heads.map((head, at) => [head, cells[at] || '-'])),
        ...(rule.description && { Note: String(rule.description) }),
      },
      list: decision.id,
    }
  })
  return [...columns, ...rules]
}

/** What a DMN file decides: decisions, columns and rules. */
export async function dmnFacts(xml: string): Promise<Fact[]> {
  const { rootElement } = await new DmnModdle().fromXML(xml)
  const parts: ModdleElement[] = rootElement.drgElement ?? []
  return parts.flatMap((part) => {
    const logic: ModdleElement | undefined = part.decisionLogic
    const fact: Fact = {
      id: part.id,
      name: part.name ?? '',
      type: part.$type === 'dmn:Decision' ? 'Decision' : 'Input',
      properties: {
        Name: part.name ?? '',
        ...(logic?.$type === 'dmn:DecisionTable' && { 'Hit policy': logic.hitPolicy ?? 'UNIQUE' }),
        ...(logic?.$type === 'dmn:LiteralExpression' && { Expression: text(logic) }),
      },
    }
    return [fact, ...(logic?.$type === 'dmn:DecisionTable' ? tableFacts(part, logic) : [])]
  })
}
