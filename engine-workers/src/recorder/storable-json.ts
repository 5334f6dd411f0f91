import { parse, stringify } from 'lossless-json'

/** What jsonb refuses: NUL and halves of surrogate pairs, which JSON may carry as escapes. */
const suspicious = /\\u(0000|d[89a-f])/i

/**
 * JSON text that PostgreSQL's jsonb takes. Almost all text passes as it is; only where an escape may stand for a
 * character that jsonb refuses, the text is read, such characters are taken out, and all numbers keep their digits.
 */
export function storableJson(json: string): string {
  if (!suspicious.test(json)) return json
  return stringify(
    parse(json, (_key, value) => (typeof value === 'string' ? storableText(value) : value)),
  ) as string
}

/** Half a surrogate pair, without its other half. */
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const storableText = (value: string) => value.replaceAll('\0', '').replace(lone, '\ufffd')
