// Extensions of bpmn-js that bring no types: dependency-injection modules, and what we call of them.
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
  export const BpmnPropertiesProviderModule: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
  export const ZeebePropertiesProviderModule: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
  export const ZeebeTooltipProvider: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
  export const CreateAppendElementTemplatesModule: NonNullable<
    import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']
  >[number]
}
declare module 'bpmn-js-token-simulation' {
  const module: NonNullable<import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']>[number]
  export default module
}
declare module 'diagram-js-minimap' {
  const module: NonNullable<import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']>[number]
  export default module
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const module: NonNullable<import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']>[number]
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
