import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ListedDeck } from '../../../src/model/pages/deck-list.ts'
import { indexPage, indexText } from '../../../src/render/pages/index/index-page.ts'

const NASTY = `<img src=x onerror="alert(1)"> & '"`
const nasty: ListedDeck = {
  id: NASTY,
  about: { title: NASTY, lang: NASTY, description: NASTY, slides: 1, seconds: 61 },
  cover: NASTY,
  links: [{ kind: 'present', href: NASTY }],
  problems: NASTY,
}

describe('indexPage', () => {
  test('shows what authors write as text', () => {
    const html = indexPage([nasty, { ...nasty, id: 'b' }], '')
    expect(html).not.toContain('<img src=x')
    expect(html).not.toMatch(/="[^"]*"alert/u)
    expect(html.match(/&lt;img src=x onerror="alert\(1\)"> &amp; '"/gu)?.length).toBeGreaterThan(4)
    expect(html).toContain('1 slide · 2 min')
  })

  test('allows its own style by its hash, and nothing else', () => {
    const html = indexPage([nasty], '@font-face{}')
    const style = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1] ?? ''
    expect(style.startsWith('@font-face{}')).toBe(true)
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(
      `content="default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(html).not.toMatch(/<script|https?:\/\/| style="/u)
  })

  test('tells a deck that cannot be shown from one that can', () => {
    const html = indexPage([{ id: 'a', links: [{ kind: 'problems', href: 'a/deck.html' }], problems: '1 error' }], '')
    expect(html).toContain('<h2>a</h2>')
    expect(html).toContain('<span class="problems">1 error</span>')
    expect(html).toContain('aria-label="See what is wrong: a">See what is wrong</a>')
  })

  test('gives all of its words to who chooses its fonts', () => {
    const text = indexText([{ ...nasty, about: { title: '暖房', lang: 'ja', slides: 3 } }])
    for (const word of ['Decks', '暖房', '3 slides', 'Present']) expect(text).toContain(word)
    expect(text).not.toContain('@media')
  })
})
