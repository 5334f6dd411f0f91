import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = worker

/** Enough to judge what a file is; who needs more opens it. */
const pagesShown = 5
const pixelsWide = 1000

/** Draws the first pages of a PDF as pictures: nothing of the file itself reaches the page, so that nothing in it can run. */
export async function drawPdf(content: ArrayBuffer): Promise<Blob[]> {
  const reading = getDocument({ data: content, enableXfa: false, verbosity: 0 })
  try {
    const pdf = await reading.promise
    const pictures: Blob[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, pagesShown); number += 1) {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: pixelsWide / page.getViewport({ scale: 1 }).width })
      const canvas = document.createElement('canvas')
      canvas.width = viewport.width
      canvas.height = viewport.height
      await page.render({ canvas, viewport }).promise
      pictures.push(await pictureOf(canvas))
    }
    return pictures
  } finally {
    await reading.destroy()
  }
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The page is too large to be drawn')))),
  )
