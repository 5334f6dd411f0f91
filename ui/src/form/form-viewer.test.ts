import { afterEach, describe, expect, it } from 'vitest'
import { type FormViewer, formViewer } from './form-viewer.ts'

const schema = {
  type: 'default',
  schemaVersion: 16,
  components: [
    {
      type: 'textarea',
      id: 'field-reason',
      key: 'reason',
      label: 'Reason',
      validate: { required: true },
    },
  ],
}

describe('a form', () => {
  const container = document.createElement('div')
  let viewer: FormViewer
  afterEach(() => viewer.destroy())

  it('sends the last letter, however quickly it is sent', async () => {
    document.body.append(container)
    viewer = await formViewer(container, schema, {}, () => undefined)
    const field = container.querySelector('textarea')!
    field.value = 'Too old.'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    expect(viewer.submit()).toEqual({ data: { reason: 'Too old.' }, errors: {} })
  })
})
