import { escapeAttribute, escapeText } from '../../../text/html/escape-html.ts'
import { assetUri } from '../asset-uri.ts'

const DRAWN = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?'
/** Flags, keys and drawn signs, alone or joined. */
const EMOJI = new RegExp(`\\p{RI}\\p{RI}|[#*\\d]\\uFE0F?\\u20E3|${DRAWN}(?:\\u200D${DRAWN})*`, 'gu')
/** A sign that is a letter unless somebody asks for a drawing. */
const IS_LETTER = /^\P{Emoji_Presentation}$/u

/** Plain text as HTML, with emoji as drawings as on the slides; those that have none remain letters. */
export function emojiText(text: string, emoji: (name: string) => string | undefined): string {
  let html = ''
  let at = 0
  for (const { 0: sign, index } of text.matchAll(EMOJI)) {
    const svg = IS_LETTER.test(sign) ? undefined : emoji(emojiName(sign))
    const uri = svg && assetUri({ mediaType: 'image/svg+xml', bytes: Buffer.from(svg) })
    if (!uri) continue
    html += `${escapeText(text.slice(at, index))}<img class="emoji" alt="${escapeAttribute(sign)}" src="${uri}">`
    at = index + sign.length
  }
  return html + escapeText(text.slice(at))
}

/** Twemoji's name for the file: code points without the one that asks for a drawing, except in joined signs. */
function emojiName(sign: string): string {
  const codes = Array.from(sign, (char) => (char.codePointAt(0) ?? 0).toString(16))
  return (codes.includes('200d') ? codes : codes.filter((code) => code !== 'fe0f')).join('-')
}
