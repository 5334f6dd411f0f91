import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface Message {
  messaging_product: string
  to: string
  type: string
  template: { name: string; language: { code: string } }
}

/**
 * Speaks WhatsApp's Cloud API as far as sending goes: messages for a number with its token, and the refusal that Meta
 * gives to another token (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes).
 */
export async function cloudApi({ phoneNumberId, token }: { phoneNumberId: string; token: string }) {
  const received: Message[] = []
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${token}`)
      return answer(401, {
        error: {
          message: 'Invalid OAuth access token.',
          type: 'OAuthException',
          code: 190,
          fbtrace_id: 'A1',
        },
      })
    if (`${request.method} ${request.url}` !== `POST /v23.0/${phoneNumberId}/messages`)
      return answer(400, {
        error: { message: '(#100) Unsupported post request.', type: 'OAuthException', code: 100 },
      })
    json(request).then((message) => {
      received.push(message as Message)
      answer(200, { messaging_product: 'whatsapp', messages: [{ id: `wamid.${received.length}` }] })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v23.0`,
    received,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
