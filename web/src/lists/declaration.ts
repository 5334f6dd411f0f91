import type { TableColumn } from '@zippcrm/ui/table/columns.ts'

export interface ListFilterChoice {
  value: string
  label: string
}

/** A filter beside the search field; its key is the one of the list's address and of the server. */
export interface ListFilter {
  key: string
  label: string
  /** Few choices lie side by side, many fold into a menu. */
  as: 'chips' | 'menu'
  choices: ListFilterChoice[]
}

/** What makes one list differ from another. */
export interface ListDeclaration<Row extends { id: string }> {
  /** Name under which views of it are saved. */
  name: 'clients' | 'projects' | 'invoices' | 'open-items'
  /** Where the server lists it. */
  path: string
  title: string
  searchHint: string
  initialSort: string
  columns: TableColumn[]
  filters: ListFilter[]
  rowName: (row: Row) => string
  /** Address of a row's own page. */
  pageOf: (row: Row) => string
}
