import { describe, expect, it } from 'vitest'
import { readModels } from '../../../processes/tools/model.ts'
import { clientSentence, clientSentences } from './client-sentences.ts'

const facts = { by: '31 Dec 2026', late: false }

describe('where a case stands, for the client', () => {
  it('ENG-27 every step at which a process waits has a plain sentence of its own, without names of the model', async () => {
    const models = await readModels()
    for (const processId of Object.keys(clientSentences)) {
      const model = models.find((one) => one.processId === processId)!
      const waiting = [
        ...model.userTasks.map(({ elementId }) => elementId),
        ...model.jobs.map(({ type }) => type).filter((type) => type.startsWith('wait.')),
        ...model.flowNodes.filter(({ type }) => type === 'ReceiveTask').map(({ id }) => id),
      ]
      expect(waiting.length).toBeGreaterThan(0)
      expect(Object.keys(clientSentences[processId]!).sort()).toEqual([...new Set(waiting)].sort())
      for (const step of waiting) {
        const sentence = clientSentence(processId, step, facts)
        expect(sentence).toMatch(/^[A-Z][^_]+\.$/)
        expect(sentence).not.toMatch(/Task|gateway|wait\.|undefined/)
      }
    }
  })

  it('says who must act and by when', () => {
    expect(clientSentence('document-request', 'userTask_sendDocument', facts)).toBe(
      'We are waiting for your file, by 31 Dec 2026.',
    )
    expect(clientSentence('document-request', 'userTask_sendDocument', { ...facts, late: true })).toBe(
      'We are waiting for your file; it was due on 31 Dec 2026.',
    )
    expect(clientSentence('regulated-project', 'userTask_reviewFiling')).toBe(
      'We are completing our internal review of the Filing stage. Nothing is needed from you now.',
    )
    expect(clientSentence('invoice-lifecycle', 'receiveTask_awaitPayment', facts)).toBe(
      'Payment is due by 31 Dec 2026.',
    )
    expect(clientSentence('unknown', 'userTask_x')).toBe(
      'We are working on it. Nothing is needed from you now.',
    )
  })
})
