import { billing } from '@zippcrm/domain/billing/billing.ts'
import { Accepted, accepted, created } from '../../http/answers.ts'
import { command, type Endpoint, query } from '../../http/endpoint.ts'
import {
  ChangeInvoice,
  ClientId,
  FileLink,
  InvoiceId,
  InvoiceList,
  InvoicePreview,
  InvoiceQuery,
  InvoiceView,
  NewInvoice,
  PdfCopy,
  PreviewInvoice,
  ProjectId,
} from './invoices.schema.ts'
import type { InvoiceService } from './invoices.service.ts'

const staff = { realm: 'staff', tag: 'Invoices' } as const
const both = { realm: 'both', tag: 'Invoices' } as const

/** Invoices of file 05; the first release's routes keep their paths. */
export const invoiceRoutes = ({ invoices }: { invoices: InvoiceService }): Endpoint[] => [
  query(
    {
      ...staff,
      method: 'get',
      path: '/invoices',
      can: 'invoices:R',
      summary: 'All invoices, newest first, with totals',
      query: InvoiceQuery,
      answer: InvoiceList,
    },
    ({ query: filter, ...caller }) => invoices.all(filter, caller),
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/invoices/overdue',
      can: 'invoices:R',
      summary: 'All overdue invoices of all clients, latest payer first',
      answer: InvoiceList,
    },
    (caller) => invoices.overdue(caller),
  ),

  command(
    {
      ...staff,
      method: 'post',
      path: '/invoices/preview',
      evenExpired: true,
      can: 'invoices:W',
      summary: 'Compute tax, TDS and words without saving',
      body: PreviewInvoice,
      answer: InvoicePreview,
    },
    ({ body, ...caller }) => invoices.preview(body, caller),
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/invoices/:invoiceId',
      can: 'invoices:R',
      summary: 'One invoice; a client sees its own issued ones',
      params: InvoiceId,
      answer: InvoiceView,
    },
    ({ params, ...caller }) => invoices.read(params.invoiceId, caller),
  ),

  command(
    {
      ...both,
      method: 'patch',
      path: '/invoices/:invoiceId',
      can: 'invoices:W',
      action: 'invoice.change',
      summary: 'Change a draft; status, due date, contacts and notes of an issued invoice',
      params: InvoiceId,
      body: ChangeInvoice,
      answer: InvoiceView,
      errors: [
        'TRANSITION_NOT_ALLOWED',
        'INVOICE_LOCKED',
        'INVOICE_INCOMPLETE',
        'NOT_PAST_DUE',
        'STALE_VERSION',
      ],
    },
    async ({ params, body, ifMatch, waitFor, ...caller }) => {
      const { waitUntil } = await invoices.change(params.invoiceId, body, ifMatch, caller)
      if (waitUntil === 'issued') {
        waitFor(async (trx) => {
          const invoice = await billing(caller.clock).invoices.find(params.invoiceId, trx)
          return invoice?.invoiceNumber ? invoices.read(params.invoiceId, { ...caller, trx }) : undefined
        })
      }
      return invoices.read(params.invoiceId, caller)
    },
  ),

  command(
    {
      ...both,
      method: 'delete',
      path: '/invoices/:invoiceId',
      can: 'invoices:W',
      action: 'invoice.discard',
      summary: 'Discard a draft; no number is used up',
      params: InvoiceId,
      answer: Accepted,
      status: 202,
      errors: ['INVOICE_ISSUED', 'TASK_GONE', 'TASK_NOT_READY'],
    },
    async ({ params, ...caller }) => {
      await invoices.discard(params.invoiceId, caller)
      return accepted({ id: params.invoiceId })
    },
  ),

  command(
    {
      ...both,
      method: 'get',
      path: '/invoices/:invoiceId/pdf',
      can: 'invoices:R',
      summary: 'A one-hour link to the stored PDF; staff may ask for the firm’s own copy',
      params: InvoiceId,
      query: PdfCopy,
      answer: FileLink,
      errors: ['PDF_NOT_READY'],
    },
    ({ params, query: { copy }, ...caller }) => invoices.pdf(params.invoiceId, copy, caller),
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/clients/:clientId/invoices',
      can: 'invoices:R',
      summary: 'A client’s invoices over all projects, with totals',
      params: ClientId,
      query: InvoiceQuery,
      answer: InvoiceList,
    },
    ({ params, query: filter, ...caller }) => invoices.ofClient(params.clientId, filter, caller),
  ),

  query(
    {
      ...both,
      method: 'get',
      path: '/projects/:projectId/invoices',
      can: 'invoices:R',
      summary: 'Invoices of one project',
      params: ProjectId,
      query: InvoiceQuery,
      answer: InvoiceList,
    },
    ({ params, query: filter, ...caller }) => invoices.ofProject(params.projectId, filter, caller),
  ),

  command(
    {
      ...both,
      method: 'post',
      path: '/projects/:projectId/invoices',
      can: 'invoices:W',
      action: 'invoice.draft',
      summary: 'Draft the invoice of a milestone',
      params: ProjectId,
      body: NewInvoice,
      answer: InvoiceView,
      status: 201,
      errors: [
        'MILESTONE_FOREIGN',
        'MILESTONE_ALREADY_INVOICED',
        'MILESTONE_CANCELLED',
        'MILESTONE_REQUIRED',
      ],
    },
    async ({ params, body, ...caller }) => {
      const invoice = await invoices.draft(params.projectId, body, caller)
      return created(`/api/invoices/${invoice.id}`, invoice)
    },
  ),
]
