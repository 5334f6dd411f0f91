import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { ProblemError } from '../http/problem.ts'
import { mountBase } from '../testing/mount.ts'
import BaseDate from './BaseDate.vue'
import BaseDue from './BaseDue.vue'
import BaseError from './BaseError.vue'
import BaseMoney from './BaseMoney.vue'
import BaseStageBar from './BaseStageBar.vue'
import BaseState from './BaseState.vue'
import BaseUpload from './BaseUpload.vue'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T06:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('base components', () => {
  it('UI-50 BaseMoney groups in the Indian way and keeps the exact value on hover of a short form', () => {
    expect(mountBase(BaseMoney, { minor: 5_00_000_00 }).text()).toBe('₹5,00,000.00')
    const short = mountBase(BaseMoney, { minor: 10_00_00_000_00, short: true })
    expect(short.text()).toBe('₹10 Cr')
    expect(short.attributes('title')).toBe('₹10,00,00,000.00')
    expect(mountBase(BaseMoney, { minor: null }).text()).toBe('–')
  })

  it('BaseDate shows the date and the distance on hover', () => {
    const date = mountBase(BaseDate, { value: '2026-11-24' })
    expect(date.text()).toBe('24 Nov 2026')
    expect(date.attributes('title')).toBe('in 3 days')
  })

  it('BaseDue says in words, colour and date how late it is', () => {
    const late = mountBase(BaseDue, { value: '2026-11-19' })
    expect(late.text()).toContain('2 days late')
    expect(late.text()).toContain('19 Nov')
    expect(late.classes()).toContain('tone-error')
    expect(mountBase(BaseDue, { value: '2026-11-20' }).text()).toContain('1 day late')
    expect(mountBase(BaseDue, { value: '2026-11-24' }).text()).toContain('in 3 days')
    expect(mountBase(BaseDue, { value: null }).text()).toBe('No due date')
  })

  it('BaseStageBar names every step with its state, date and attempts', () => {
    const bar = mountBase(BaseStageBar, {
      stages: [
        { stage: 'onboarding', name: 'Onboarding', state: 'passed', decidedAt: '2026-11-02' },
        {
          stage: 'documentation',
          name: 'Documentation',
          state: 'in_progress',
          dueOn: '2026-12-01',
          attempts: 2,
        },
        { stage: 'filing', name: 'Filing', state: 'pending' },
      ],
    })
    const [first, second, third] = bar.findAll('li')
    expect(first?.text()).toContain('2 Nov')
    expect(second?.attributes('aria-current')).toBe('step')
    expect(second?.text()).toContain('due 1 Dec')
    expect(second?.text()).toContain('attempt 2')
    expect(third?.text()).toContain('Not started')
  })

  it('UI-47 BaseError says what happened, what is safe, and the request id', async () => {
    const error = new ProblemError({
      status: 500,
      code: 'INTERNAL',
      title: 'Server error',
      requestId: 'req-9',
    })
    const shown = mountBase(BaseError, { error })
    expect(shown.text()).toContain('Server error')
    expect(shown.text()).toContain('Your data is unchanged.')
    expect(shown.text()).toContain('req-9')
    await shown.find('button').trigger('click')
    expect(shown.emitted('retry')).toHaveLength(1)
  })

  it('UI-47 BaseState shows a skeleton only after 200 ms', async () => {
    const state = mountBase(BaseState, { loading: true }, { skeleton: 'bones', default: 'content' })
    expect(state.text()).toBe('')
    vi.advanceTimersByTime(210)
    await nextTick()
    expect(state.text()).toBe('bones')
    await state.setProps({ loading: false })
    expect(state.text()).toBe('content')
  })

  it('UI-43 BaseUpload sends what is allowed, retries a dropped line and refuses the rest', async () => {
    const tried: string[] = []
    const upload = mountBase(BaseUpload, {
      types: ['pdf'],
      send: async (file: File) => {
        tried.push(file.name)
        if (tried.length === 1) throw new TypeError('Connection lost')
        return { id: 'u1' }
      },
    })
    const files = [new File(['deed'], 'deed.pdf'), new File(['x'], 'virus.exe')]
    const dropped = new Event('drop')
    Object.assign(dropped, { dataTransfer: { files } })
    upload.find('.border-dashed').element.dispatchEvent(dropped)
    await nextTick()
    expect(upload.text()).toContain('virus.exe is not one of the accepted types: PDF.')
    await vi.advanceTimersByTimeAsync(3000)
    expect(tried).toEqual(['deed.pdf', 'deed.pdf'])
    expect(upload.text()).toContain('Sent')
    expect(upload.emitted('sent')).toHaveLength(1)
    expect(upload.emitted('allSent')).toHaveLength(1)
  })
})
