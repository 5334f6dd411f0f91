/** How diagrams are drawn with our tokens, in the editor as in viewers. */
export const diagramLook = {
  bpmnRenderer: {
    defaultFillColor: 'var(--z-diagram-fill)',
    defaultStrokeColor: 'var(--z-diagram-stroke)',
    defaultLabelColor: 'var(--ui-text-highlighted)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: 'Inter Variable, sans-serif', fontSize: 12 },
    externalStyle: { fontSize: 12 },
  },
}
