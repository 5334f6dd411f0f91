export interface Requirement {
  id: string
  priority: string
}

export interface TestReport {
  testResults: { assertionResults: { title: string; status: string }[] }[]
}

export interface Proof {
  passed: Set<string>
  failed: Set<string>
}

const idOfRow = /^[A-Z]{2,4}-\d{2,3}$/
const idsOfTitle = /^(?:[A-Z]{2,4}-\d{2,3}[ ,:]+)+/

/** Requirements of a chapter: rows of a table whose first column is an id, with the priority of the column P. */
export function requirementsOf(chapter: string): Requirement[] {
  let priorityColumn = -1
  return chapter.split('\n').flatMap((line) => {
    const cells = cellsOf(line)
    if (cells[0] === 'ID') priorityColumn = cells.indexOf('P')
    if (!cells[0] || !idOfRow.test(cells[0])) return []
    return [{ id: cells[0], priority: (cells[priorityColumn] ?? '').replace(/^P/, '') }]
  })
}

/** Ids that a test says it proves: those its name begins with. */
export const idsOf = (title: string): string[] => idsOfTitle.exec(title)?.[0].match(/[A-Z]+-\d+/g) ?? []

/** A requirement is proven when a test that names it passed and none that names it failed. */
export function proofOf(reports: TestReport[]): Proof {
  const passed = new Set<string>()
  const failed = new Set<string>()
  for (const { title, status } of reports.flatMap(({ testResults }) =>
    testResults.flatMap((file) => file.assertionResults),
  ))
    for (const id of idsOf(title)) (status === 'passed' ? passed : failed).add(id)
  for (const id of failed) passed.delete(id)
  return { passed, failed }
}

const cellsOf = (line: string): string[] =>
  line.startsWith('|')
    ? line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim())
    : []
