import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { environment } from './support/environment.ts'
import { complete } from './support/inbox.ts'
import { isWatermarkFree } from './support/look.ts'
import { bringBack, deployedVersion, newestVersion, openChangeTask } from './support/model-changes.ts'
import { drawn, property } from './support/modeler.ts'
import { type Person, signIn } from './support/people.ts'
import { keepPicture } from './support/screens.ts'
import { until } from './support/until.ts'

interface Comparison {
  files: { differences: { change: string; id: string }[] }[]
}

const processId = 'document-request'

/** Where the middle of something drawn is on the screen. */
async function middleOf(element: Locator) {
  const box = (await element.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** An analyst lets a second person look at what clients send, and it goes live without a developer. */
describe('changing a process in the modeler', () => {
  let browser: Browser
  let analyst: Person
  let reviewer: Person
  let admin: Person
  let before: number

  beforeAll(async () => {
    browser = await launchBrowser()
    ;[analyst, reviewer, admin] = await Promise.all([
      signIn(browser, 'Pranav', { viewport: { width: 1600, height: 1000 } }),
      signIn(browser, 'Rohan'),
      signIn(browser, 'Anita'),
    ])
  })

  afterAll(async () => {
    // The other journeys ask clients for documents as the product ships it.
    await bringBack(processId, before, { analyst, reviewer, admin })
    await browser?.close()
  })

  it('ENG-16 UI-32 edits, is checked while typing, is reviewed and approved by others, and deployed', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => keepPicture(browser, 'broken-modeler'))
    const { page, api } = analyst
    before = await newestVersion(analyst, processId)

    await page.goto(`${environment.STAFF_URL}/modeler/${processId}`)
    await page.getByRole('link', { name: /^(Edit|Open the draft)$/ }).click()
    await drawn(page, 'endEvent_documentAccepted').waitFor()
    expect(await isWatermarkFree(page)).toBe(true)

    // A step is put on a flow and becomes somebody's task.
    const canvas = (await page.locator('.modeler-canvas').boundingBox())!
    const empty = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height - 60 }
    await page.mouse.move(empty.x, empty.y)
    await page.mouse.wheel(320, 0)
    const end = await middleOf(drawn(page, 'endEvent_documentAccepted'))
    await page.mouse.move(end.x, end.y)
    await page.mouse.down()
    await page.mouse.move(end.x + 200, end.y, { steps: 8 })
    await page.mouse.up()
    const flow = await middleOf(drawn(page, 'flow_closeRequestToDocumentAccepted'))
    await page.locator('.djs-palette [data-action="create.task"]').click()
    await page.mouse.move(flow.x, flow.y + 120)
    await page.mouse.move(flow.x, flow.y, { steps: 5 })
    await page.mouse.click(flow.x, flow.y)
    await page.keyboard.type('Take a second look')
    await page.mouse.click(empty.x, empty.y)
    const becomes = async (kind: string) => {
      // The canvas may still be drawing the last change: a click counts once the step is selected.
      await until(async () => {
        await drawn(page, 'task_takeASecondLook').click()
        return page.locator('.selected[data-element-id="task_takeASecondLook"]').isVisible()
      })
      await page.keyboard.press('r')
      await page.getByRole('combobox', { name: 'Change element' }).pressSequentially(kind)
      await page.getByRole('option', { name: kind }).first().click()
    }
    // Picking the step of a worker shows what it asks for.
    await becomes('Close request')
    await page.getByText('What the step needs').click()
    expect(await page.getByLabel('Request id').innerText()).toBe('requestId')
    await page.getByRole('button', { name: 'Undo' }).click()
    await becomes('User task')
    await drawn(page, 'userTask_takeASecondLook').waitFor()

    // The rules say at once what is missing, and proposing waits for it.
    const findings = page.getByRole('region', { name: 'What the rules say' })
    await findings.getByText('User task has no candidate groups').click()
    expect(await page.getByRole('button', { name: 'Propose' }).isDisabled()).toBe(true)
    const groups = await property(page, 'assignmentDefinition', 'assignmentDefinitionCandidateGroups')
    await groups.fill('=["role:reviewer"]')
    const form = await property(page, 'form', 'formType')
    await form.selectOption({ label: 'Camunda Form (linked)' })
    await page.locator('#bio-properties-panel-formId').fill('verify-evidence.v1')
    await page.getByRole('button', { name: 'No errors' }).waitFor()
    await findings.getByText('No header sla').waitFor()

    // What was drawn is there after a reload.
    await page.getByText('Saved', { exact: true }).waitFor()
    const { files } = await api.get<{ files: { name: string; content: string }[] }>(
      `/models/${processId}/draft`,
    )
    await page.reload()
    await drawn(page, 'userTask_takeASecondLook').waitFor()
    expect((await api.get<{ files: object[] }>(`/models/${processId}/draft`)).files).toEqual(files)
    expect(files.find(({ name }) => name.endsWith('.bpmn'))?.content).toContain('role:reviewer')

    // Nothing but what was drawn has changed: the editor keeps the meaning of all the rest.
    const { files: differing } = await api.get<Comparison>(`/models/${processId}/diff`)
    const changes = differing.flatMap(({ differences }) =>
      differences.map(({ change, id }) => `${change} ${id}`),
    )
    expect(changes.sort()).toEqual([
      'added flow_takeASecondLookToDocumentAccepted',
      'added userTask_takeASecondLook',
      'changed flow_closeRequestToDocumentAccepted',
      'moved endEvent_documentAccepted',
    ])

    await page.getByRole('button', { name: 'Propose' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('User task “Take a second look” is new').waitFor()
    await dialog.getByLabel('What changes').fill('A second person looks at what the client sent')
    await dialog.getByRole('button', { name: 'Propose' }).click()
    await page.waitForURL(/\/modeler\/changes\//)
    const changeId = new URL(page.url()).pathname.split('/').at(-1)!
    await page.locator('.z-diff-added').first().waitFor()
    await page.getByText('Take a second look').first().waitFor()

    const review = await openChangeTask(reviewer, changeId, 'Review difference')
    await review.getByText('Take a second look').first().waitFor()
    await review.getByLabel('Yes, pass it on for approval').check()
    await complete(reviewer, review)
    const approval = await openChangeTask(admin, changeId, 'Approve change')
    await approval.getByLabel('Approve and deploy').check()
    await complete(admin, approval)

    expect(await deployedVersion(analyst, changeId)).toBeGreaterThan(before)
  })
})
