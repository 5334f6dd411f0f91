import { gstinCheckCharacter } from '@zippcrm/domain/gst/gstin.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiOf } from './support/api.ts'
import { launchBrowser, newWindow } from './support/browser.ts'
import { environment, type Login } from './support/environment.ts'
import { checklistOf, gatherEvidence, submitEvidence } from './support/evidence.ts'
import { complete, openTask } from './support/inbox.ts'
import { linkIn, mailServer, mailTo } from './support/mailbox.ts'
import { samplePdf } from './support/pdf.ts'
import { fillSignIn, type Person, signIn } from './support/people.ts'
import { choose, keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Client {
  id: string
  name: string
  stateCode: string
  contacts: { id: string; fullName: string; email: string; portal: { id: string; state: string } | null }[]
}

interface Project {
  status: string
  stage: string | null
  processInstanceKey: string | null
  processVersion: number | null
  ruleVersion: number | null
  waitingFor: { what: string; taskKey: string } | null
  licences: { licenceNo: string }[]
  milestones: { id: string; title: string; state: string; invoiceId: string | null; amountMinor: number }[]
}

interface Invoice {
  id: string
  status: string
  taxableMinor: number
}

/** One matter from its opening to the paid invoice, step after step: each step needs those before it. */
describe('a SEBI investment adviser is registered', () => {
  let browser: Browser
  let manager: Person
  let consultant: Person
  let reviewer: Person
  let operations: Person
  let finance: Person
  let client: Client
  let contact: Person
  let projectId: string
  let brokenAt: string | undefined
  const startedAt = Date.now()

  beforeAll(async () => {
    await mailServer('ok')
    browser = await launchBrowser()
    ;[manager, consultant, reviewer, operations, finance] = await Promise.all([
      signIn(browser, 'Meera'),
      signIn(browser, 'Arjun'),
      signIn(browser, 'Rohan'),
      signIn(browser, 'Omkar'),
      signIn(browser, 'Farah'),
    ])
  })
  afterAll(async () => {
    await mailServer('ok')
    await browser?.close()
  })
  beforeEach(({ task, onTestFailed }) => {
    if (brokenAt) throw new Error(`Not reached: the walk broke at "${brokenAt}"`)
    onTestFailed(async () => {
      brokenAt = task.name
      await keepPicture(browser, 'broken')
    })
  })

  it('adds a client by the form', async () => {
    const { page } = manager
    await page.goto(`${environment.STAFF_URL}/clients/new`)
    for (const [label, value] of Object.entries(newClient))
      await page.getByLabel(label, { exact: true }).fill(value)
    await choose(page, 'State', /^Delhi/)
    await page.getByRole('button', { name: 'Add the client' }).click()
    await page.waitForURL(/clients\/[0-9a-f-]{36}/)
    client = await read<Client>(manager, `/clients/${page.url().split('/').at(-1)}`)
    expect(client).toMatchObject({ name: newClient['Name of the firm'], stateCode: '07' })
  })

  it('POR-02 invites the contact with a one-time link and no password', async () => {
    await manager.page.getByText('Invited', { exact: true }).waitFor()
    const mail = await mailTo(client.contacts[0]!.email, /./, { since: startedAt })
    expect(mail.text).not.toMatch(/password\s*:/i)

    const link = linkIn(mail, /action-token/)
    const [, claims] = new URL(link).searchParams.get('key')!.split('.')
    const { iat, exp } = JSON.parse(Buffer.from(claims!, 'base64url').toString())
    expect(exp - iat).toBe(72 * 3600)
    contact = await acceptInvitation(link)
    const again = await newWindow(browser)
    const page2 = await again.newPage()
    await page2.goto(link)
    await page2
      .getByText(/expired|no longer valid|not valid|already/i)
      .first()
      .waitFor()
    await again.close()
  })

  it('POR-08 signs the client in after the terms were accepted', async () => {
    const { page, login } = contact
    await fillSignIn(page, login)
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor()
    await page.goto(`${environment.PORTAL_URL}/invoices`)
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor()
    await page.getByLabel('I have read and accept both').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Invoices' }).waitFor()
  })

  it('PRJ-03 opens a project by the form and starts its one process', async () => {
    const { page, api } = manager
    await page.goto(`${environment.STAFF_URL}/projects/new`)
    await choose(page, 'Client', client.name)
    await choose(page, 'What is it about?', /investment adviser/)
    await page.getByLabel('Agreed fee').fill('4 lakh')
    await page.getByRole('button', { name: 'Open the project' }).click()
    await page.waitForURL(/projects\/[0-9a-f-]{36}/)
    projectId = page.url().split('/').at(-1)!
    await page.getByText('Draft', { exact: true }).waitFor()
    await api.put(`/projects/${projectId}/members`, {
      members: [
        { userId: await idOf(manager), role: 'manager' },
        { userId: await idOf(consultant), role: 'lead' },
        { userId: await idOf(reviewer), role: 'reviewer' },
      ],
    })
    await page.getByText('Arjun Nair').waitFor()
    await page.getByRole('button', { name: 'Start the project' }).click()
    const project = await until(async () => {
      const now = await read<Project>(manager, `/projects/${projectId}`)
      return now.processInstanceKey ? now : undefined
    })
    expect(project).toMatchObject({ status: 'active', stage: 'onboarding', ruleVersion: 1 })
    expect(project.processVersion).toBeGreaterThan(0)
    expect(await api.ask('POST', `/projects/${projectId}/start`)).toMatchObject({ status: 409 })
  })

  it('shows checklist, the five stages and whom the project waits for', async () => {
    const { page, api } = manager
    await page.getByText('Conflict and independence check cleared').first().waitFor()
    const stages = await page.getByRole('list', { name: 'Stages' }).getByRole('listitem').allInnerTexts()
    expect(stages.map((text) => text.match(/[A-Z][a-z]+/)?.[0])).toEqual([
      'Onboarding',
      'Documentation',
      'Filing',
      'Liaison',
      'Issue',
    ])
    await page.getByText(/Waiting for Work on/).waitFor()
    expect(await api.ask('PATCH', `/projects/${projectId}`, { stage: 'issue' })).toMatchObject({
      status: 422,
      body: { code: 'FIELD_READ_ONLY' },
    })
  })

  it('PRJ-24 asks the client for two documents', async () => {
    const { page } = consultant
    await page.goto(`${environment.STAFF_URL}/projects/${projectId}`)
    for (const item of wanted) {
      await page.getByRole('button', { name: 'Ask the client for…' }).click()
      const dialog = page.getByRole('dialog')
      await choose(page, 'For which checklist item?', item)
      await dialog.getByRole('button', { name: 'Ask the client' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByText('With the client', { exact: true }).first().waitFor()
      await mailTo(contact.login.email, new RegExp(item.slice(0, 20)), { since: startedAt })
    }
  })

  it('POR-10 POR-12 shows the client the stage, what is asked and by when', async () => {
    const { page } = contact
    await page.goto(`${environment.PORTAL_URL}/`)
    await page.getByRole('heading', { name: 'Waiting for you' }).waitFor()
    const waiting = page.getByRole('region', { name: 'Waiting for you' }).getByRole('listitem')
    await waiting.nth(1).waitFor()
    await page.getByRole('link', { name: /investment adviser/i }).click()
    await page.getByRole('heading', { level: 1, name: /investment adviser/i }).waitFor()
    const stages = page.getByRole('listitem').filter({ hasText: 'We are here' })
    expect(await stages.innerText()).toContain('Onboarding')
    expect(await page.getByRole('listitem').filter({ hasText: 'Later' }).count()).toBe(4)
    const seen = await read<{ progressPct: number }>(contact, `/portal/projects/${projectId}`)
    const { progressPct } = await read<{ progressPct: number }>(manager, `/projects/${projectId}`)
    expect(seen.progressPct).toBe(progressPct)
    const request = page.getByRole('listitem').filter({ hasText: wanted[0] })
    await request.getByRole('link', { name: 'Upload' }).click()
    await page.getByRole('heading', { level: 1, name: wanted[0] }).waitFor()
    await page.getByText('What to send').waitFor()
    await page.getByText('Why we ask').waitFor()
    await page.getByText(/PDF.*up to \d+ MB each/i).waitFor()
    await page.getByText(/in 7 days/).waitFor()
  })

  it('refuses a wrong file before and after sending and takes a good one', async () => {
    const { page } = contact
    const picker = page.getByLabel('choose files')
    await picker.setInputFiles({
      name: 'tool.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    })
    await page.getByText(/tool\.exe is not one of the accepted types/).waitFor()
    await picker.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: disguisedProgram })
    await page
      .getByText(/not.*(accept|allow|PDF)/i)
      .last()
      .waitFor()
    await picker.setInputFiles(pdfFile('engagement-draft.pdf', 'Unsigned draft'))
    await page.getByText('Thank you, it has arrived').waitFor()
  })

  it('PRJ-26 PRJ-27 POR-15 rejects an upload with a reason the client reads', async () => {
    const task = await openTask(reviewer, 'Review upload', client.name)
    await task.getByText('engagement-draft.pdf').waitFor()
    await task.getByLabel('Reject it').check()
    await task.getByLabel('Reason for the client').fill('Please sign page 3 and send it again.')
    await complete(reviewer, task)
    await contact.page
      .getByRole('alert')
      .getByText('Please sign page 3 and send it again.')
      .waitFor({ timeout: 5_000 })
    await mailTo(contact.login.email, /again|reject|back/i, { since: startedAt })
  })

  it('PRJ-10 verifies evidence by a second person after the upload was accepted', async () => {
    await contact.page
      .getByLabel('choose files')
      .setInputFiles(pdfFile('engagement-signed.pdf', 'Signed letter'))
    await contact.page.getByText('Thank you, it has arrived').waitFor()
    const review = await openTask(operations, 'Review upload', client.name)
    await review.getByText('engagement-signed.pdf').waitFor()
    await review.getByLabel('Accept and file it').check()
    await complete(operations, review)
    await contact.page.getByText('There is nothing more to do here.').waitFor({ timeout: 5_000 })
    const item = await until(async () => {
      const found = (await checklistOf(consultant, projectId, 'onboarding')).find(
        ({ title }) => title === wanted[0],
      )
      return found?.state === 'submitted' && found
    })
    expect(item.evidence.filter(({ state }) => state === 'verified')).toEqual([])

    const verify = await openTask(reviewer, 'Verify evidence', client.name)
    await verify.getByLabel('Verify the evidence').check()
    await complete(reviewer, verify)
    await consultant.page.getByText('1 of 6 required done').waitFor()

    const own = (await checklistOf(manager, projectId, 'onboarding')).find(
      ({ evidence }) => evidence.length === 0,
    )!
    await submitEvidence(manager, own)
    const { id } = await until(async () => {
      const now = (await checklistOf(manager, projectId, 'onboarding')).find((other) => other.id === own.id)!
      return now.evidence[0]
    })
    expect(await manager.api.ask('POST', `/evidence/${id}/verify`, {})).toMatchObject({
      status: 403,
      body: { code: 'SELF_APPROVAL' },
    })
  })

  it('PRJ-07 keeps the gate shut while mandatory items are missing, and names them', async () => {
    const task = await openTask(consultant, 'Work on stage', client.name)
    await task.getByRole('button', { name: 'Complete' }).click()
    const alert = task.getByRole('alert')
    await alert.getByText('The stage cannot pass yet.').waitFor()
    expect(await alert.getByRole('listitem').allInnerTexts()).toContain(
      'Conflict and independence check cleared',
    )
  })

  it('UI-24 the project page says why the next stage is blocked, by whom, and opens the gate when the API does', async () => {
    const { page, api } = consultant
    const missing = () =>
      read<{ items: { title: string; owner: string | null }[] }>(
        consultant,
        `/projects/${projectId}/missing-evidence`,
      ).then(({ items }) => items)
    await page.goto(`${environment.STAFF_URL}/projects/${projectId}`)
    const gate = page.getByRole('region', { name: /^The gate is closed/ })
    const ask = page.getByRole('button', { name: 'Ask for the gate' })
    await gate.waitFor()
    const blocked = await missing()
    expect(blocked.length).toBeGreaterThan(0)
    for (const { title, owner } of blocked)
      await gate.getByRole('listitem').filter({ hasText: title }).getByText(`${owner}`).waitFor()
    expect(await ask.isDisabled()).toBe(true)
    expect(await api.ask('POST', `/projects/${projectId}/stages/onboarding/submit`)).toMatchObject({
      status: 409,
      body: { code: 'EVIDENCE_MISSING' },
    })
    for (const part of ['Checklist', 'Open requests', 'Billing milestones', 'People'])
      await page.getByRole('heading', { name: part, exact: true }).waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'engagement-signed.pdf' })
      .getByText('verified')
      .first()
      .waitFor()

    await gatherEvidence(consultant, reviewer, projectId, 'onboarding')
    await page.getByRole('region', { name: /^Nothing is missing/ }).waitFor()
    expect([await missing(), await ask.isEnabled()]).toEqual([[], true])

    const [paper] = (await checklistOf(consultant, projectId, 'onboarding')).flatMap(
      ({ evidence }) => evidence,
    )
    const { rowVersion } = await read<{ rowVersion: number }>(consultant, `/documents/${paper!.documentId}`)
    await api.patch(`/documents/${paper!.documentId}`, { expiresOn: '2099-06-05' }, rowVersion)
    await page.getByRole('tab', { name: 'Liaison' }).click()
    await page.getByRole('button', { name: 'Log a contact' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('What is it about?').fill('Query on the net worth certificate')
    await form.getByLabel('Answer by').fill('2099-01-31')
    await form.getByRole('button', { name: 'Log it' }).click()
    const query = page.getByRole('listitem').filter({ hasText: 'Query on the net worth certificate' })
    await query.getByText('Awaits us').waitFor()
    await query.getByText('Arjun Nair').first().waitFor()
    await query.getByRole('button', { name: 'Answered…' }).click()
    await form.getByLabel('Answer').fill('The certificate of the auditor was sent.')
    await form.getByRole('button', { name: 'Close it' }).click()
    await query.getByText('The certificate of the auditor was sent.').waitFor()
    await page.getByRole('tab', { name: 'Checklist' }).click()
    await page.getByRole('heading', { name: 'Papers that run out' }).waitFor()
  })

  it('PRJ-09 lets nobody decide the gate they asked for', async () => {
    const task = await openTask(consultant, 'Work on stage', client.name)
    await complete(consultant, task)
    const decision = `/projects/${projectId}/stages/onboarding/decision`
    expect(await consultant.api.ask('POST', decision, { outcome: 'pass' })).toMatchObject({ status: 403 })
    expect(await manager.api.ask('POST', decision, { outcome: 'return', comment: '' })).toMatchObject({
      status: 422,
    })
    const review = await openTask(manager, 'Stage review', client.name)
    await review.getByLabel('Pass the stage').check()
    await complete(manager, review)
    await until(
      async () => (await read<Project>(manager, `/projects/${projectId}`)).stage === 'documentation',
    )
  })

  it('BIL-20 drafts the invoice of the milestone that the stage has reached', async () => {
    const invoice = await until(
      async () => {
        const { items } = await read<{ items: Invoice[] }>(finance, `/projects/${projectId}/invoices`)
        return items[0]
      },
      { what: 'the draft of the first milestone' },
    )
    const { milestones } = await read<Project>(manager, `/projects/${projectId}`)
    const engagement = milestones.find(({ title }) => title === 'Engagement')!
    expect(engagement).toMatchObject({ state: 'invoiced', amountMinor: 100_000_00 })
    expect(invoice).toMatchObject({ status: 'draft', taxableMinor: 100_000_00, id: engagement.invoiceId })
    const link = `/billing/invoices/${invoice.id}`
    const notices = await until(async () => {
      const { items } = await read<{ items: { link: string }[] }>(operations, '/notifications')
      const about = items.filter((notice) => notice.link === link)
      return about.length > 0 && about
    })
    expect(notices).toHaveLength(1)
  })

  it('PRJ-09 refuses the decision of the person who asked', async () => {
    await gatherEvidence(consultant, reviewer, projectId, 'documentation')
    await manager.api.post(`/projects/${projectId}/stages/documentation/submit`, { note: 'Complete' })
    await waitingFor('Stage review')
    expect(await decide(manager, 'documentation', { outcome: 'pass' })).toMatchObject({
      status: 403,
      body: { code: 'SELF_APPROVAL' },
    })
    expect(await decide(reviewer, 'documentation', { outcome: 'pass' })).toMatchObject({ status: 200 })
    await waitingFor('Work on stage', 'filing')
  })

  it('PRJ-14 names the open step in every state on the way', async () => {
    for (const [stage, next] of [
      ['filing', 'liaison'],
      ['liaison', 'issue'],
    ] as const) {
      await gatherEvidence(consultant, reviewer, projectId, stage)
      await consultant.api.post(`/projects/${projectId}/stages/${stage}/submit`, {})
      await waitingFor('Stage review', stage)
      expect((await decide(manager, stage, { outcome: 'pass' })).status).toBe(200)
      await waitingFor('Work on stage', next)
    }
  })

  it('PRJ-20 completes the project with licence number, date and document only', async () => {
    await gatherEvidence(consultant, reviewer, projectId, 'issue')
    await consultant.api.post(`/projects/${projectId}/stages/issue/submit`, {})
    await waitingFor('Stage review', 'issue')
    expect(await decide(manager, 'issue', { outcome: 'pass' })).toMatchObject({
      status: 422,
      body: { code: 'LICENCE_DETAILS_REQUIRED' },
    })
    const task = await openTask(manager, 'Stage review', client.name)
    await task.getByLabel('Pass the stage').check()
    await task.getByLabel('Licence number').fill('INA000017777')
    await task.getByLabel('Licence document').click()
    await task.getByText(/^Certificate of registration.*\(/).click()
    const issuedOn = task.getByLabel('Issued on')
    await issuedOn.fill('20/11/2026')
    await issuedOn.press('Enter')
    await complete(manager, task)
    const project = await until(async () => {
      const now = await read<Project>(manager, `/projects/${projectId}`)
      return now.status === 'completed' && now
    })
    expect(project.licences).toMatchObject([{ licenceNo: 'INA000017777' }])
  })

  it('shows the client the licence', async () => {
    const { page } = contact
    await page.goto(`${environment.PORTAL_URL}/`)
    await page.getByRole('link', { name: /investment adviser/i }).click()
    await page.getByText('INA000017777').waitFor()
    await mailTo(contact.login.email, /granted/, { since: startedAt })
  })

  const decide = ({ api }: Person, stage: string, decision: object) =>
    api.ask('POST', `/projects/${projectId}/stages/${stage}/decision`, decision)

  /** The panel of the project names the very task that the inbox holds. */
  async function waitingFor(what: string, stage?: string): Promise<void> {
    const project = await until(
      async () => {
        const now = await read<Project>(manager, `/projects/${projectId}`)
        return now.waitingFor?.what.startsWith(what) && (!stage || now.stage === stage) ? now : undefined
      },
      { what: `${what} ${stage ?? ''}` },
    )
    const { items } = await read<{ items: { key: string; title: string }[] }>(
      manager,
      `/tasks?view=all&projectId=${projectId}`,
    )
    expect(items.map(({ key }) => key)).toContain(project.waitingFor?.taskKey)
  }

  /** Follows the link of the mail: choose a password, confirm the address, accept the terms. */
  async function acceptInvitation(link: string): Promise<Person> {
    const [person] = client.contacts
    const context = await newWindow(browser)
    const page = await context.newPage()
    const api = apiOf(page)
    await page.goto(link)
    await page.getByRole('link', { name: 'Continue' }).click()
    await page.getByRole('textbox', { name: 'New password', exact: true }).fill(password)
    await page.getByRole('textbox', { name: 'Repeat the new password' }).fill(password)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Go to sign in' }).click()
    const login = {
      email: person!.email,
      name: person!.fullName,
      roles: ['portal_client'],
      realm: 'portal',
      password,
    }
    return { login: login as Login, page, api }
  }
})

const someNumber = Math.floor(Math.random() * 1_000_000)
// Of a series in which no PAN is known to be allotted.
const gstinStem = `07ZZCCA${String(someNumber).padStart(6, '0').slice(0, 4)}W1Z`
const newClient = {
  'Name of the firm': `Advaita Wealth ${someNumber} Private Limited`,
  GSTIN: gstinStem + gstinCheckCharacter(gstinStem),
  Address: '14 Lotus Lane',
  City: 'New Delhi',
  'PIN code': '110001',
  'First name': 'Ira',
  'Last name': 'Sen',
  'E-mail': `ira.sen.${someNumber}@advaita.example.org`,
}
const wanted = ['Engagement letter signed', 'Resolution approving the application'] as const
const password = `walk-${crypto.randomUUID()}`
const disguisedProgram = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(2000)])
const pdfFile = (name: string, line: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(samplePdf(`${line} ${crypto.randomUUID()}`)),
})
const read = <T>({ api }: Person, path: string) => api.get<T>(path)
const idOf = async (person: Person) => (await read<{ id: string }>(person, '/me')).id
