import type { ModdleElement } from 'bpmn-moddle'

/** Everything that stands in a process or sub-process, what is inside included. */
export function* elementsWithin(scope: ModdleElement): Generator<ModdleElement> {
  for (const element of [...(scope.flowElements ?? []), ...(scope.artifacts ?? [])]) {
    yield element
    yield* elementsWithin(element)
  }
}

/** The process that a file of ours holds. */
export const processOf = (rootElement: ModdleElement): ModdleElement | undefined =>
  rootElement.rootElements?.find(({ $type }: ModdleElement) => $type === 'bpmn:Process')
