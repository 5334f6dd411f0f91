import { mount } from '@vue/test-utils'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { appI18n } from '../i18n.ts'
import { listenForShortcuts } from '../shortcuts/useShortcuts.ts'
import type { TableColumn } from './columns.ts'
import RecordTable from './RecordTable.vue'

interface Firm {
  id: string
  name: string
}

const columns: TableColumn[] = [
  { key: 'name', label: 'Name', width: 200, grow: true, fixed: true, sortable: true },
  { key: 'city', label: 'City', width: 100 },
]
const firms = (count: number): Firm[] =>
  Array.from({ length: count }, (_, n) => ({ id: `firm-${n}`, name: `Firm ${n}` }))

const sizes = { clientHeight: 440, clientWidth: 800 }
const original = Object.fromEntries(
  Object.keys(sizes).map((name) => [name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)]),
)
let stop: () => void

beforeAll(() => {
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  stop = listenForShortcuts()
})
afterAll(() => {
  for (const [name, descriptor] of Object.entries(original))
    if (descriptor) Object.defineProperty(HTMLElement.prototype, name, descriptor)
  stop()
})

let open: { unmount(): void } | undefined
afterEach(() => {
  open?.unmount()
})

function table(props: Record<string, unknown> = {}) {
  const wrapper = mount(RecordTable<Firm>, {
    attachTo: document.body,
    props: {
      rows: firms(100_000),
      columns,
      rowKey: (row: Firm) => row.id,
      rowName: (row: Firm) => row.name,
      label: 'Clients',
      density: 'comfortable',
      selectable: true,
      ...props,
    } as never,
    slots: { empty: '<p>Nobody</p>' },
    global: {
      plugins: [appI18n({})],
      stubs: {
        UIcon: true,
        USkeleton: true,
        UButton: { template: '<button><slot /></button>' },
        UCheckbox: { template: '<input type="checkbox">' },
      },
    },
  })
  open = wrapper
  return wrapper
}
type Table = ReturnType<typeof table>
const settled = async () => {
  await nextTick()
  await nextTick()
}
const numbers = (wrapper: Table) =>
  wrapper.findAll('[data-row]').map((row) => Number(row.attributes('data-row')))
const press = async (key: string, init: KeyboardEventInit = {}) => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  await settled()
}
const opened = (wrapper: Table, event: string) =>
  (wrapper.emitted(event) ?? []).map(([row]) => (row as Firm).id)

describe('record table', () => {
  it('UI-06 draws some twenty of 100 000 rows and keeps the room of all others', async () => {
    const wrapper = table()
    await settled()
    expect(numbers(wrapper)).toEqual(Array.from({ length: 20 }, (_, n) => n))
    const area = wrapper.find('.overflow-auto').element
    area.scrollTop = 44 * 50_000
    area.dispatchEvent(new Event('scroll'))
    await settled()
    const drawn = numbers(wrapper)
    expect([drawn.length, drawn[0], drawn.at(-1)]).toEqual([28, 49_992, 50_019])
    const [before, after] = wrapper.findAll('tr[aria-hidden] td').map((cell) => cell.attributes('style'))
    expect([before, after]).toEqual([
      expect.stringContaining(`${49_992 * 44}px`),
      expect.stringContaining(`${(100_000 - 50_020) * 44}px`),
    ])
    expect(wrapper.find('[data-row="50000"]').attributes('aria-rowindex')).toBe('50002')
  })

  it('asks for more when its end comes into sight', async () => {
    const wrapper = table({ rows: firms(50), hasMore: true })
    await settled()
    expect(wrapper.emitted('more')).toBeUndefined()
    const area = wrapper.find('.overflow-auto').element
    area.scrollTop = 44 * 30
    area.dispatchEvent(new Event('scroll'))
    await settled()
    expect(wrapper.emitted('more')).toHaveLength(1)
  })

  it('says how it is ordered, and asks the server for another order', async () => {
    const wrapper = table({ sort: 'name' })
    await settled()
    const [, name, city] = wrapper.findAll('th')
    expect([name?.attributes('aria-sort'), city?.attributes('aria-sort')]).toEqual(['ascending', undefined])
    await name?.find('button').trigger('click')
    expect(wrapper.emitted('update:sort')).toEqual([['-name']])
  })

  it('widens a column by keyboard and keeps it as the person’s choice', async () => {
    const wrapper = table()
    await settled()
    await wrapper.find('th button').trigger('keydown.right', { shiftKey: true, key: 'ArrowRight' })
    expect(wrapper.emitted('update:columnChoice')).toEqual([[[{ key: 'name', width: 676 }, { key: 'city' }]]])
  })

  it('walks with J and K, opens with Enter and goes to the page with Shift and Enter', async () => {
    const wrapper = table()
    await settled()
    await press('j')
    await press('j')
    await press('k')
    expect(opened(wrapper, 'move')).toEqual(['firm-0', 'firm-1', 'firm-0'])
    expect(document.activeElement?.getAttribute('data-row')).toBe('0')
    await press('Enter')
    await press('Enter', { shiftKey: true })
    expect([opened(wrapper, 'open'), opened(wrapper, 'visit')]).toEqual([['firm-0'], ['firm-0']])
  })

  it('brings a row that is far away into sight before it gets the focus', async () => {
    const wrapper = table()
    await settled()
    await (wrapper.vm as unknown as { focusRow(key: string): Promise<void> }).focusRow('firm-70000')
    await settled()
    expect(document.activeElement?.getAttribute('data-row')).toBe('70000')
  })

  it('selects a row, a range and all that are loaded', async () => {
    const wrapper = table({ rows: firms(10) })
    await settled()
    const box = (row: number) => wrapper.find(`[data-row="${row}"] input`)
    const last = () => (wrapper.emitted('update:selected') as string[][][]).at(-1)?.[0]?.length
    await box(2).trigger('click')
    await wrapper.setProps({ selected: ['firm-2'] } as never)
    await box(5).trigger('click', { shiftKey: true })
    expect(last()).toBe(4)
    await wrapper.setProps({ selected: [] } as never)
    await press('j')
    await press(' ')
    expect(last()).toBe(1)
  })

  it('draws a short list with rows as high as what they hold', async () => {
    const wrapper = table({ density: undefined, rows: firms(60), selectable: false })
    await settled()
    expect(numbers(wrapper)).toHaveLength(60)
    await wrapper.find('[data-row="3"]').trigger('keydown', { key: 'Enter' })
    expect(opened(wrapper, 'open')).toEqual(['firm-3'])
  })

  it('shows what is empty, and rows of the height that was asked for', async () => {
    expect(table({ rows: [] }).text()).toContain('Nobody')
    open?.unmount()
    const wrapper = table({ density: 'compact', rows: firms(3) })
    await settled()
    expect(wrapper.attributes('style')).toContain('--z-row: 36px')
  })
})
