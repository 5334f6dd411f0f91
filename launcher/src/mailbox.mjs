import { randomUUID } from 'node:crypto'

/** Messages in memory, newest first when listed. */
export function mailbox() {
  let messages = []
  return {
    add(message) {
      const kept = { id: randomUUID(), ...message }
      messages.push(kept)
      return kept
    },
    find: (id) => messages.find((message) => message.id === id),
    /** Without bodies of attachments; `to` is one recipient's address, `since` an ISO time. */
    list({ to, since }) {
      const address = to?.toLowerCase()
      return messages
        .filter((message) => !address || message.to.some((recipient) => recipient.toLowerCase() === address))
        .filter((message) => !since || message.at >= new Date(since).toISOString())
        .map(({ attachments, ...message }) => ({
          ...message,
          attachments: attachments.map(({ filename, contentType, size }) => ({
            filename,
            contentType,
            size,
          })),
        }))
        .reverse()
    },
    clear() {
      messages = []
    },
  }
}
