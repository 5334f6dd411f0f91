import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createApp, h, nextTick, ref } from 'vue'
import { appI18n } from '../i18n.ts'
import type { TableColumn } from '../table/columns.ts'
import RecordTable from '../table/RecordTable.vue'
import '../theme/staff.css'

interface Row {
  id: string
  name: string
  city: string
  owner: string
  amount: string
}

const columns: TableColumn[] = [
  { key: 'name', label: 'Client', width: 240, grow: true, fixed: true, sortable: true },
  { key: 'id', label: 'Number', width: 120, sortable: true },
  { key: 'city', label: 'City', width: 140 },
  { key: 'owner', label: 'Owner', width: 160 },
  { key: 'amount', label: 'Outstanding', width: 140, align: 'right' },
]
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `C-${n}`,
    name: `Client ${n} Private Limited`,
    city: 'Mumbai',
    owner: 'Meera Iyer',
    amount: `₹${n}.00`,
  }))
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

/** Where the list is scrolled to, frame by frame: a wheel, the bar pulled fast, and jumps from end to end. */
function* journey(length: number) {
  for (let step = 0; step < 120; step += 1) yield step * 120
  for (let step = 0; step < 60; step += 1) yield (length / 60) * step
  for (let step = 0; step < 20; step += 1) yield step % 2 ? 0 : length
}

/** What the measurement calls in the page: how long each frame of a long scroll took, and how many rows were drawn at most. */
Object.assign(window, {
  async scrollTable(count: number) {
    document.body.innerHTML = '<div style="height:800px;display:flex;flex-direction:column"></div>'
    const selected = ref<string[]>([])
    const app = createApp(() =>
      h(RecordTable<Row>, {
        rows: rowsCache(count),
        columns,
        rowKey: (row: Row) => row.id,
        rowName: (row: Row) => row.name,
        label: 'Clients',
        density: 'comfortable',
        selectable: true,
        selected: selected.value,
      } as never),
    )
    app.use(appI18n({})).use(icons).mount(document.body.firstElementChild!)
    await nextTick()
    await painted()
    const area = document.querySelector<HTMLElement>('.overflow-auto')!
    const frames: number[] = []
    let drawn = 0
    for (const top of journey(area.scrollHeight)) {
      const from = performance.now()
      area.scrollTop = top
      await painted()
      frames.push(performance.now() - from)
      drawn = Math.max(drawn, document.querySelectorAll('tr[data-row]').length)
    }
    app.unmount()
    return { frames, drawn }
  },
})

const cache = new Map<number, Row[]>()
function rowsCache(count: number): Row[] {
  const rows = cache.get(count) ?? rowsOf(count)
  cache.set(count, rows)
  return rows
}
