declare module 'bpmn-moddle' {
  /** What moddle reads: typed elements whose properties follow the BPMN and Zeebe schemas. */
  export interface ModdleElement {
    $type: string
    $instanceOf?(type: string): boolean
    $parent?: ModdleElement
    id: string
    name?: string
    // biome-ignore lint/suspicious/noExplicitAny: the properties depend on $type, moddle knows them only at run time
    [property: string]: any
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}

declare module 'dmn-moddle' {
  import type { ModdleElement } from 'bpmn-moddle'
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>
  }
}
