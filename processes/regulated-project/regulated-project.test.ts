import { beforeEach, expect, it } from 'vitest'
import { useProcess } from '../testing/use-process.ts'
import { STAGES } from './contract.ts'

const engine = useProcess('regulated-project')
const project = (entityType = 'llp', teamId: string = crypto.randomUUID()) =>
  engine.start({ projectId: crypto.randomUUID(), teamId, regulator: 'SEBI', entityType })
const named = STAGES.map((stage) => `${stage[0]!.toUpperCase()}${stage.slice(1)}`)

let steps: string[]
const step = (name: string) => (variables: Record<string, unknown>) => {
  steps.push(`${name} ${variables.stage ?? ''}`.trim())
  return {}
}

beforeEach(() => {
  steps = []
  engine.workers({
    'prj.copy-checklist': step('copy checklist'),
    'prj.enter-stage': step('enter'),
    'prj.check-evidence': () => ({ evidenceComplete: true }),
    'prj.record-decision': ({ outcome }) => ({ stageDecision: outcome }),
    'prj.reach-milestones': step('reach milestones of'),
    'prj.close': step('close'),
  })
})

it('PRJ-04 runs the five stages in their fixed order, each through its gate', async () => {
  const instance = await project()

  for (const stage of named) {
    await instance.completeUserTask(`userTask_workOn${stage}`)
    await instance.completeUserTask(`userTask_review${stage}`, { outcome: 'pass' })
  }

  expect(await instance.ended()).toEqual({ at: 'endEvent_licenceIssued' })
  expect(steps).toEqual([
    'copy checklist',
    ...STAGES.flatMap((stage) => [`enter ${stage}`, `reach milestones of ${stage}`]),
    'close',
  ])
})

it.each([
  ['private_limited', ['partner_resolution']],
  ['llp', ['board_resolution', 'shareholding_pattern']],
  ['partnership', ['board_resolution', 'shareholding_pattern', 'incorporation_certificate']],
  ['trust', ['board_resolution', 'shareholding_pattern', 'partner_resolution', 'incorporation_certificate']],
])(
  'PRJ-06 decides before the checklist is copied which papers a %s cannot have',
  async (entityType, papers) => {
    let excused: unknown
    engine.workers({
      'prj.copy-checklist': ({ excusedPapers }) => {
        excused = excusedPapers
        return {}
      },
    })
    const instance = await project(entityType)

    await instance.openUserTask('userTask_workOnOnboarding')

    expect(excused).toEqual(papers)
  },
)

it('leads back to the work while evidence is missing or the gate returns the stage', async () => {
  const complete = new Map<unknown, boolean>()
  engine.workers({
    'prj.check-evidence': ({ stage }) => {
      const evidenceComplete = complete.get(stage) ?? false
      complete.set(stage, true)
      return { evidenceComplete }
    },
  })
  const instance = await project()

  for (const stage of named) {
    await instance.completeUserTask(`userTask_workOn${stage}`)
    await instance.completeUserTask(`userTask_workOn${stage}`)
    await instance.completeUserTask(`userTask_review${stage}`, { outcome: 'return' })
    await instance.completeUserTask(`userTask_workOn${stage}`)
    await instance.completeUserTask(`userTask_review${stage}`, { outcome: 'pass' })
  }

  expect(await instance.ended()).toEqual({ at: 'endEvent_licenceIssued' })
  expect(steps.filter((name) => name.startsWith('enter'))).toHaveLength(5)
})

it('offers the work to consultants and managers of the team, the gate to managers and reviewers', async () => {
  const teamId = crypto.randomUUID()
  const instance = await project('llp', teamId)

  const work = await instance.completeUserTask('userTask_workOnOnboarding')
  const gate = await instance.openUserTask('userTask_reviewOnboarding')

  const groups = (headers: Record<string, string>) => JSON.parse(headers['io.camunda.zeebe:candidateGroups']!)
  expect(groups(work.job.headers)).toEqual(['role:consultant', 'role:manager', `team:${teamId}`])
  expect(groups(gate.headers)).toEqual(['role:manager', 'role:reviewer'])
  expect(gate.headers.sla).toBe('stage-review')
})
