import { type Figure, percentile } from './figures.ts'
import { appPlugins, openPart } from './page.ts'

const elements = 1000
const times = 7

/** A process of a thousand tasks in rows, each connected to the next. */
function largeModel(): { xml: string; ids: string[] } {
  const ids = Array.from({ length: elements }, (_, index) => `task_${index}`)
  const at = (index: number) => ({ x: (index % 40) * 150, y: Math.floor(index / 40) * 120 })
  const flows = ids.slice(1).map((id, index) => ({ id: `flow_${index}`, from: ids[index]!, to: id, index }))
  const shapes = ids.map((id, index) => {
    const { x, y } = at(index)
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`
  })
  const edges = flows.map(({ id, index }) => {
    const [a, b] = [at(index), at(index + 1)]
    return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${a.x + 100}" y="${a.y + 40}"/><di:waypoint x="${b.x}" y="${b.y + 40}"/></bpmndi:BPMNEdge>`
  })
  const xml = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="bench">
    <bpmn:process id="bench" isExecutable="true">${ids.map((id) => `<bpmn:serviceTask id="${id}" name="Do step ${id}"/>`).join('')}
    ${flows.map(({ id, from, to }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`).join('')}</bpmn:process>
    <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="bench">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
  </bpmn:definitions>`
  return { xml, ids }
}

declare global {
  interface Window {
    bare(xml: string): Promise<number>
    ours(xml: string, ids: string[]): Promise<{ shown: number; heat: number }>
  }
}

/** A diagram of a thousand elements with tokens, as pages show it, beside the library alone, and the heat of a thousand elements on it. */
export async function measureDiagram(): Promise<Figure[]> {
  const { browser, page } = await openPart('diagram-page.ts', appPlugins())
  const { xml, ids } = largeModel()
  const [bare, shown, heat]: number[][] = [[], [], []]
  for (let run = -1; run < times; run += 1) {
    const alone = await page.evaluate((model) => window.bare(model), xml)
    const own = await page.evaluate(([model, all]) => window.ours(model, all), [xml, ids] as const)
    // The first run warms up.
    if (run < 0) continue
    bare!.push(alone)
    shown!.push(own.shown)
    heat!.push(own.heat)
  }
  await browser.close()
  const median = (samples: number[] = []) => percentile(samples, 0.5)
  const ratio = median(shown) / median(bare)
  const ms = (samples: number[] | undefined) => `${median(samples).toFixed(0)} ms`
  return [
    {
      what: `diagram of ${elements} elements with its tokens, beside the library alone`,
      value: `${ms(shown)} beside ${ms(bare)}`,
      bound: `${ratio <= 1.2 ? 'within' : 'ABOVE'} 1.2 × (${ratio.toFixed(2)})`,
    },
    {
      what: `heat of ${elements} elements on a diagram that is shown`,
      value: `+${ms(heat)}`,
      bound: `${median(heat) <= 300 ? 'within' : 'ABOVE'} +300 ms`,
    },
  ]
}
