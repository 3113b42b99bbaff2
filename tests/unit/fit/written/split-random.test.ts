import { expect, test } from 'vitest'
import { splitWritten } from '../../../../src/fit/written/split-written.ts'
import { runMarp } from '../../../../src/render/run-marp.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'
import { type Seeded, seeded } from '../../../helpers/seeded.ts'

/** A slide of blocks of every kind, of words that are each written once. */
function randomSlide({ below, once, pick, some }: Seeded): string {
  let at = 0
  const words = (most: number) =>
    some(1, most, () => {
      at += 1
      return `w${at}`
    }).join(' ')
  const list = (depth: number): readonly string[] => {
    const ordered = once(2)
    const first = below(12)
    return some(1, 5, () => words(6)).flatMap((text, index) => {
      const mark = ordered ? `${once(3) ? first : first + index}.` : '-'
      const more = once(4) ? ['', words(4)] : []
      const inner = depth < 3 && once(2) ? list(depth + 1) : []
      const indent = ' '.repeat(mark.length + 1)
      return [`${mark} ${text}`, ...[...more, ...inner].map((line) => (line === '' ? '' : indent + line))]
    })
  }
  const blocks: readonly (() => readonly string[])[] = [
    () => list(1),
    () => list(1),
    () => [some(1, 6, () => `S${words(9)}.`).join(once(2) ? ' ' : '\n')],
    () => some(1, 5, () => `> ${words(9)}`).flatMap((line, index) => (index > 0 ? ['>', line] : [line])),
    () => ['| a | b |', '|---|---|', ...some(1, 6, () => `| ${words(3)} | ${words(3)} |`)],
    () => ['```js', ...some(1, 9, () => (once(4) ? '' : words(3))), words(1), '```'],
    () => some(1, 6, () => `    ${words(3)}`),
    () => [`## H${words(3)}`],
    () => ['<div>', '', words(4), '', '</div>'],
  ]
  // Neighbours of one kind would be one list or one piece of code.
  return some(1, 5, () => pick(blocks)())
    .map((lines) => lines.join('\n'))
    .join('\n\nbetween\n\n')
}

interface Shown {
  readonly words: readonly string[]
  /** The number of each item by its first word; 0 in a list without. */
  readonly numbers: ReadonlyMap<string, string>
}

/** What slides show, each word once, in order. */
function shownBy(html: readonly string[]): Shown {
  const words = new Set<string>()
  const numbers = new Map<string, string>()
  const counters: number[] = []
  let opened: string | undefined
  for (const [tag, text] of html.join('\n').matchAll(/<[^>]*>|([^<]+)/gu)) {
    if (tag.startsWith('<ol')) counters.push(Number(/start="(\d+)"/u.exec(tag)?.[1] ?? 1) - 1)
    else if (tag.startsWith('<ul')) counters.push(Number.NEGATIVE_INFINITY)
    else if (/^<\/[ou]l/u.test(tag)) counters.pop()
    else if (tag.startsWith('<li')) {
      counters.push((counters.pop() ?? 0) + 1)
      opened = `${counters.length}: ${counters.at(-1)}`
    }
    for (const [word] of (text ?? '').matchAll(/\b[SH]?w\d+\b/gu)) {
      words.add(word)
      if (opened !== undefined) numbers.set(word, opened)
      opened = undefined
    }
  }
  return { words: [...words], numbers }
}

test.each(Array.from({ length: 30 }, (_, seed) => seed))('slide %i is split, and says what it said', async (seed) => {
  const text = `${randomSlide(seeded(seed))}\n`
  const written = runMarp(text, [], 'traced')
  const before = shownBy(written.html)
  const lines = text.split('\n').map((_, index) => index + 1)
  const deck = { text, lines, slides: written.lines, language: await loadLanguage('en') }
  for (const count of [2, 5]) {
    const split = splitWritten(deck, [count])
    const { html } = runMarp(split.text, [], 'traced')
    expect(html).toHaveLength(split.parts.length)
    const after = shownBy(html)
    expect(after.words, split.text).toEqual(before.words)
    expect(after.numbers, split.text).toEqual(before.numbers)
  }
})
