export interface MailContent {
  /** The firm as the client knows it. */
  firm: string
  subject: string
  greeting: string
  /** Plain paragraphs; they are escaped here. */
  paragraphs: string[]
  /** Facts in a small table, e.g. number and due date. */
  facts?: [label: string, value: string][]
  /** The one button; a mail that asks for nothing has none. */
  button?: { label: string; url: string }
  /** What stands small below, e.g. for whom this mail is. */
  footer?: string
}

export interface Mail {
  subject: string
  html: string
  text: string
}

/** Text from people goes into mails as text only. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Where the firm's logo goes when a mail leaves; without a logo it stays a comment. */
const logoPlace = '<!--logo-->'

/** Puts the firm's logo, which travels with the mail as the part `logo`, above its name (BIL-33). */
export const withLogo = (html: string) =>
  html.replace(
    logoPlace,
    '<img src="cid:logo" alt="" height="36" style="display:block;height:36px;margin:0 0 8px">',
  )

const font = `font-family:Inter,'Noto Sans','Noto Sans Devanagari',system-ui,sans-serif`

/**
 * The shared layout of all mails: 600 px, one message, at most one button, with a plain-text twin. Colours hold in
 * dark mode because text and ground are both set.
 */
export function layoutMail({
  firm,
  subject,
  greeting,
  paragraphs,
  facts = [],
  button,
  footer,
}: MailContent): Mail {
  const rows = facts
    .map(
      ([label, value]) =>
        `<tr><td style="padding:4px 16px 4px 0;color:#71717a">${escapeHtml(label)}</td><td style="padding:4px 0">${escapeHtml(value)}</td></tr>`,
    )
    .join('')
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f4f4f5;${font};font-size:15px;line-height:1.6;color:#18181b">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #e4e4e7;border-radius:8px">
<tr><td style="padding:24px 32px 0;font-weight:600;color:#3f3f46">${logoPlace}${escapeHtml(firm)}</td></tr>
<tr><td style="padding:16px 32px 32px">
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p>
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph)}</p>`).join('\n')}
${rows && `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 24px;font-size:14px">${rows}</table>`}
${button ? `<a href="${escapeHtml(button.url)}" style="display:inline-block;background:#3730a3;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">${escapeHtml(button.label)}</a>` : ''}
</td></tr></table>
<p style="max-width:600px;margin:16px auto 0;font-size:12px;color:#71717a">${escapeHtml(footer ?? `This mail was sent by ${firm}.`)}</p>
</td></tr></table></body></html>`

  const text = [
    greeting,
    ...paragraphs,
    ...(facts.length ? [facts.map(([label, value]) => `${label}: ${value}`).join('\n')] : []),
    ...(button ? [`${button.label}: ${button.url}`] : []),
    '-- ',
    footer ?? firm,
  ].join('\n\n')
  return { subject, html, text }
}
