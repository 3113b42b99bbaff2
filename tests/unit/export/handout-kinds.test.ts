import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SAID_OTHERWISE } from '../../../src/export/handout/slide-places.ts'
import type { HandoutEntry, HandoutKind, HandoutSlide } from '../../../src/model/handout.ts'
import { type MadeDeck, makeDeckOfFile, PROJECT } from '../../helpers/make-deck.ts'
import { drawnAppendix, handoutHtml, handoutOf } from '../../helpers/make-handout.ts'
import { slideTexts } from '../../helpers/slide-text.ts'

const FOLDER = join(PROJECT, 'tests/fixtures/handout')

async function deckOf(name: string): Promise<MadeDeck> {
  const { made } = await makeDeckOfFile(name, FOLDER)
  if (!made) throw new Error('The article cannot be read.')
  return made
}

const full = await deckOf('article.md')
const brief = await deckOf('brief.md')
const parts = await deckOf('parts.md')
const leftOut = await drawnAppendix(brief)

function slidesOf(entry: HandoutEntry): readonly HandoutSlide[] {
  if (entry.kind === 'large') return [entry.slide]
  return 'slides' in entry ? entry.slides : []
}

/** Positions in the deck and, with a plus, among the slides that it leaves out. */
function shown(entries: readonly HandoutEntry[]): readonly string[] {
  return entries.flatMap(slidesOf).map(({ index, leftOut: isLeftOut }) => `${isLeftOut ? '+' : ''}${index}`)
}

function linksIn(html: string): readonly string[] {
  return html.match(/href="https[^"]*"/gu) ?? []
}

describe.each([
  ['3up', 3],
  ['4up', 4],
] as const)('slides %s', (kind, most) => {
  test('stand each once and in order, so many a page', () => {
    const { entries } = handoutOf(full, undefined, kind)
    expect(shown(entries)).toEqual([...full.plan.slides.keys()].map(String))
    expect(entries).toHaveLength(Math.ceil(full.plan.slides.length / most))
    for (const entry of entries.slice(0, -1)) expect(slidesOf(entry)).toHaveLength(most)
    expect(entries.every((entry) => entry.kind === 'page' && entry.heading === undefined)).toBe(true)
  })

  test('that are left out follow on pages of their own, under a heading', () => {
    const { entries } = handoutOf(brief, leftOut, kind)
    const count = leftOut?.plan.slides.length ?? 0
    expect(count).toBeGreaterThan(most)
    const own = [...brief.plan.slides.keys()].map(String)
    expect(shown(entries)).toEqual([...own, ...Array.from({ length: count }, (_, index) => `+${index}`)])
    const headings = entries.map((entry) => (entry.kind === 'page' ? entry.heading : 'no page'))
    const first = Math.ceil(own.length / most)
    expect(headings.indexOf('Left out')).toBe(first)
    expect(headings.filter(Boolean)).toEqual(['Left out'])
  })

  test('are read like any text, with live links and one heading above all', async () => {
    const html = await handoutHtml(full, { kind })
    const drawn = html.split('<div class="shot up"').slice(1)
    expect(drawn.map((one) => slideTexts(`<div${one}`))).toEqual(
      full.rendered.slides.map((one) => slideTexts(one.html)),
    )
    expect(linksIn(drawn.join(''))).toEqual(linksIn(full.rendered.slides.map((one) => one.html).join('')))
    expect(linksIn(drawn.join('')).length).toBeGreaterThan(0)
    expect(html.match(/<h1>/gu)).toHaveLength(1)
    expect(html).not.toMatch(/<h1 (?!aria-level="2")/u)
    expect(html).not.toContain('class="end sources"')
  })
})

describe('a report', () => {
  const { entries } = handoutOf(full, undefined, 'article')

  test('shows every slide once, but those that it says otherwise', () => {
    const layouts = full.plan.slides.map(({ layout }) => layout)
    const wanted = [...layouts.keys()].filter((index) => !SAID_OTHERWISE.includes(layouts[index] ?? ''))
    expect([...shown(entries)].sort()).toEqual(wanted.map(String).sort())
  })

  test('shows those that the deck leaves out in place', () => {
    const all = shown(handoutOf(brief, leftOut, 'article').entries)
    expect(all.filter((one) => one.startsWith('+'))).toHaveLength(leftOut?.plan.slides.length ?? 0)
    expect(new Set(all).size).toBe(all.length)
  })

  test('names its figures by their numbers, and its headings in a list of contents', async () => {
    const html = await handoutHtml(full, { kind: 'article' })
    expect(html).toContain('data-number="Slide 2"')
    expect(html).toContain('aria-label="Slide 2: Rail carried a third more freight last year than the year before"')
    const named = new Set([...html.matchAll(/<h[2-6] id="([^"]*)"/gu)].map(([, name]) => name))
    const listed = [...html.matchAll(/<a href="#([^"]*)"><span class="words">/gu)].map(([, name]) => name)
    expect(listed).toHaveLength(3)
    for (const name of listed) expect(named).toContain(name)
    expect(await handoutHtml(full, { kind: 'notes' })).not.toContain('class="contents"')
  })
})

test.each(['notes', 'article'] satisfies readonly HandoutKind[])(
  '%s: no name of its own is that of a slide, or of a heading on one',
  async (kind) => {
    const html = await handoutHtml(parts, { kind })
    const ids = [...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id)
    for (const id of ['part-1', 'part-1-1', 'note-1', 'Note-1']) expect(ids).toContain(id)
    expect(ids.some((id) => id?.startsWith('Part-'))).toBe(true)
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
  },
)

test.each(['notes', 'article'] satisfies readonly HandoutKind[])(
  '%s: the words of a page have their font',
  async (kind) => {
    let asked = ''
    const heard = (text: string) => {
      asked = text
    }
    expect(await handoutHtml(full, { kind, heard })).not.toContain('Appendix')
    expect(asked).toContain('Appendix')
  },
)
