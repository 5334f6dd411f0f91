import type { ModdleElement } from 'bpmn-moddle'

export interface Reporter {
  report(elementId: string, message: string): void
}

/** A lint rule as bpmnlint calls it: made once per model with its options, then asked for every element. */
export type RuleFactory<Options = undefined> = (options: Options) => {
  check(element: ModdleElement, reporter: Reporter): void
}

/** True when the element is of the BPMN type or of one derived from it. */
export const is = (element: ModdleElement, type: string): boolean =>
  element.$instanceOf?.(`bpmn:${type}`) ?? false

/** Finds the Zeebe extension of an element by its type. */
export const extension = (element: ModdleElement, type: string): ModdleElement | undefined =>
  element.extensionElements?.values?.find((value: ModdleElement) => value.$type === `zeebe:${type}`)

/** Finds the event definition of an event by its type. */
export const eventDefinition = (element: ModdleElement, type: string): ModdleElement | undefined =>
  element.eventDefinitions?.find(({ $type }: ModdleElement) => $type === `bpmn:${type}EventDefinition`)
