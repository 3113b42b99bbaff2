import { escapeText } from '../../../src/text/html/escape-html.ts'

/** Comments of the author and the front matter are for Lectern; a heading is for both. */
const QUIET = /<!--[\s\S]*?-->|^---\n[\s\S]*?\n---$/gmu
const HEADING = /^#+ .*$/gmu

interface Mark {
  readonly start: number
  readonly end: number
  readonly className: string
}

/** An article's Markdown as HTML, with those words marked that `texts` hold: each where it stands first. */
export function sourceHtml(text: string, texts: readonly string[]): string {
  const found = texts.flatMap((one) => {
    const start = text.indexOf(one)
    return start < 0 ? [] : [{ start, end: start + one.length, className: 'shown' }]
  })
  const of = (pattern: RegExp, className: string): readonly Mark[] =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length, className }))
  const marks = [...found, ...of(QUIET, 'quiet'), ...of(HEADING, 'heading')]
  const borders = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const places = [...borders].sort((a, b) => a - b)
  return places
    .slice(0, -1)
    .map((start, index) => {
      const classes = marks.filter((mark) => mark.start <= start && start < mark.end).map(({ className }) => className)
      const words = escapeText(text.slice(start, places[index + 1]))
      return classes.length === 0 ? words : `<span class="${[...new Set(classes)].join(' ')}">${words}</span>`
    })
    .join('')
}
