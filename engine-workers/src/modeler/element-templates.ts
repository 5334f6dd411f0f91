import { z } from 'zod'
import type { WorkerDefinition } from '../worker.ts'

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json'

type Property = Record<string, unknown> & { binding: { type: string; name?: string; property?: string } }

export interface ElementTemplate {
  $schema: string
  name: string
  id: string
  version: number
  description: string
  category: { id: string; name: string }
  appliesTo: string[]
  elementType: { value: string }
  engines: { camunda: string }
  groups: { id: string; label: string }[]
  properties: Property[]
}

/** `requestId` as people read it: Request id. */
const spoken = (name: string) => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const isOptional = (schema: z.ZodType): boolean =>
  schema.safeParse(undefined).success || schema.safeParse(null).success

const fieldsOf = (schema: z.ZodType): [string, z.ZodType][] =>
  schema instanceof z.ZodObject ? Object.entries(schema.shape as Record<string, z.ZodType>) : []

const input = ([name, schema]: [string, z.ZodType]): Property => ({
  label: spoken(name),
  type: 'String',
  feel: 'required',
  group: 'input',
  value: `=${name}`,
  binding: { type: 'zeebe:input', name },
  ...(isOptional(schema) ? { optional: true } : { constraints: { notEmpty: true } }),
})

const output = ([name]: [string, z.ZodType]): Property => ({
  label: spoken(name),
  type: 'String',
  group: 'output',
  value: name,
  description: 'Variable that holds the result',
  binding: { type: 'zeebe:output', source: `=${name}` } as Property['binding'],
  constraints: { notEmpty: true },
})

const areaNames: Record<string, string> = {
  por: 'Portal access',
  prj: 'Projects',
  crm: 'Clients',
  ops: 'Operations',
  iam: 'Accounts',
  sla: 'Deadlines',
}

/**
 * The element template of a worker: what it asks for becomes named fields, what it gives back becomes variables. An
 * optional result is left to the process: a mapping of what is not there would fail.
 */
function templateOf({ type, input: asks, output: gives }: WorkerDefinition, name: string): ElementTemplate {
  const area = type.slice(0, type.indexOf('.'))
  const inputs = fieldsOf(asks)
  const outputs = fieldsOf(gives).filter(([, schema]) => !isOptional(schema))
  return {
    $schema: SCHEMA,
    name,
    id: `com.zippcrm.${type}`,
    version: 1,
    description: `Done by the worker ${type}`,
    category: { id: area, name: areaNames[area] ?? spoken(area.replaceAll('-', ' ')) },
    appliesTo: ['bpmn:Task', 'bpmn:ServiceTask'],
    elementType: { value: 'bpmn:ServiceTask' },
    engines: { camunda: '^8.5' },
    groups: [
      ...(inputs.length ? [{ id: 'input', label: 'What the step needs' }] : []),
      ...(outputs.length ? [{ id: 'output', label: 'What it gives back' }] : []),
    ],
    properties: [
      { type: 'Hidden', value: type, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      { type: 'Hidden', value: '3', binding: { type: 'zeebe:taskDefinition', property: 'retries' } },
      ...inputs.map(input),
      ...outputs.map(output),
    ],
  }
}

/** One template for each worker, sorted by type, named as the step is named in the models that have it. */
export function elementTemplates(
  workers: readonly WorkerDefinition[],
  nameOf: (type: string) => string | undefined,
): ElementTemplate[] {
  return [...workers]
    .sort((a, b) => a.type.localeCompare(b.type))
    .map((worker) =>
      templateOf(
        worker,
        nameOf(worker.type) ?? spoken(worker.type.replace(/^.*\./, '').replaceAll('-', ' ')),
      ),
    )
}
