interface Field {
  key?: string
  type?: string
  components?: Field[]
  [other: string]: unknown
}

export interface DocumentChoice {
  id: string
  title: string
  filename: string
}

/** Turns a form's `documentId` text field into a choice among the documents of the matter. */
export function withDocumentChoices<S extends object>(schema: S, documents: DocumentChoice[]): S {
  const values = documents.map(({ id, title, filename }) => ({ value: id, label: `${title} (${filename})` }))
  const change = (field: Field): Field => {
    if (field.components) return { ...field, components: field.components.map(change) }
    if (field.key !== 'documentId') return field
    const {
      pattern: _pattern,
      patternErrorMessage: _message,
      ...validate
    } = (field.validate ?? {}) as Record<string, unknown>
    return { ...field, type: 'select', values, searchable: true, validate }
  }
  return change(schema as Field) as S
}

/** Whether a form asks for a document at all. */
export const asksForDocument = (schema: object): boolean =>
  JSON.stringify(schema).includes('"key":"documentId"')
