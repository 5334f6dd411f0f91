import { ClientQuery, ClientSummary } from './features/clients/clients.schema.ts'
import { InvoiceQuery, InvoiceSummary } from './features/invoices/invoices.schema.ts'
import { OpenItem, OpenItemQuery } from './features/open-items/open-items.schema.ts'
import { ProjectQuery, ProjectSummary } from './features/projects/projects.schema.ts'
import { TaskQuery, TaskView } from './features/tasks/tasks.schema.ts'
import type { ViewableLists } from './features/views/viewable-list.ts'

/** Lists that people save views of. A view may name what the list's own query and rows name, and nothing else. */
export const viewableLists: ViewableLists = {
  clients: { can: 'clients:R', query: ClientQuery, row: ClientSummary },
  projects: { can: 'projects:R', query: ProjectQuery, row: ProjectSummary },
  invoices: { can: 'invoices:R', query: InvoiceQuery, row: InvoiceSummary },
  'open-items': { can: 'projects:R', query: OpenItemQuery, row: OpenItem },
  tasks: { can: 'tasks:R', query: TaskQuery, row: TaskView },
}
