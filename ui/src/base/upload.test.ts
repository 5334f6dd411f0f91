import { describe, expect, it } from 'vitest'
import { MAX_UPLOAD_BYTES, refusalOf, typesText } from './upload.ts'

const rules = { types: ['pdf', 'jpg'], maxBytes: MAX_UPLOAD_BYTES }

describe('upload check', () => {
  it('UI-43 accepts exactly 50 MB and refuses one byte more before sending', () => {
    expect(refusalOf({ name: 'deed.PDF', size: MAX_UPLOAD_BYTES }, rules)).toBeUndefined()
    expect(refusalOf({ name: 'deed.pdf', size: MAX_UPLOAD_BYTES + 1 }, rules)?.key).toBe('ui.upload.tooLarge')
  })

  it('UI-43 refuses a wrong type and an empty file before sending', () => {
    expect(refusalOf({ name: 'setup.exe', size: 10 }, rules)).toEqual({
      key: 'ui.upload.wrongType',
      values: { name: 'setup.exe', types: 'PDF or JPG' },
    })
    expect(refusalOf({ name: 'pdf', size: 10 }, rules)?.key).toBe('ui.upload.wrongType')
    expect(refusalOf({ name: 'deed.pdf', size: 0 }, rules)?.key).toBe('ui.upload.empty')
  })

  it('lists types in words', () => {
    expect(typesText(['pdf', 'jpg', 'png'])).toBe('PDF, JPG or PNG')
    expect(typesText(['pdf'])).toBe('PDF')
    expect(typesText([])).toBe('')
  })
})
