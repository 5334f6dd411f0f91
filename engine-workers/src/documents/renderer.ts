/** One paper to fill in. */
export interface RenderRequest {
  /** File name of a shipped template, e.g. `invoice.docx`. */
  template: string
  data: object
  /** Pictures to put into the template's places, by name; a place without a picture disappears. */
  pictures?: Record<string, Buffer>
  /** The firm's colour, put in the place of the template's. */
  brandColour?: string
}

/** Turns templates and data into office files, and those into PDFs. */
export interface DocumentRenderer {
  /** Fills a template in: a DOCX. */
  fill(request: RenderRequest): Promise<Buffer>
  /** Prints several papers in one go and returns their PDFs in the same order. */
  print(papers: readonly Buffer[]): Promise<Buffer[]>
}

/** A program that turns office files into PDFs. */
export interface PdfConverter {
  name: string
  /** Converts papers in a folder of this job's own: beside `paper-0.docx` comes `paper-0.pdf`. */
  convert(papers: readonly string[], folder: string): Promise<void>
}

/** Rendering did not end in a PDF; the message says what an operator can do. */
export class RenderError extends Error {}
