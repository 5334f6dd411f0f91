const pieces = [
  '{d.secret}',
  '{d.lines[i].description}',
  '{d.supplier.name}',
  '{d.lines[i+1].sac}',
  '{c.now}',
  '{t(total)}',
  '{#alias = d.x}',
  '{$alias}',
  '{o.lang = fr}',
  '{d.x:ifEmpty(y)}',
  '{d.x:print(<b/>)}',
  '{',
  '}',
  '{{',
  '}}',
  '{d',
  'd.secret}',
  '<w:p>',
  '</text:p>',
  '<text:p>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '<?xml?>',
  '&amp;',
  '&#38;',
  '&lt;w:p&gt;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '=1+1',
  '=HYPERLINK("http://example.com")',
  '@SUM(A1)',
  '+1',
  '-2',
  '$1',
  '$&',
  '\\',
  '\\n',
  '%s',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\ud83e',
  '\udd9e',
  '🦞',
  '\ufffe',
  '\uffff',
  'करार',
  'आशा',
  '₹',
  'é',
  'abc',
  '42',
] as const

/**
 * Texts as somebody might enter to run a template's tags or to break its file: always the same ones, put together
 * from one to five pieces.
 */
export function hostileTexts(count: number): string[] {
  let state = 20260615
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  return Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 1 + random(5) }, () => pieces[random(pieces.length)])
    return `T${index + 1}: ${parts.join('')} :E${index + 1}`
  })
}
