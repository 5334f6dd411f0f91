import { readZip, writeZip } from '@zippcrm/domain/documents/zip.ts'
import { RenderError, type RenderRequest } from './renderer.ts'

/** The colour that templates are drawn in. */
const templateColour = '3730A3'
const drawings = /<w:drawing>(?:(?!<\/w:drawing>).)*<\/w:drawing>/gs

/**
 * Puts pictures and the firm's colour in their places of a filled DOCX. A picture keeps its shape within its place; a
 * place without a picture disappears; a picture without its place stops the render (DOC-37).
 */
export function placePictures(
  filled: Buffer,
  { template, pictures = {}, brandColour = `#${templateColour}` }: RenderRequest,
): Buffer {
  const entries = readZip(filled)
  const unplaced = new Set(Object.keys(pictures))
  for (const name of [...entries.keys()].filter((entry) => /^word\/[^/]+\.xml$/.test(entry))) {
    const xml = entries
      .get(name)!
      .toString('utf8')
      .replaceAll(templateColour, brandColour.slice(1).toUpperCase())
      .replaceAll(drawings, (drawing) => {
        const placeholder = drawing.match(/<wp:docPr [^>]*name="([^"]+)"/)?.[1] ?? ''
        const picture = pictures[placeholder]
        if (!picture) return ''
        unplaced.delete(placeholder)
        entries.set(`word/media/${placeholder}`, picture)
        return fitted(drawing, picture)
      })
    entries.set(name, Buffer.from(xml))
  }
  const [missing] = unplaced
  if (missing) throw new RenderError(`TEMPLATE_IMAGE_MISSING ${template} has no placeholder ${missing}`)
  return writeZip(entries)
}

/** The drawing with its picture as large as the place allows. */
function fitted(drawing: string, png: Buffer): string {
  const place = drawing.match(/<wp:extent cx="(\d+)" cy="(\d+)"/)
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (!place || !width || !height) return drawing
  const scale = Math.min(Number(place[1]) / width, Number(place[2]) / height)
  const size = `cx="${Math.round(width * scale)}" cy="${Math.round(height * scale)}"`
  return drawing.replace(/cx="\d+" cy="\d+"/g, size)
}
