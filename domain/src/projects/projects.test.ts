import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertDecisionComplete,
  assertMayAskForGate,
  assertMayDecideGate,
  assertMayVerify,
} from './gate-checks.ts'
import { type ItemForGate, itemState, missingEvidence } from './missing-evidence.ts'
import { progressPct, projectHealth } from './progress.ts'
import { stageAfter, stages } from './stages.ts'
import { checklistFor, milestonesFor } from './template.ts'
import { parseTemplateFile } from './template-file.ts'
import { whereItStands } from './where-it-stands.ts'

const folder = new URL('../../data/regulatory-templates/', import.meta.url)
const templates = readdirSync(folder).map((file) =>
  parseTemplateFile(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
)
const template = (key: string) => templates.find((family) => family.key === key)!
const today = '2026-11-21'

const item = (changes: Partial<ItemForGate> = {}): ItemForGate => ({
  id: 'item',
  stage: 'onboarding',
  ruleItemKey: 'pan',
  title: 'PAN',
  mandatory: true,
  state: 'open',
  evidenceMin: 1,
  evidence: [],
  ...changes,
})
const paper = (
  state: 'submitted' | 'verified' | 'rejected' | 'expired',
  validUntil: string | null = null,
) => ({
  id: 'e',
  state,
  validUntil,
})

describe('stages', () => {
  it('PRJ-04 knows one order and nothing after Issue', () => {
    expect(stages.map(stageAfter)).toEqual(['documentation', 'filing', 'liaison', 'issue', null])
  })

  it('PRJ-05 every shipped family has the same five stages and its own items', () => {
    expect(templates).toHaveLength(8)
    for (const family of templates) expect(family.stages.map(({ stage }) => stage)).toEqual([...stages])
    expect(new Set(templates.map(({ regulator }) => regulator))).toEqual(new Set(['RBI', 'SEBI', 'IRDAI']))
  })
})

describe('checklist from the template', () => {
  it('asks for no paper that the applicant cannot have, unless another would do', () => {
    const mandatory = (...excused: string[]) =>
      checklistFor(template('sebi-portfolio-manager').stages, excused)
        .filter((copy) => copy.mandatory)
        .map((copy) => copy.ruleItemKey)

    expect(mandatory()).toContain('shareholding-pattern')
    expect(mandatory('shareholding_pattern')).not.toContain('shareholding-pattern')
    expect(mandatory('board_resolution')).not.toContain('application-authority')
    expect(mandatory()).toEqual(expect.arrayContaining(mandatory('shareholding_pattern')))
  })

  it('PRJ-06 keeps every item with its stable key', () => {
    const copies = checklistFor(template('sebi-investment-adviser').stages, ['partner_resolution'])
    expect(copies).toHaveLength(41)
    expect(new Set(copies.map((copy) => copy.ruleItemKey)).size).toBe(41)
    expect(copies.filter((copy) => copy.mandatory)).toHaveLength(39)
  })

  it('PRJ-34 milestones add up to the fee, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(...templates), (fee, family) => {
        const amounts = milestonesFor(family.milestones, fee).map((milestone) => milestone.amountMinor)
        return (
          amounts.reduce((sum, amount) => sum + amount, 0) === fee && amounts.every((amount) => amount >= 0)
        )
      }),
    )
  })
})

describe('missing evidence', () => {
  it.each([
    [item(), 'NOTHING_SUBMITTED'],
    [item({ evidence: [paper('submitted')] }), 'NOT_VERIFIED'],
    [item({ evidence: [paper('rejected')] }), 'REJECTED'],
    [item({ evidence: [paper('verified', '2026-11-20')] }), 'EXPIRED'],
    [item({ evidenceMin: 2, evidence: [paper('verified')] }), 'TOO_FEW'],
  ])('PRJ-07 an unsettled mandatory item is missing (%#)', (missing, reason) => {
    expect(missingEvidence([missing], today)).toEqual([{ id: 'item', key: 'pan', title: 'PAN', reason }])
  })

  it('PRJ-07 verified, waived and voluntary items do not stop the gate', () => {
    const fine = [
      item({ evidence: [paper('verified')] }),
      item({ state: 'waived' }),
      item({ mandatory: false }),
      item({ state: 'not_applicable' }),
    ]
    expect(missingEvidence(fine, today)).toEqual([])
  })

  it('PRJ-33 evidence counts on its last day and is missing the day after', () => {
    const aging = item({ evidence: [paper('verified', today)] })
    expect(missingEvidence([aging], today)).toEqual([])
    expect(missingEvidence([aging], '2026-11-22')).toHaveLength(1)
    expect(itemState(aging, '2026-11-22')).toBe('expired')
  })

  it('moves an item with its papers', () => {
    expect(itemState(item(), today)).toBe('open')
    expect(itemState(item({ evidence: [paper('submitted')] }), today)).toBe('submitted')
    expect(itemState(item({ evidence: [paper('rejected')] }), today)).toBe('rejected')
    expect(itemState(item({ evidence: [paper('rejected'), paper('submitted')] }), today)).toBe('submitted')
    expect(itemState(item({ evidence: [paper('verified')] }), today)).toBe('verified')
    expect(itemState(item({ state: 'waived', evidence: [paper('rejected')] }), today)).toBe('waived')
  })
})

