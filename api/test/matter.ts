import { newId } from '@zippcrm/domain/ids.ts'
import { stageNames, stages } from '@zippcrm/domain/projects/stages.ts'
import type { TemplateStage } from '@zippcrm/domain/projects/template.ts'
import type { People } from './people.ts'
import type { TestApi } from './server.ts'

type Person = Awaited<ReturnType<People['member']>>

/** A family as small as one can be: one item per stage, the first one asked from the client. */
const smallTemplate = (): TemplateStage[] =>
  stages.map((stage, index) => ({
    stage,
    name: stageNames[stage],
    seq: index + 1,
    durationDays: 10,
    gateDecider: 'manager',
    items: [
      {
        key: `${stage}-paper`,
        title: `${stageNames[stage]} paper`,
        guidance: 'One paper.',
        mandatory: true,
        evidenceTypes: [],
        evidenceMin: 1,
        evidenceValidDays: stage === 'filing' ? 30 : null,
        dueOffsetDays: 5,
        clientVisible: true,
        autoRequest: false,
        source: 'test',
      },
    ],
  }))

const pdfOf = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\ntrailer<<>>\n%%EOF`)

/** Asks again until there is an answer; processes need a moment. */
export async function until<T>(look: () => Promise<T | undefined | false>, ms = 15_000): Promise<T> {
  const end = Date.now() + ms
  while (true) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    if (Date.now() > end) throw new Error('It did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 80))
  }
}

/** A company of its own with people, a client with a contact, and a published family. */
export async function office(api: TestApi, make: People) {
  const companyId = await make.company()
  const [manager, consultant, reviewer, operations, stranger] = await Promise.all([
    make.member({ companyId, roles: ['manager'] }),
    make.member({ companyId, roles: ['consultant'] }),
    make.member({ companyId, roles: ['reviewer'] }),
    make.member({ companyId, roles: ['operations'] }),
    make.member({ companyId, roles: ['consultant'] }),
  ])
  const teamId = newId()
  const familyId = newId()
  const clientId = await make.client(companyId)
  const contact = await make.contact({ companyId, clientId })
  const otherClientId = await make.client(companyId)
  const otherContact = await make.contact({ companyId, clientId: otherClientId })
  await make.system(companyId, async (trx) => {
    const team = {
      id: teamId,
      company_id: companyId,
      code: 'regulatory',
      name: 'Regulatory',
      practice_area: 'regulatory',
    }
    await trx('team').insert({ ...team, manager_user_id: manager.id })
    for (const member of [consultant, reviewer]) {
      await trx('team_membership').insert({
        id: newId(),
        company_id: companyId,
        team_id: teamId,
        user_id: member.id,
        function: 'member',
      })
    }
    await trx('workflow_family').insert({
      id: familyId,
      company_id: companyId,
      key: 'small',
      code: 'SMALL',
      regulator: 'SEBI',
      title: 'Small',
    })
    await trx('template_version').insert({
      id: newId(),
      company_id: companyId,
      family_id: familyId,
      version: 1,
      stages: JSON.stringify(smallTemplate()),
      billing_milestones: JSON.stringify([
        { title: 'Start', trigger: 'stage_passed', triggerRef: 'onboarding', percent: 50 },
        { title: 'End', trigger: 'stage_passed', triggerRef: 'issue', percent: 50 },
      ]),
      content_hash: 'a'.repeat(64),
      published_at: trx.raw('app_now()'),
    })
  })

  const as = (person: Person) => api.as(person.token)
  const open = (changes: object = {}) =>
    as(manager)('post', '/projects', {
      clientId,
      familyId,
      title: 'Small matter',
      ownerTeamId: teamId,
      leadConsultantId: consultant.id,
      reviewerId: reviewer.id,
      feeMinor: 1_000_001,
      ...changes,
    })

  return {
    companyId,
    manager,
    consultant,
    reviewer,
    operations,
    stranger,
    contact,
    otherContact,
    clientId,
    otherClientId,
    familyId,
    teamId,
    as,
    open,

    /** Opens and starts a project and waits for its first task. */
    async started(): Promise<string> {
      const { body } = await open()
      await as(manager)('post', `/projects/${body.id}/start`, {})
      await until(async () => (await as(manager)('get', `/projects/${body.id}`)).body.waitingFor ?? undefined)
      return body.id
    },

    item: async (projectId: string, key: string) =>
      (await as(manager)('get', `/projects/${projectId}/checklist`)).body.items.find(
        (item: { key: string }) => item.key === key,
      ),

    /** Sends a file as multipart. */
    upload: (
      person: Person,
      path: string,
      {
        name = 'paper.pdf',
        content = pdfOf(newId()),
        field = 'file',
      }: { name?: string; content?: Buffer; field?: string } = {},
    ) => api.as(person.token)('post', path).attach(field, content, name),

    /** Verified evidence for an item, without the way there. */
    async verifiedPaper(projectId: string, key: string): Promise<{ itemId: string; evidenceId: string }> {
      const evidenceId = newId()
      const documentId = newId()
      const versionId = newId()
      const own = { company_id: companyId }
      return make.system(companyId, async (trx) => {
        const item = await trx('checklist_item')
          .where({ project_id: projectId, rule_item_key: key })
          .first('id')
        await trx('document').insert({
          ...own,
          id: documentId,
          client_id: clientId,
          project_id: projectId,
          title: key,
          origin: 'staff',
          current_version: 1,
        })
        await trx('document_version').insert({
          ...own,
          id: versionId,
          document_id: documentId,
          version: 1,
          storage_key: versionId,
          filename: 'paper.pdf',
          mime: 'application/pdf',
          size_bytes: 1,
          sha256: 'c'.repeat(64),
          uploaded_by_kind: 'user',
          scan_state: 'not_scanned',
        })
        await trx('evidence').insert({
          ...own,
          id: evidenceId,
          project_id: projectId,
          checklist_item_id: item.id,
          document_version_id: versionId,
          submitted_by_kind: 'user',
          submitted_by: consultant.id,
          submitted_at: trx.raw('app_now()'),
          state: 'verified',
        })
        return { itemId: item.id, evidenceId }
      })
    },

    /** A task command, tried until the engine has opened the task. */
    act: (person: Person, path: string, body: object = {}) =>
      until(async () => {
        const answer = await as(person)('post', path, body)
        return answer.body.code === 'TASK_NOT_READY' ? undefined : answer
      }),
  }
}

export type Office = Awaited<ReturnType<typeof office>>
export { pdfOf }
