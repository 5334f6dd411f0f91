const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const page = (title, body) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
  table { border-collapse: collapse; width: 100% }
  td, th { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); vertical-align: top }
  th { font-weight: 500; opacity: .7 }
  a { color: inherit }
  iframe { width: 100%; height: 32rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }
  summary { cursor: pointer; margin-top: 1rem }
</style>
${body}
</html>`

const time = (iso) => escaped(iso.slice(0, 19).replace('T', ' '))

/** List of all messages. */
export const inboxPage = (messages) =>
  page(
    'Mail',
    `<h1>Mail</h1>
<p>Everything this installation sends ends here. <a href="/">Look again</a></p>
<table><thead><tr><th>When (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>
${
  messages
    .map(
      ({ id, at, to, subject }) =>
        `<tr><td>${time(at)}</td><td>${escaped(to.join(', '))}</td><td><a href="/messages/${id}">${escaped(subject || '(no subject)')}</a></td></tr>`,
    )
    .join('\n') || '<tr><td colspan="3">No mail yet.</td></tr>'
}
</tbody></table>`,
  )

/** One message: who, what, its HTML in a closed frame, its text, headers and files. */
export const messagePage = ({ id, at, from, to, subject, text, html, headers, attachments }) =>
  page(
    subject,
    `<p><a href="/">All mail</a></p>
<h1>${escaped(subject || '(no subject)')}</h1>
<table>
<tr><th>When (UTC)</th><td>${time(at)}</td></tr>
<tr><th>From</th><td>${escaped(from)}</td></tr>
<tr><th>To</th><td>${escaped(to.join(', '))}</td></tr>
${attachments.length ? `<tr><th>Files</th><td>${attachments.map((file, index) => `<a href="/messages/${id}/attachments/${index}">${escaped(file.filename)}</a> (${Math.ceil(file.size / 1024)} kB)`).join('<br>')}</td></tr>` : ''}
</table>
${html ? `<p><iframe title="Message" sandbox="allow-popups" src="/messages/${id}/html"></iframe></p>` : ''}
<details${html ? '' : ' open'}><summary>Text</summary><pre>${escaped(text)}</pre></details>
<details><summary>Headers</summary><pre>${escaped(
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    )}</pre></details>`,
  )
