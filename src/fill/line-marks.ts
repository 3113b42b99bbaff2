/** Text whose lines come from other lines of a file, one entry a line. */
export interface TracedText {
  readonly text: string
  readonly lines: readonly number[]
}

/** Private characters beyond all fonts: line `n` of a template is marked with this plus `n`. */
const FIRST = 0x100000
const MARK = /[\u{100000}-\u{10FFFD}]/gu
const LEADING_MARKS = /^(?:[ \t]*[\u{100000}-\u{10FFFD}])+/u
const LIQUID = /\{%-?[\s\S]*?-?%\}|\{\{-?[\s\S]*?-?\}\}/gu

/**
 * Marks the lines of a template, so that each line it is filled to can be traced. Marked are only places where a mark
 * changes nothing: not within tags, before tags that take blank space away, or in text that is captured into a variable.
 */
export function markLines(template: string): string {
  const spans = [...template.matchAll(LIQUID)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    tag: /^\{%-?\s*(\w+)/u.exec(match[0])?.[1] ?? '',
  }))
  let result = ''
  let at = 0
  let captures = 0
  for (const [index, line] of template.split('\n').entries()) {
    const lineEnd = at + line.length
    const first = at + (/^[ \t]*/u.exec(line)?.[0].length ?? 0)
    const inTag = spans.some(({ start, end }) => start < first && first < end)
    const trims = /^\{[%{]-/u.test(template.slice(first, first + 3))
    const marked = first < lineEnd && !inTag && !trims && captures === 0
    const mark = marked ? String.fromCodePoint(FIRST + index + 1) : ''
    result += `${index > 0 ? '\n' : ''}${template.slice(at, first)}${mark}${template.slice(first, lineEnd)}`
    for (const { start, tag } of spans) {
      if (start < at || start >= lineEnd) continue
      if (tag === 'capture') captures += 1
      if (tag === 'endcapture') captures -= 1
    }
    at = lineEnd + 1
  }
  return result
}

/** Whether a text is free of such characters and short enough to be marked. */
export function canMark(template: string): boolean {
  return template.search(MARK) < 0 && template.split('\n').length < 0xfff0
}

/** Takes the marks out of what a marked template was filled to. */
export function readMarks(filled: string): TracedText {
  let last = 1
  const lines = filled.split('\n').map((line) => {
    const marks = line.match(MARK)
    const leading = LEADING_MARKS.exec(line)?.[0].match(MARK)
    const source = leading ? numberOf(leading.at(-1)) : last
    last = marks ? numberOf(marks.at(-1)) : last
    return source
  })
  return { text: withoutMarks(filled), lines }
}

export function withoutMarks(text: string): string {
  return text.replace(MARK, '')
}

function numberOf(mark: string | undefined): number {
  return (mark?.codePointAt(0) ?? FIRST + 1) - FIRST
}