describe('gates', () => {
  const stage = { stage: 'filing', state: 'in_review', gateDecider: 'manager' as const, submittedBy: 'asker' }
  const code = (value: string) => expect.objectContaining({ code: value })

  it('PRJ-07 asking with missing evidence names the items', () => {
    const missing = missingEvidence([item()], today)
    expect(() => assertMayAskForGate({ ...stage, state: 'in_progress' }, missing)).toThrowError(
      expect.objectContaining({
        code: 'EVIDENCE_MISSING',
        status: 409,
        errors: [{ code: 'NOTHING_SUBMITTED', message: 'PAN', itemId: 'item', key: 'pan' }],
      }),
    )
    expect(() => assertMayAskForGate({ ...stage, state: 'passed' }, [])).toThrowError(
      code('STAGE_NOT_IN_PROGRESS'),
    )
  })

  it('PRJ-09 neither the asker nor a consultant decides, and returning needs a comment', () => {
    expect(() => assertMayDecideGate(stage, { id: 'asker', roles: ['super_admin'] })).toThrowError(
      code('SELF_APPROVAL'),
    )
    expect(() => assertMayDecideGate(stage, { id: 'other', roles: ['consultant'] })).toThrowError(
      code('FORBIDDEN'),
    )
    expect(() =>
      assertMayDecideGate({ ...stage, state: 'in_progress' }, { id: 'other', roles: ['manager'] }),
    ).toThrowError(code('STAGE_NOT_IN_REVIEW'))
    expect(() => assertDecisionComplete(stage, { outcome: 'return', comment: '  ' }, [])).toThrowError(
      code('REASON_REQUIRED'),
    )
    expect(() => assertMayDecideGate(stage, { id: 'other', roles: ['manager'] })).not.toThrow()
  })

  it('PRJ-10 the submitter never verifies, and rejecting needs a reason', () => {
    expect(() => assertMayVerify({ submittedBy: 'u' }, 'u', { outcome: 'verify' })).toThrowError(
      code('SELF_APPROVAL'),
    )
    expect(() => assertMayVerify({ submittedBy: 'u' }, 'v', { outcome: 'reject', reason: '' })).toThrowError(
      code('REASON_REQUIRED'),
    )
    expect(() => assertMayVerify({ submittedBy: 'u' }, 'v', { outcome: 'verify' })).not.toThrow()
  })

  it('PRJ-20 Issue passes only with licence number, date and document', () => {
    const issue = { stage: 'issue' }
    expect(() =>
      assertDecisionComplete(issue, { outcome: 'pass', licence: { licenceNo: 'INA000012345' } }, []),
    ).toThrowError(
      expect.objectContaining({
        code: 'LICENCE_DETAILS_REQUIRED',
        errors: [
          expect.objectContaining({ field: '/licence/issuedOn' }),
          expect.objectContaining({ field: '/licence/documentId' }),
        ],
      }),
    )
    const licence = { licenceNo: 'INA000012345', issuedOn: today, documentId: 'd' }
    expect(() => assertDecisionComplete(issue, { outcome: 'pass', licence }, [])).not.toThrow()
  })
})

describe('progress and health', () => {
  const mandatory = (state: string) => ({ mandatory: true, state })

  it('PRJ-37 two stages passed and three of six items verified is 50', () => {
    const states = ['passed', 'passed', 'in_progress', 'pending', 'pending'].map((state, index) => ({
      stage: stages[index]!,
      state,
    }))
    const items = [
      ...Array(3).fill(mandatory('verified')),
      ...Array(3).fill(mandatory('open')),
      { mandatory: false, state: 'verified' },
    ]
    expect(progressPct(states, items)).toBe(50)
    expect(
      progressPct(
        stages.map((stage) => ({ stage, state: 'passed' })),
        items,
      ),
    ).toBe(100)
  })

  it.each([
    [['2026-11-20'], false, 'red'],
    [['2026-11-21'], false, 'amber'],
    [['2026-11-28'], false, 'amber'],
    [['2026-11-29', null], false, 'green'],
    [[], true, 'red'],
    [[], false, 'green'],
  ])('PRJ-38 deadlines %j, evidence expired %s: %s', (days, evidenceExpired, health) => {
    expect(projectHealth({ deadlines: days.map((dueOn) => ({ dueOn })), evidenceExpired }, today)).toBe(
      health,
    )
  })
})

describe('the sentence for the client', () => {
  const matter = {
    status: 'active',
    stage: 'documentation' as const,
    regulator: 'SEBI' as const,
    stageState: 'in_progress',
    waitingForClient: [],
    underReview: 0,
    dueOn: '2026-12-24',
  }

  it('POR-50 says who must act and by when in each waiting state', () => {
    const sentences = [
      whereItStands({ ...matter, waitingForClient: [{ dueOn: '2026-12-01', overdue: false }] }),
      whereItStands({
        ...matter,
        waitingForClient: [
          { dueOn: '2026-11-01', overdue: true },
          { dueOn: '2026-12-01', overdue: false },
        ],
      }),
      whereItStands({ ...matter, underReview: 1 }),
      whereItStands({ ...matter, stageState: 'in_review' }),
      whereItStands({ ...matter, stage: 'liaison' }),
      whereItStands({ ...matter, status: 'completed' }),
    ]
    expect(sentences).toEqual([
      'We are waiting for one document from you, by 1 December.',
      'We are waiting for 2 documents from you; the first was due on 1 November.',
      'We are checking the document you sent. Nothing is needed from you now.',
      'We are completing our internal review of the Documentation stage. Nothing is needed from you now.',
      'Your application is with SEBI; we answer its questions, planned until 24 December.',
      'Your registration has been granted and the matter is complete.',
    ])
  })
})
