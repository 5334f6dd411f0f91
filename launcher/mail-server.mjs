import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { inboxPage, messagePage } from './src/mail-pages.mjs'
import { mailbox } from './src/mailbox.mjs'

// Mail of development and tests: takes every message, shows it, and can be told to misbehave.
const smtpPort = Number(process.env.SMTP_PORT ?? 2525)
const webPort = Number(process.env.MAIL_PORT ?? 8025)
// Loopback, except in a container of its own.
const host = process.env.LISTEN_HOST ?? '127.0.0.1'
const file = process.env.MAIL_FILE

const box = mailbox()
if (file && existsSync(file))
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) box.add(JSON.parse(line))

/** ok: takes mail; reject: refuses every recipient for good; down: ends the conversation as a broken server would. */
const modes = ['ok', 'reject', 'down']
let mode = 'ok'

/** Passwords by name. A name that is not here signs in with any. */
const accounts = new Map()

function refusal(code, message) {
  return Object.assign(new Error(message), { responseCode: code })
}

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  disableReverseLookup: true,
  logger: false,
  onAuth: ({ username, password }, _session, done) => {
    const isWrong = accounts.has(username) && accounts.get(username) !== password
    done(isWrong ? refusal(535, '5.7.8 Username and password not accepted') : null, { user: username })
  },
  onConnect: (_session, done) => done(mode === 'down' ? refusal(421, 'Service not available') : null),
  onRcptTo: (address, _session, done) =>
    done(mode === 'reject' ? refusal(550, `No such mailbox: ${address.address}`) : null),
  onData(stream, session, done) {
    simpleParser(stream)
      .then((parsed) => {
        const message = box.add(described(parsed, session.envelope))
        if (file) appendFileSync(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
        done(null, `taken as ${message.id}`)
      })
      .catch(done)
  },
})
smtp.on('error', (error) => console.error(error.message))

/** What is kept of a parsed message. */
function described(parsed, envelope) {
  return {
    at: new Date().toISOString(),
    from: parsed.from?.text ?? envelope.mailFrom?.address ?? '',
    to: envelope.rcptTo.map(({ address }) => address),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers: Object.fromEntries(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
    ),
    attachments: parsed.attachments.map(({ filename, contentType, size, content }) => ({
      filename: filename ?? 'attachment',
      contentType,
      size,
      content: content.toString('base64'),
    })),
  }
}

const guarded = {
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; frame-src 'self'; base-uri 'none'",
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://127.0.0.1')
  const json = (body, status = 200) =>
    response.writeHead(status, { ...guarded, 'content-type': 'application/json' }).end(JSON.stringify(body))
  const html = (body, more) =>
    response.writeHead(200, { ...guarded, 'content-type': 'text/html; charset=utf-8', ...more }).end(body)
  const route = `${request.method} ${url.pathname.replace(/[0-9a-f-]{36}/, ':id').replace(/\/\d+$/, '/:n')}`
  const message = box.find(/[0-9a-f-]{36}/.exec(url.pathname)?.[0])

  if (route === 'GET /') return html(inboxPage(box.list({})))
  if (route === 'GET /api/messages')
    return json({ items: box.list({ to: url.searchParams.get('to'), since: url.searchParams.get('since') }) })
  if (route === 'DELETE /api/messages') {
    box.clear()
    if (file) rmSync(file, { force: true })
    return json({})
  }
  if (route === 'GET /api/behaviour') return json({ mode })
  if (route === 'POST /api/behaviour') {
    const wanted = JSON.parse((await text(request)) || '{}').mode
    if (!modes.includes(wanted)) return json({ code: 'MODE_UNKNOWN', expected: modes }, 422)
    mode = wanted
    return json({ mode })
  }
  if (route === 'POST /api/accounts') {
    const { username, password } = JSON.parse(await text(request))
    accounts.set(username, password)
    return json({ username })
  }
  if (!message) return json({ code: 'MESSAGE_NOT_FOUND' }, 404)
  if (route === 'GET /api/messages/:id') return json(message)
  if (route === 'GET /messages/:id') return html(messagePage(message))
  // The frame is sandboxed as well: a mail never runs script and never reaches our origin.
  if (route === 'GET /messages/:id/html')
    return html(message.html, {
      'content-security-policy':
        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    })
  const attachment = message.attachments[Number(url.pathname.split('/').at(-1))]
  if (route === 'GET /messages/:id/attachments/:n' && attachment) {
    const name = encodeURIComponent(attachment.filename)
    return response
      .writeHead(200, {
        ...guarded,
        'content-type': attachment.contentType,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      })
      .end(Buffer.from(attachment.content, 'base64'))
  }
  return json({ code: 'NOT_FOUND' }, 404)
}

const web = createServer((request, response) => {
  answer(request, response).catch((error) => {
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ code: 'FAILED', message: error.message }))
  })
})

smtp.listen(smtpPort, host)
web.listen(webPort, host, () => console.log(`mail: SMTP ${smtpPort}, inbox http://127.0.0.1:${webPort}`))
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))
