import type { OpenDeck, OpenSlide } from './open-deck.ts'

/** Changes of one slide that keep `deck.md`, `deck.html` and `plan.json` saying the same. */

export function withSlide(deck: OpenDeck, index: number, change: (slide: OpenSlide) => OpenSlide): OpenDeck {
  return { ...deck, slides: deck.slides.map((slide, at) => (at === index ? change(slide) : slide)) }
}

/** Puts one text for another everywhere on a slide; undefined where an output writes it differently. */
export function replaceText(deck: OpenDeck, index: number, from: string, to: string): OpenDeck | undefined {
  const slide = deck.slides[index]
  if (!slide || from === to) return undefined
  const markdown = replaced(slide.markdown, escapeMarkdown(from), escapeMarkdown(to))
  const html = replaced(slide.html, escapeHtml(from), escapeHtml(to))
  const json = replaced(JSON.stringify(slide.plan), inJson(from), inJson(to))
  if (markdown === undefined || html === undefined || json === undefined) return undefined
  return withSlide(deck, index, (old) => ({ ...old, markdown, html, plan: JSON.parse(json) as OpenSlide['plan'] }))
}

function replaced(text: string, from: string, to: string): string | undefined {
  return text.includes(from) ? text.replaceAll(from, () => to) : undefined
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[$*_`[\]<>]/gu, '\\$&')
}

/** A slide instead of another: its notes and its place stay, its words are new. */
export function rewritten(
  slide: OpenSlide,
  layout: string,
  headline: string,
  body: readonly { readonly html: string; readonly markdown: string; readonly text: string }[],
): OpenSlide {
  const html = slide.html
    .replace(/(<section[^>]*\sclass=")[^"]*/u, `$1${layout}`)
    .replace(/(<section[^>]*>)[\s\S]*?(<footer|<\/section>)/u, (_, open: string, end: string) => {
      return `${open}<h2>${escapeHtml(headline)}</h2>${body.map((part) => part.html).join('')}${end}`
    })
  const markdown = [
    `<!-- _class: ${layout} -->`,
    `## ${escapeMarkdown(headline)}`,
    ...body.map((part) => part.markdown),
  ].join('\n\n')
  const lines = slide.plan.lines
  const { kicker: _, ...plan } = slide.plan
  return {
    ...slide,
    html,
    markdown,
    plan: {
      ...plan,
      layout: layout.split(' ')[0] ?? layout,
      headline,
      body: { texts: body.map(({ text }) => ({ text, lines })) },
    },
  }
}

/** Points for `rewritten`. */
export function points(...texts: readonly string[]) {
  return [
    {
      html: `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
      markdown: texts.map((text) => `- ${escapeMarkdown(text)}`).join('\n'),
      text: texts[0] ?? '',
    },
  ].flatMap((list) => texts.map((text, index) => (index === 0 ? { ...list, text } : { html: '', markdown: '', text })))
}

/** A style for one element of a slide: the first one that the pattern finds. */
export function styled(slide: OpenSlide, tag: RegExp, style: string): OpenSlide | undefined {
  const match = tag.exec(slide.html)
  if (!match) return undefined
  const opened = match[0].replace(/>$/u, ` style="${style}">`)
  return { ...slide, html: slide.html.slice(0, match.index) + opened + slide.html.slice(match.index + match[0].length) }
}

export function move<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}
