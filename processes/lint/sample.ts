import { lintModel } from './linter.ts'

/** Wraps elements into a model. */
export const model = (elements: string, options: { process?: string; after?: string } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  id="definitions_sample" targetNamespace="https://zippcrm.example.com/processes">
  <bpmn:process id="${options.process ?? 'sample'}" name="Sample" isExecutable="true">${elements}</bpmn:process>
  ${options.after ?? ''}
</bpmn:definitions>`

/** What the named rule says about elements: their ids with messages. */
export async function findings(
  rule: string,
  elements: string,
  options: { process?: string; after?: string } = {},
) {
  const found = await lintModel(model(elements, options))
  return found
    .filter((finding) => finding.rule === `zippcrm/${rule}`)
    .map(({ elementId, message }) => `${elementId}: ${message}`)
}

/** A user task with the candidate groups and form that a test wants to see judged. */
export const userTask = (groups?: string, formId?: string) => `
  <bpmn:userTask id="userTask_reviewUpload" name="Review upload"><bpmn:extensionElements>
    ${formId ? `<zeebe:formDefinition formId="${formId}" />` : ''}
    ${groups ? `<zeebe:assignmentDefinition candidateGroups="${groups.replaceAll('"', '&quot;')}" />` : ''}
  </bpmn:extensionElements></bpmn:userTask>`

/** A service task that asks for a job type. */
export const serviceTask = (type?: string) => `
  <bpmn:serviceTask id="serviceTask_scanFile" name="Scan file"><bpmn:extensionElements>
    ${type ? `<zeebe:taskDefinition type="${type}" />` : ''}
  </bpmn:extensionElements></bpmn:serviceTask>`
