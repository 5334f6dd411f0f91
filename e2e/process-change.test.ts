import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { complete } from './support/inbox.ts'
import { bringBack, deployedVersion, newestVersion, openChangeTask } from './support/model-changes.ts'
import { type Person, signIn } from './support/people.ts'
import { manyRequests } from './support/requests.ts'
import { keepPicture } from './support/screens.ts'
import { withSecondLook } from './support/second-look.ts'
import { until } from './support/until.ts'

interface Group {
  fingerprint: string
  count: number
}
interface Instance {
  key: string
  version: number
  record: { id: string } | null
}

const processId = 'document-request'
const wanted = 100
const why = 'The second look is in force from today'

/** A rule changes while a hundred requests run: the process is changed, and they all follow it. */
describe('an analyst changes a process that is running', () => {
  let browser: Browser
  let analyst: Person
  let reviewer: Person
  let admin: Person
  let operations: Person
  let manager: Person
  let before: number
  let after: number
  let asked: Promise<string> | undefined
  let running: number
  let broken: Instance[]
  let brokenAt: string | undefined

  beforeAll(async () => {
    browser = await launchBrowser()
    ;[analyst, reviewer, admin, operations, manager] = await Promise.all([
      signIn(browser, 'Pranav', { viewport: { width: 1600, height: 1000 } }),
      signIn(browser, 'Rohan'),
      signIn(browser, 'Anita'),
      signIn(browser, 'Omkar'),
      signIn(browser, 'Meera'),
    ])
    before = await newestVersion(analyst, processId)
    // Meanwhile the analyst works.
    asked = manyRequests(manager, wanted)
  })
  afterAll(async () => {
    // The other journeys ask clients for documents as the product ships it, and not for these.
    if (asked) {
      await manager.api.ask('POST', `/projects/${await asked}/cancel`, { reason: 'Was a test' })
      await bringBack(processId, before, { analyst, reviewer, admin })
    }
    await browser?.close()
  })
  beforeEach(({ task, onTestFailed }) => {
    if (brokenAt) throw new Error(`Not reached: the journey broke at "${brokenAt}"`)
    onTestFailed(async () => {
      brokenAt = task.name
      await keepPicture(browser, 'broken-process-change')
    })
  })

  const instances = async (query: string): Promise<Instance[]> =>
    (
      await operations.api.get<{ items: Instance[] }>(
        `/process-instances?process=${processId}&limit=200&${query}`,
      )
    ).items
  /** An operation through the same API as the screens, until every instance has moved. */
  const operate = async (body: object) => {
    const { id } = await operations.api.post<{ id: string }>('/process-operations', {
      reason: 'To see how it fails',
      ...body,
    })
    await until(async () => {
      const { endedAt, total, done } = await operations.api.get<{
        endedAt: string | null
        total: number
        done: number
      }>(`/process-operations/${id}`)
      return endedAt !== null && total === done
    })
  }

  it('adds a second look, sees in words what that changes, and two others let it go live', async () => {
    const { page, api } = analyst
    const { files } = await api.get<{ files: { name: string; content: string }[] }>(`/models/${processId}`)
    const shipped = files.find(({ name }) => name === `${processId}.bpmn`)!.content
    // Only where instances run, the proposal asks what becomes of them.
    await until(async () => (await instances(`version=${before}&state=active`)).length > 0)
    await page.goto(`${environment.STAFF_URL}/modeler/${processId}`)
    await page.getByRole('link', { name: /^(Edit|Open the draft)$/ }).click()
    const drawn = (id: string) => page.locator(`.modeler-canvas [data-element-id="${id}"]`).first()
    await drawn('endEvent_documentAccepted').waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: 'second-look.bpmn',
      mimeType: 'application/xml',
      buffer: Buffer.from(withSecondLook(shipped)),
    })
    await drawn('userTask_lookAgain').waitFor()
    await page.getByRole('button', { name: 'No errors' }).waitFor()
    await page.getByText('Saved', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Propose' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('User task “Look again” is new').waitFor()
    await dialog.getByLabel('What changes').fill('A second reviewer looks at what the client sent')
    await dialog.getByLabel('are migrated afterwards').check()
    await dialog.getByRole('button', { name: 'Propose' }).click()
    await page.waitForURL(/\/modeler\/changes\//)
    const changeId = new URL(page.url()).pathname.split('/').at(-1)!

    // Those that run were started on the version that the change replaces; three of them fail.
    await asked
    await until(async () => (await instances('element=userTask_sendDocument')).length >= wanted)
    broken = (await instances(`element=userTask_sendDocument&version=${before}`)).slice(0, 3)
    const three = { instances: broken.map(({ key }) => key) }
    await operate({ kind: 'set-variables', variables: { requestId: 'lost' }, ...three })
    await operate({
      kind: 'modify',
      move: [{ from: 'userTask_sendDocument', to: 'serviceTask_notifyRecipients' }],
      ...three,
    })
    await until(async () => (await instances('state=incident')).length === broken.length)
    running = (await instances(`version=${before}&state=active`)).length + broken.length

    const review = await openChangeTask(reviewer, changeId, 'Review difference')
    await review.getByText('Look again').first().waitFor()
    await review.getByLabel('Yes, pass it on for approval').check()
    await complete(reviewer, review)
    const approval = await openChangeTask(admin, changeId, 'Approve change')
    await approval.getByLabel('Approve and deploy').check()
    await complete(admin, approval)
    after = await deployedVersion(analyst, changeId)
    expect(after).toBeGreaterThan(before)

    await operations.page.goto(`${environment.STAFF_URL}/modeler/changes/${changeId}`)
    await operations.page.getByRole('link', { name: 'Migrate running instances' }).click()
  })

  it('UI-40 migrates a hundred after a verdict for each and the word of a second person; the report names every one', async () => {
    const { page, api } = operations
    const verdicts = page.getByRole('table', { name: 'What would become of each instance' })
    await until(async () => (await verdicts.getByText('Goes as it is').count()) === running)

    // A step without a place is refused, by name; nothing is sent for looking.
    await page.getByLabel('Send document goes to').click()
    await page.getByRole('option', { name: 'Await upload decision' }).click()
    const rule =
      '“Send document” (user task) and “Await upload decision” (service task) are of different kinds'
    await verdicts.getByText(rule).first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: `Migrate ${running} instances` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill(why)
    await dialog.getByRole('button', { name: 'Ask for approval' }).click()
    await page.getByText(`Waits for a second person: ${running} instances are to be moved`).waitFor()
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    expect(await instances(`version=${after}`)).toEqual([])

    const second = admin.page
    await second.goto(`${environment.STAFF_URL}/processes/operations`)
    await second
      .getByRole('button', { name: /Migrate to another version/ })
      .first()
      .click()
    await second.getByRole('button', { name: 'Approve' }).click()
    await second.getByRole('dialog').getByLabel('Reason').fill('I have read the verdicts')
    await second.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()

    await page.getByText(`${running} of ${running} moved on`).waitFor()
    const report = page.getByRole('list', { name: 'What became of each instance' })
    await report.getByText('Moved on').first().waitFor()
    const [operation] = (
      await api.get<{ items: { id: string; total: number; done: number }[] }>(
        `/process-operations?process=${processId}`,
      )
    ).items
    expect(operation).toMatchObject({ total: running, done: running })
    const { items } = await api.get<{ items: { processInstanceKey: string; after: object }[] }>(
      `/process-operations/${operation!.id}/items?limit=200`,
    )
    const moved = (await instances(`version=${after}`)).map(({ key }) => key)
    expect(items.map(({ processInstanceKey }) => processInstanceKey).sort()).toEqual(moved.sort())
    expect(items.every((item) => JSON.stringify(item.after) === JSON.stringify({ version: after }))).toBe(
      true,
    )
  })

  it('repairs the three broken ones with one retry of their group, done only when seen to move', async () => {
    await Promise.all(
      broken.map(({ key, record }) =>
        operate({ kind: 'set-variables', variables: { requestId: record!.id }, instances: [key] }),
      ),
    )

    const { page } = operations
    await page.goto(`${environment.STAFF_URL}/processes/incidents`)
    const group = page.getByRole('listitem').filter({ hasText: 'Notify recipients' })
    await group.getByRole('button', { name: 'Retry all 3' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('The requests are named again')
    await dialog.getByRole('button', { name: /^Retry/ }).click()
    await dialog.getByText('3 of 3 moved on').waitFor()
    const standing = await instances(`element=userTask_sendDocument&version=${after}`)
    expect(standing.map(({ key }) => key)).toEqual(expect.arrayContaining(broken.map(({ key }) => key)))
    const { items } = await operations.api.get<{ items: Group[] }>(`/incidents/groups?process=${processId}`)
    expect(items).toEqual([])
  })

  it('finds on screen who moved an instance, why, and what stood there before', async () => {
    const { page } = operations
    await page.goto(`${environment.STAFF_URL}/processes/instances/${broken[0]!.key}`)
    await page.getByRole('tab', { name: 'Operations' }).click()
    await page.getByRole('tabpanel').getByText(why).waitFor()
    await page
      .getByRole('tabpanel')
      .getByRole('link', { name: /Migrate to another version/ })
      .click()
    await page.getByText(/Approved by Anita Rao/).waitFor()

    const audit = admin.page
    await audit.goto(
      `${environment.STAFF_URL}/audit?entity=process_operation&action=process-instance.migrate`,
    )
    const row = audit.getByRole('row').filter({ hasText: why }).first()
    await row.click()
    await audit.getByText('version').first().waitFor()
    expect(await audit.getByRole('table').innerText()).toMatch(/Omkar Kulkarni/)
  })

  it('UI-41 is drawn in the atlas without a build, with what runs of it, for the firm and for the client; it prints', async () => {
    const { page } = manager
    await page.goto(`${environment.STAFF_URL}/atlas/customer-portal`)
    const areas = page.getByRole('navigation', { name: 'Workflow Atlas' })
    await areas.getByRole('link', { name: 'Customer Portal' }).waitFor()
    expect(await areas.getByRole('link').count()).toBe(10)
    const process = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Document request' }) })
    await process.getByText(`version ${after} ·`).waitFor()
    expect(Number.parseInt(await process.getByText(/running$/).innerText(), 10)).toBeGreaterThanOrEqual(
      running,
    )
    await process.locator('[data-element-id="userTask_lookAgain"]').first().waitFor()

    await page.getByRole('button', { name: 'What the client sees' }).click()
    await process.getByText('“Send document”').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('heading', { name: 'Customer Portal' }).waitFor()
    expect(await areas.isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })
})
