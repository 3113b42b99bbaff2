import { describe, expect, test } from 'vitest'
import { isMarpDeck, parseMarpDeck } from '../../../src/parse/parse-marp-deck.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

test.each([
  ['---\nmarp: true\n---\n', true],
  ['---\ntheme: gaia\nmarp:   true # yes\n---\n', true],
  ['---\nmarp: false\n---\n', false],
  ['---\ntitle: marp\n---\n\nmarp: true\n', false],
  ['marp: true\n', false],
  ['---\nmarp: true\n', false],
  ['# Title\n\n---\nmarp: true\n---\n', false],
  ['---\nnested:\n  marp: true\n---\n', false],
])('%j', (text, expected) => expect(isMarpDeck(sourceOf(text))).toBe(expected))

describe('front matter', () => {
  test('is as loose as that of Marp', () => {
    const text =
      '---\nmarp: true\ntitle: Boats: a report\ncolor: #fff\nheader: @home\ntheme: gaia\nlang: de\n---\n\n# A\n'
    expect(parseMarpDeck(sourceOf(text), reportNothing)).toMatchObject({
      bodyStart: text.indexOf('\n# A'),
      meta: { title: 'Boats: a report', lang: 'de' },
      theme: { name: 'gaia', location: { line: 6, column: 8 } },
    })
  })

  test('names the sources of a templated deck', () => {
    const text = '---\nmarp: true\nliquid: true\ndata: a.yml\narticle: b.md\n---\n'
    expect(parseMarpDeck(sourceOf(text), reportNothing).liquid).toMatchObject({
      data: { name: 'a.yml', location: { line: 4 } },
      article: { name: 'b.md', location: { line: 5 } },
    })
  })

  test('leaves such keys alone where the deck is not templated', () => {
    expect(parseMarpDeck(sourceOf('---\nmarp: true\ndata: [1]\n---\n'), reportNothing).liquid).toBeUndefined()
  })

  test('says what is no path', () => {
    const { report, check } = expectDiagnostics('invalid-liquid-source')
    parseMarpDeck(sourceOf('---\nmarp: true\nliquid: true\ndata: [1]\n---\n'), report)
    check()
  })
})
