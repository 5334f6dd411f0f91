import { extension, is, type RuleFactory } from '../rule.ts'

const ROLE = /^"role:[a-z]+(_[a-z]+)*"$/
const MEMBERS = ['"team:" + teamId', '"portal:" + clientId']

/**
 * Candidate groups are a FEEL list of `role:<slug>`, the team of the variable `teamId` and the portal users of
 * `clientId`: the inbox reads nothing else.
 */
export const candidateGroupFormat: RuleFactory = () => ({
  check(element, reporter) {
    const groups: string | undefined = is(element, 'UserTask')
      ? extension(element, 'AssignmentDefinition')?.candidateGroups
      : undefined
    if (!groups) return
    const list = /^=\s*\[(.*)\]$/s.exec(groups)
    if (!list) return reporter.report(element.id, 'Candidate groups are not a FEEL list')
    for (const group of list[1]!.split(',').map((item) => item.trim())) {
      if (!ROLE.test(group) && !MEMBERS.includes(group)) {
        reporter.report(element.id, `Candidate group ${group} is neither role, team nor portal`)
      }
    }
  },
})
