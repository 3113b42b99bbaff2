import { describe, expect, it } from 'vitest'
import { codeFrame, type FrameOptions } from '../../../src/diagnostics/code-frame.ts'
import { ansiPalette } from '../../../src/diagnostics/palette.ts'
import type { Location } from '../../../src/model/source.ts'

const ESC = '\u001b'
const article = '---\ntitle: A year later\ndeck:\n  templat: briefing\n---\n\nThe first winter was mild.'

function frame(text: string, place: Omit<Location, 'path'>, options?: FrameOptions): string {
  return codeFrame(text, { path: 'a.md', ...place }, options)
}

describe('codeFrame', () => {
  it('underlines a range', () => {
    expect(frame(article, { line: 4, column: 3, endLine: 4, endColumn: 10 })).toBe(`  3 | deck:
> 4 |   templat: briefing
    |   ^^^^^^^
  5 | ---`)
  })

  it('marks one character without an end, and a place behind the line', () => {
    expect(frame(article, { line: 1, column: 1 })).toBe(`> 1 | ---
    | ^
  2 | title: A year later`)
    expect(frame(article, { line: 7, column: 27 })).toBe(`  6 |
> 7 | The first winter was mild.
    |                           ^`)
    expect(frame('', { line: 1, column: 1 })).toBe('> 1 |\n    | ^')
    expect(frame('ab', { line: 1, column: 2, endColumn: 99 })).toBe('> 1 | ab\n    |  ^')
  })

  it('marks the lines of a long range, but not all of a very long one', () => {
    expect(frame(article, { line: 2, column: 8, endLine: 3, endColumn: 6 })).toBe(`  1 | ---
> 2 | title: A year later
    |        ^^^^^^^^^^^^
> 3 | deck:
  4 |   templat: briefing`)
    expect(frame('x\n'.repeat(200), { line: 99, column: 1, endLine: 150, endColumn: 1 })).toBe(`   98 | x
>  99 | x
      | ^
> 100 | x
> 101 | x
  102 | x`)
  })

  it('is empty for a line that the text does not have', () => {
    expect(frame(article, { line: 8, column: 1 })).toBe('')
    expect(frame(article, { line: 0, column: 1 })).toBe('')
  })

  it('counts columns as a terminal does', () => {
    expect(frame('漢字と仮名 x', { line: 1, column: 3, endColumn: 5 })).toBe(`> 1 | 漢字と仮名 x
    |     ^^^^`)
    expect(frame('a\tb\t\tc', { line: 1, column: 6, endColumn: 7 })).toBe(`> 1 | a   b       c
    |             ^`)
    // A combining accent, a family joined from three emoji (each two UTF-16 units), a flag.
    expect(frame('e\u0301 x', { line: 1, column: 4 })).toBe('> 1 | e\u0301 x\n    |   ^')
    expect(frame('👩\u200d👩\u200d👧 x', { line: 1, column: 10 })).toBe('> 1 | 👩\u200d👩\u200d👧 x\n    |    ^')
    expect(frame('🇩🇪 x', { line: 1, column: 6 })).toBe('> 1 | 🇩🇪 x\n    |    ^')
    // The middle of a character marks the character.
    expect(frame('👩x', { line: 1, column: 2, endColumn: 3 })).toBe('> 1 | 👩x\n    | ^^')
  })

  it('shows a window of a long line', () => {
    const line = '0123456789'.repeat(10)
    const place = (column: number) => frame(line, { line: 1, column, endColumn: column + 3 }, { maxWidth: 20 })
    expect(place(1)).toBe(`> 1 | 012345678901234567…
    | ^^^`)
    expect(place(51)).toBe(`> 1 | …456789012345678901…
    |        ^^^`)
    expect(place(98)).toBe(`> 1 | …234567890123456789
    |                 ^^^`)
    expect(place(101)).toBe(`> 1 | …234567890123456789
    |                    ^`)
    expect(frame('漢'.repeat(40), { line: 1, column: 20, endColumn: 60 }, { maxWidth: 13 })).toBe(`> 1 | …漢漢漢漢漢…
    |    ^^^^^^^^`)
  })

  it('looks at a part of a huge line only, without halving a character', () => {
    const huge = '👩'.repeat(500_000)
    for (const column of [250_000, 250_001]) {
      const [shown, underline] = frame(huge, { line: 1, column }, { maxWidth: 12 }).split('\n')
      expect(shown).toBe('> 1 | …👩👩👩👩👩…')
      expect(underline).toMatch(/^ {4}\| {4,6}\^\^$/)
    }
  })

  it('lets no control character through', () => {
    const text = `a${ESC}[2J${ESC}]0;title\u0007 b\u009b31m \u202eevil\u2028 \ud800 \u007f c\r`
    const shown = frame(text, { line: 1, column: text.indexOf(' c') + 2 })
    expect(shown).toBe(`> 1 | a␛[2J␛]0;title␇ b<U+009B>31m <U+202E>evil<U+2028> <U+D800> ␡ c␍
    |${' '.repeat(62)}^`)
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u)
  })

  it('takes colour from a palette', () => {
    expect(frame('ab', { line: 1, column: 2 }, { palette: ansiPalette, severity: 'warning' })).toBe(
      `${ESC}[33m>${ESC}[39m ${ESC}[2m1 |${ESC}[22m ab\n  ${ESC}[2m  |${ESC}[22m  ${ESC}[33m^${ESC}[39m`,
    )
  })
})
