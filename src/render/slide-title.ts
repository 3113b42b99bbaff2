/** What is no part of what a slide is called. */
const SILENT = /<(header|footer|math|style)[\s>][\s\S]*?<\/\1>/gu
const LONGEST = 60

/** What to call a slide, from its HTML: its first heading, else its first words. Undefined where it shows no text. */
export function slideTitleOf(html: string): string | undefined {
  const content = html.replace(SILENT, '')
  for (const [, , heading = ''] of content.matchAll(/<(h[1-6])(?:\s[^>]*)?>([\s\S]*?)<\/\1>/gu)) {
    const text = plainText(heading)
    if (text !== '') return text
  }
  const words = plainText(content)
  if (words.length <= LONGEST) return words || undefined
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`
}

/** The first heading of the highest level that the slides have, to name a deck that has no title. */
export function deckTitleOf(slides: readonly string[]): string | undefined {
  for (const level of ['h1', 'h2', 'h3']) {
    for (const slide of slides) {
      const heading = new RegExp(`<${level}(?:\\s[^>]*)?>([\\s\\S]*?)</${level}>`, 'u').exec(slide.replace(SILENT, ''))
      const text = plainText(heading?.[1] ?? '')
      if (text !== '') return text
    }
  }
  return undefined
}

function plainText(html: string): string {
  return html
    .replace(/<img [^>]*class="emoji"[^>]*>/gu, (image) => /\salt="([^"]*)"/u.exec(image)?.[1] ?? '')
    .replace(/<(?:br|\/?(?:p|li|div|td|th|tr|ul|ol|pre|blockquote|h[1-6]))[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&nbsp;/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .replace(/\s+/gu, ' ')
    .trim()
}
