import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineWorker } from '../worker.ts'
import { elementTemplates } from './element-templates.ts'
import { templatesFile, writtenTemplates } from './write-element-templates.ts'

const worker = defineWorker({
  type: 'prj.raise-request',
  input: z.object({ requestId: z.uuid(), dueInDays: z.number().nullish() }),
  output: z.object({ requestSent: z.boolean(), note: z.string().optional() }),
  handle: async () => ({ requestSent: true }),
})

describe('element templates', () => {
  it('make named fields of what a worker asks for and variables of what it gives back', () => {
    const [template] = elementTemplates([worker], () => 'Raise document request')
    expect(template).toMatchObject({
      name: 'Raise document request',
      id: 'com.zippcrm.prj.raise-request',
      category: { name: 'Projects' },
      elementType: { value: 'bpmn:ServiceTask' },
    })
    expect(template!.properties.map(({ label, value, optional }) => [label, value, optional])).toEqual([
      [undefined, 'prj.raise-request', undefined],
      [undefined, '3', undefined],
      ['Request id', '=requestId', undefined],
      ['Due in days', '=dueInDays', true],
      ['Request sent', 'requestSent', undefined],
    ])
  })

  it('on file are those of the workers; `node --import tsx engine-workers/src/modeler/write-element-templates.ts` writes them', async () => {
    expect(writtenTemplates()).toBe(await templatesFile())
  })
})
