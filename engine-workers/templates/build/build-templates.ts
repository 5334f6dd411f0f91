// Writes the shipped templates: node --import tsx engine-workers/templates/build/build-templates.ts
import { writeFileSync } from 'node:fs'
import { asDocx } from './docx.ts'
import { cell, odt, p, picture, row, table, tableStyles, text } from './odt.ts'

const page = 17.6
const half = [9.6, 8]
const facts = [3.6, 4.4]
const beside = [8.7, 8.9]
const totals = [5.4, 3.5]
const foot = [7.2, 3.6, 6.8]

const factRow = (label: string, value: string) =>
  row(cell('factCell', p('muted', text(label))), cell('factCell', p('right', value)))

const letterhead = (title: string, extraFacts: string) =>
  table('head', half, [
    row(
      cell(
        'plain',
        p('logo', picture('logo.png', '3.6cm', '1.2cm')),
        p('firm', '{d.supplier.name}'),
        p('body', '{d.supplier.address[i].line}'),
        p('body', '{d.supplier.address[i+1].line}'),
        p('body', '{d.supplier.registrations[i].line}'),
        p('body', '{d.supplier.registrations[i+1].line}'),
        p('muted', '{d.supplier.contact}'),
      ),
      cell('plain', p('title', title), p('mark', '{d.copyMark}'), extraFacts),
    ),
  ])

const recipient = (rightTitle: string, right: string) =>
  table('parties', half, [
    row(
      cell(
        'plain',
        p('eyebrow', text('BILL TO')),
        p('strong', '{d.recipient.name}'),
        p('body', '{d.recipient.address[i].line}'),
        p('body', '{d.recipient.address[i+1].line}'),
        p('body', '{d.recipient.registrations[i].line}'),
        p('body', '{d.recipient.registrations[i+1].line}'),
      ),
      cell('plain', p('eyebrow', text(rightTitle)), right),
    ),
  ])

const closing = (bank: boolean) =>
  table('closing', foot, [
    row(
      cell(
        'plain',
        ...(bank
          ? [p('eyebrow', '{d.bankTitle}'), p('body', '{d.bank[i].line}'), p('body', '{d.bank[i+1].line}')]
          : [p('body', '')]),
      ),
      cell(
        'plain',
        ...(bank
          ? [p('centre', picture('qr.png', '2.6cm', '2.6cm')), p('centre', '{d.qrCaption}')]
          : [p('body', '')]),
      ),
      cell(
        'plain',
        p('sign', 'For {d.supplier.name}'),
        p('signGap', ''),
        p('sign', '{d.signatory}'),
        p('sign', text('Authorised signatory')),
      ),
    ),
  ])

const sumRows = (name: string) => [
  row(
    cell('sumCell', p('body', `{d.${name}[i].label}`)),
    cell('sumCell', p('number', `{d.${name}[i].amount}`)),
  ),
  row(
    cell('sumCell', p('body', `{d.${name}[i+1].label}`)),
    cell('sumCell', p('number', `{d.${name}[i+1].amount}`)),
  ),
]

const totalRow = (label: string, amount: string) =>
  row(cell('totalCell', p('total', label)), cell('totalCell', p('totalRight', amount)))

/** Words and sentences at the left, the boxed sums at the right. */
const besideTotals = (sentences: string[], sums: string[]) =>
  table('beside', beside, [
    row(
      cell(
        'besideCell',
        p('label', text('AMOUNT IN WORDS')),
        p('strong', '{d.amountInWords}'),
        p('gap', ''),
        ...sentences,
      ),
      cell('plain', table('totals', totals, sums)),
    ),
  ])

const footer = `{d.footer} · Page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count>`

interface Column {
  title: string
  field: string
  width: number
  right?: boolean
}

const withTax: Column[] = [
  { title: '#', field: 'seq', width: 0.7 },
  { title: 'Description', field: 'description', width: 6.1 },
  { title: 'SAC', field: 'sac', width: 1.6 },
  { title: 'Qty', field: 'quantity', width: 1.5, right: true },
  { title: 'Rate', field: 'rate', width: 2.6, right: true },
  { title: 'Taxable value', field: 'taxable', width: 2.8, right: true },
  { title: 'GST', field: 'gst', width: 2.3, right: true },
]
const withoutTax: Column[] = [
  { title: '#', field: 'seq', width: 0.7 },
  { title: 'Description', field: 'description', width: 8.1 },
  { title: 'SAC', field: 'sac', width: 1.8 },
  { title: 'Qty', field: 'quantity', width: 1.5, right: true },
  { title: 'Rate', field: 'rate', width: 2.6, right: true },
  { title: 'Amount', field: 'taxable', width: 2.9, right: true },
]

