import { processFiles } from '../files.ts'
import { lintModel } from '../lint/linter.ts'

let findings = 0
for (const file of processFiles().filter(({ kind }) => kind === 'bpmn')) {
  for (const { elementId, rule, severity, message } of await lintModel(file.content.toString('utf8'))) {
    findings += 1
    process.stdout.write(`${file.name}  ${severity}  ${elementId}  ${message}  (${rule})\n`)
  }
}
process.stdout.write(findings ? `${findings} findings in the models\n` : 'The models keep every rule\n')
process.exitCode = findings ? 1 : 0
