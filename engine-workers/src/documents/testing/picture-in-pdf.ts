import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Light and dark points of a square picture, row by row. */
export interface SquarePicture {
  size: number
  isDark(x: number, y: number): boolean
}

/** Takes the largest square picture out of the first page of a PDF, as its reader sees it. */
export async function pictureInPdf(file: Uint8Array): Promise<SquarePicture> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  try {
    const page = await pdf.getPage(1)
    const { fnArray, argsArray } = await page.getOperatorList()
    const names: string[] = argsArray.flatMap((args, index) =>
      fnArray[index] === OPS.paintImageXObject ? [args[0]] : [],
    )
    const pictures = await Promise.all(
      names.map(
        (name) =>
          new Promise<{ width: number; height: number; data: Uint8Array }>((resolve) =>
            page.objs.get(name, resolve),
          ),
      ),
    )
    const [largest] = pictures
      .filter(({ width, height }) => width === height)
      .sort((a, b) => b.width - a.width)
    if (!largest) throw new Error('There is no square picture on the page')
    const { width: size, data } = largest
    const bytes = data.length / (size * size)
    return { size, isDark: (x, y) => data[Math.round((y * size + x) * bytes)]! < 128 }
  } finally {
    await pdf.destroy()
  }
}

/** Names of the fonts of the first page and whether the file carries their glyphs. */
export async function fontsOfPdf(file: Uint8Array): Promise<{ name: string; embedded: boolean }[]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  try {
    const page = await pdf.getPage(1)
    const { fnArray, argsArray } = await page.getOperatorList()
    const names = new Set<string>(
      argsArray.flatMap((args, index) => (fnArray[index] === OPS.setFont ? [args[0]] : [])),
    )
    return [...names].map((name) => {
      const font = page.commonObjs.get(name)
      return { name: font.name, embedded: !font.missingFile }
    })
  } finally {
    await pdf.destroy()
  }
}