const lineTable = (columns: Column[]) => {
  const of = (index: string) =>
    row(
      ...columns.map(({ field, right }) =>
        cell('lineCell', p(right ? 'number' : 'body', `{d.lines[${index}].${field}}`)),
      ),
    )
  const header = row(
    ...columns.map(({ title, right }) => cell('headCell', p(right ? 'headRight' : 'head', text(title)))),
  )
  return table(
    'lines',
    columns.map((column) => column.width),
    [of('i'), of('i+1')],
    { header },
  )
}

interface Paper {
  columns: Column[]
  /** Rows beside the title, label and marker. */
  facts: [label: string, value: string][]
  /** What stands at the right of the recipient. */
  aside: { title: string; content: string }
  sentences: string[]
  sums: string[]
  /** With bank data and payment code at the foot. */
  bank: boolean
}

/** One paper: letterhead, recipient, lines, sums and signature, for invoices and credit notes alike. */
function paper({ columns, facts: rows, aside, sentences, sums, bank }: Paper): Buffer {
  const gap = p('gap', '')
  const content = [
    letterhead(
      '{d.title}',
      table(
        'facts',
        facts,
        rows.map(([label, value]) => factRow(label, value)),
      ),
    ),
    gap,
    recipient(aside.title, aside.content),
    gap,
    lineTable(columns),
    gap,
    besideTotals(sentences, sums),
    gap,
    gap,
    closing(bank),
  ].join('')
  const tables: Record<string, number[]> = {
    head: half,
    facts,
    parties: half,
    lines: columns.map((column) => column.width),
    beside,
    totals,
    closing: foot,
  }
  const columnStyles = Object.entries(tables).map(([name, widths]) => tableStyles(name, widths))
  return odt({ content, columnStyles: columnStyles.join(''), footer })
}

const total = totalRow('{d.totalLabel}', '{d.total}')

const invoice = (columns: Column[]) =>
  paper({
    columns,
    facts: [
      ['Number', '{d.number}'],
      ['Date', '{d.issueDate}'],
      ['Due date', '{d.dueDate}'],
      ['Place of supply', '{d.placeOfSupply}'],
      ['Reverse charge', '{d.reverseCharge}'],
    ],
    aside: { title: 'FOR', content: p('body', '{d.subject[i].line}') + p('body', '{d.subject[i+1].line}') },
    sentences: [
      p('muted', '{d.taxSentence}'),
      p('muted', '{d.reverseChargeSentence}'),
      p('strong', '{d.endorsement}'),
    ],
    sums: [...sumRows('sums'), total, ...sumRows('deductions'), totalRow('{d.netLabel}', '{d.netPayable}')],
    bank: true,
  })

const creditNote = () =>
  paper({
    columns: [
      { title: '#', field: 'seq', width: 0.7 },
      { title: 'Description', field: 'description', width: 8 },
      { title: 'SAC', field: 'sac', width: 2 },
      { title: 'Rate of tax', field: 'gst', width: 2.6, right: true },
      { title: 'Value credited', field: 'taxable', width: 4.3, right: true },
    ],
    facts: [
      ['Number', '{d.number}'],
      ['Date', '{d.issueDate}'],
      ['Against invoice', '{d.invoiceNumber}'],
      ['Invoice date', '{d.invoiceDate}'],
      ['Place of supply', '{d.placeOfSupply}'],
    ],
    aside: { title: 'REASON', content: p('body', '{d.reason}') },
    sentences: [p('muted', '{d.note}')],
    sums: [...sumRows('sums'), total, ...sumRows('deductions')],
    bank: false,
  })

const width = (columns: Column[]) => columns.reduce((total, column) => total + column.width, 0)
for (const columns of [withTax, withoutTax]) {
  if (Math.abs(width(columns) - page) > 0.01)
    throw new Error(`The columns take ${width(columns)} cm, the page has ${page}`)
}

const target = new URL('../', import.meta.url)
writeFileSync(new URL('invoice.docx', target), asDocx(invoice(withTax)))
writeFileSync(new URL('bill-of-supply.docx', target), asDocx(invoice(withoutTax)))
writeFileSync(new URL('credit-note.docx', target), asDocx(creditNote()))
