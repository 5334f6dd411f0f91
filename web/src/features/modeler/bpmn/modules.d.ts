// Extensions of bpmn-js that bring no types: dependency-injection modules, and what we call of them.
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: import('didi').ModuleDeclaration
  export const BpmnPropertiesProviderModule: import('didi').ModuleDeclaration
  export const ZeebePropertiesProviderModule: import('didi').ModuleDeclaration
  export const ZeebeTooltipProvider: import('didi').ModuleDeclaration
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: import('didi').ModuleDeclaration
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: import('didi').ModuleDeclaration
  export const CreateAppendElementTemplatesModule: import('didi').ModuleDeclaration
}
declare module 'bpmn-js-token-simulation' {
  const module: import('didi').ModuleDeclaration
  export default module
}
declare module 'diagram-js-minimap' {
  const module: import('didi').ModuleDeclaration
  export default module
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const module: import('didi').ModuleDeclaration
  export default module
}
declare module '@bpmn-io/extract-process-variables/zeebe' {
  export function getVariablesForElement(element: object): Promise<{ name: string }[]>
}
declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const schema: object
  export default schema
}
declare module 'dmn-js/lib/*' {
  interface DmnView {
    type: string
    name?: string
    element: { id: string; name?: string }
  }
  export default class Dmn {
    constructor(options: Record<string, unknown>)
    importXML(xml: string): Promise<unknown>
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>
    getViews(): DmnView[]
    getActiveView(): DmnView | undefined
    open(view: DmnView): Promise<unknown>
    getActiveViewer(): { on?(event: string, handler: () => void): void } | undefined
    on(event: string, handler: (event: { views: DmnView[]; activeView?: DmnView }) => void): void
    destroy(): void
  }
}
