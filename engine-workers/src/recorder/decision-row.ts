import type { EngineRecord } from './record.ts'
import { storableJson } from './storable-json.ts'

interface Evaluated {
  decisionId: string
  decisionName: string
  decisionType: string
  decisionOutput: string
  evaluatedInputs?: { inputId: string; inputName: string; inputValue: string }[]
  matchedRules?: {
    ruleId: string
    ruleIndex: number
    evaluatedOutputs?: { outputId: string; outputName: string; outputValue: string }[]
  }[]
}

/** The engine writes values of decisions as JSON text; what is not is kept as text. */
function readJson(json: unknown): unknown {
  try {
    return JSON.parse(String(json ?? 'null'))
  } catch {
    return String(json)
  }
}

/** A decision as it was evaluated in a process: inputs, outputs, and the rows that matched, required decisions first. */
export function decisionRow(
  engineId: string,
  record: EngineRecord,
  at: Date,
  value: Record<string, unknown>,
): Record<string, unknown> {
  const evaluated = ((value.evaluatedDecisions ?? []) as Evaluated[]).map((decision) => ({
    decisionId: decision.decisionId,
    name: decision.decisionName,
    type: decision.decisionType,
    output: readJson(decision.decisionOutput),
    inputs: (decision.evaluatedInputs ?? []).map((input) => ({
      name: input.inputName || input.inputId,
      value: readJson(input.inputValue),
    })),
    rules: (decision.matchedRules ?? []).map((rule) => ({
      row: rule.ruleIndex,
      outputs: (rule.evaluatedOutputs ?? []).map((output) => ({
        name: output.outputName || output.outputId,
        value: readJson(output.outputValue),
      })),
    })),
  }))
  return {
    engine_id: engineId,
    key: record.key,
    process_instance_key: String(value.processInstanceKey),
    element_id: String(value.elementId ?? ''),
    decision_id: String(value.decisionId),
    decision_name: String(value.decisionName || value.decisionId),
    decision_version: Number(value.decisionVersion),
    output: storableJson(JSON.stringify(readJson(value.decisionOutput))),
    evaluated: storableJson(JSON.stringify(evaluated)),
    failure: String(value.evaluationFailureMessage ?? '').replaceAll('\0', '') || null,
    at,
  }
}
