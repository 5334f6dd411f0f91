import { describe, expect, it } from 'vitest'
import { asksForDocument, withDocumentChoices } from './document-choices.ts'

const schema = {
  type: 'default',
  components: [
    { type: 'textfield', key: 'licenceNo', label: 'Licence number' },
    {
      type: 'group',
      components: [
        {
          type: 'textfield',
          key: 'documentId',
          label: 'Licence document',
          validate: { required: true, pattern: '^x$', patternErrorMessage: 'no' },
        },
      ],
    },
  ],
}

describe('document choices', () => {
  it('offers the documents of the matter where a form asks for one, groups included', () => {
    const shown = withDocumentChoices(schema, [
      { id: 'd1', title: 'Certificate', filename: 'certificate.pdf' },
    ])
    expect(shown.components[0]).toEqual(schema.components[0])
    expect(shown.components[1]?.components?.[0]).toEqual({
      type: 'select',
      key: 'documentId',
      label: 'Licence document',
      searchable: true,
      values: [{ value: 'd1', label: 'Certificate (certificate.pdf)' }],
      validate: { required: true },
    })
  })

  it('knows whether a form asks for a document', () => {
    expect(asksForDocument(schema)).toBe(true)
    expect(asksForDocument({ components: [] })).toBe(false)
  })
})
