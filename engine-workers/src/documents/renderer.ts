/** One paper to render. */
export interface RenderRequest {
  /** File name of a shipped template, e.g. `invoice.odt`. */
  template: string
  data: object
  /** Pictures of the template to replace, by file name. */
  pictures?: Record<string, Buffer>
  /** The firm's colour, put in the place of the template's. */
  brandColour?: string
}

/** Turns templates and data into PDFs. */
export interface DocumentRenderer {
  toPdf(request: RenderRequest): Promise<Buffer>
  /** Several papers of one job, printed in one go and returned in the same order. */
  toPdfs(requests: readonly RenderRequest[]): Promise<Buffer[]>
}

/** Rendering did not end in a PDF; the message says what an operator can do. */
export class RenderError extends Error {}
