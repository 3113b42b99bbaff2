import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HandoutEntry } from '../../../src/model/handout.ts'
import { makeDeck, makeDeckOfFile, PROJECT } from '../../helpers/make-deck.ts'
import { drawnAppendix, handoutHtml, handoutOf } from '../../helpers/make-handout.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const { made } = await makeDeckOfFile('article.md', join(PROJECT, 'tests/fixtures/handout'))
if (!made) throw new Error('The article cannot be read.')
const { entries, footnotes } = handoutOf(made)

function slidesOf(entry: HandoutEntry): readonly number[] {
  if (entry.kind === 'row' || entry.kind === 'sheet') return entry.slides.map(({ index }) => index)
  return entry.kind === 'large' ? [entry.slide.index] : []
}

test('every slide stands once, in order, but those that the document says otherwise', () => {
  const layouts = made.plan.slides.map(({ layout }) => layout)
  const wanted = [...layouts.keys()].filter((index) => !['cover', 'agenda', 'section'].includes(layouts[index] ?? ''))
  expect(layouts).toContain('cover')
  expect(entries.flatMap(slidesOf)).toEqual(wanted)
})

test('slides stand before the text that they stand for', () => {
  for (const [index, slide] of made.plan.slides.entries()) {
    const [note] = [...slide.notes.say, ...slide.notes.more]
    if (!note || slide.layout === 'cover') continue
    const row = entries.find((entry) => slidesOf(entry).includes(index))
    const words = note.text
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .slice(0, 3)
    for (const word of words) expect(row?.kind === 'row' ? row.text : '', slide.id).toContain(word)
  }
})

test('headings follow the sections, below the title', () => {
  const headings = entries.flatMap((entry) => (entry.kind === 'heading' ? [`${entry.level} ${entry.text}`] : []))
  expect(headings).toEqual(['2 What changed 🎉', '3 How to book', '2 What it costs'])
})

test('a picture on a slide is shown large and not again; one on no slide stands in the text', () => {
  const pictures = made.plan.slides.flatMap(({ body }, index) => (body.kind === 'figure' ? [index] : []))
  expect(entries.flatMap((entry) => (entry.kind === 'large' ? [entry.slide.index] : []))).toEqual(pictures)
  expect(entries.filter(({ kind }) => kind === 'figure')).toEqual([])
  expect(imagesInText(entries)).toEqual([])
  const withoutFigures = { ...made.plan, slides: made.plan.slides.filter(({ body }) => body.kind !== 'figure') }
  const unshown = handoutOf({ ...made, plan: withoutFigures }).entries
  expect(unshown.filter(({ kind }) => kind === 'figure')).toEqual([
    {
      kind: 'figure',
      image: 'assets/harbour.png',
      alt: 'The harbour in the evening',
      caption: '*The harbour at dusk. Photo: [Ada](https://example.org/ada).*',
    },
    { kind: 'figure', image: 'assets/tall.png', alt: 'A tall crane in front of the water', caption: '' },
  ])
  expect(imagesInText(unshown)).toEqual(['![A tall crane](<assets/tall.png>)'])
})

function imagesInText(all: readonly HandoutEntry[]): readonly string[] {
  return all.flatMap((entry) => (entry.kind === 'row' ? (entry.text.match(/!\[[^\]]*\]\([^)]*\)/gu) ?? []) : []))
}

test('wide tables and code have the whole width, narrow ones stand beside their slide', () => {
  const wide = entries.flatMap((entry) => (entry.kind === 'wide' ? [entry.text.slice(0, 9)] : []))
  expect(wide).toEqual(['| Port | ', '```python'])
  expect(entries.some((entry) => entry.kind === 'row' && entry.text.includes('npm ci'))).toBe(true)
})

test('footnotes are numbered by their place in the text, and marked there', () => {
  expect(footnotes.map((text) => text.slice(0, 18))).toEqual(['The year before wa', 'It was to open in '])
  const text = entries.map((entry) => (entry.kind === 'row' ? entry.text : '')).join('\n')
  expect(text).toContain('before.[1](#Note-1) The ports')
  expect(text).toContain('March.[2](#Note-2) Trains')
})

test('a page names its slides, hides their words from readers of the text, and leads nowhere unsafe', async () => {
  const html = await handoutHtml(made)
  expect(html).toContain(
    'role="img" aria-label="Slide 2: Rail carried a third more freight last year than the year before"',
  )
  expect(html.match(/<svg aria-hidden="true"/gu)).toHaveLength(html.match(/role="img"/gu)?.length ?? 0)
  const pictures = html.match(/<svg aria-hidden="true"[\s\S]*?<\/svg>/gu) ?? []
  for (const picture of pictures) expect(picture).not.toContain('href=')
  for (const [, url = ''] of html.matchAll(/\shref="([^"]*)"/gu))
    expect(url).toMatch(/^(?:https:\/\/example\.org\/|mailto:|#Note-\d$)/u)
  for (const [, url = ''] of html.matchAll(/\ssrc="([^"]*)"/gu)) expect(url).toMatch(/^data:/u)
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/iu)
})

test('sources are numbered by their first mention, each once', async () => {
  const html = await handoutHtml(made)
  const sources = /<section class="end sources">([\s\S]*?)<\/section>/u.exec(html)?.[1] ?? ''
  const urls = [...sources.matchAll(/href="([^"]*)"/gu)].map(([, url]) => url)
  expect(urls).toEqual([
    'https://example.org/report?a=1&amp;b=2',
    'https://example.org/ada',
    'mailto:port@example.org',
    'https://example.org/slots_of_the_day',
    'https://example.org/yearbook',
  ])
  expect(html.match(/data-source="1"/gu)).toHaveLength(2)
})

test('slides that the deck leaves out stand beside their text, marked and without a number', async () => {
  const brief = await makeDeckOfFile('brief.md', join(PROJECT, 'tests/fixtures/handout'))
  if (!brief.made) throw new Error('The article cannot be read.')
  const { plan } = brief.made
  const appendix = await drawnAppendix(brief.made)
  const wanted = plan.appendix.filter(({ layout }) => !['cover', 'agenda', 'section'].includes(layout))
  expect(wanted.length).toBeGreaterThan(3)
  expect(appendix?.plan.slides).toEqual(wanted)
  const all = handoutOf(brief.made, appendix).entries
  const shown = all.flatMap((entry) => {
    if (entry.kind === 'row') return entry.slides.map((slide) => ({ ...slide, text: entry.text }))
    return entry.kind === 'large' ? [{ ...entry.slide, text: '' }] : []
  })
  expect(shown.filter(({ leftOut }) => leftOut).map(({ index }) => index)).toEqual([...wanted.keys()])
  const own = shown.find(({ index, leftOut }) => leftOut && wanted[index]?.layout === 'quote')
  expect(own?.text).toContain('We heard the water')
  // A figure that only such a slide shows stands nowhere else.
  expect(all.filter(({ kind }) => kind === 'figure')).toEqual([])
  const html = await handoutHtml(brief.made)
  const marked = [...html.matchAll(/<div class="shot \w+ left-out" data-number="([^"]*)">[\s\S]*?<section[^>]*>/gu)]
  expect(marked.map(([, label]) => label)).toEqual(wanted.map(() => 'Appendix'))
  for (const [slide] of marked) expect(slide).not.toMatch(/data-marpit-pagination|class="slide" id=/u)
})

test('long code and tables may go on on the next page, short ones may not', async () => {
  const code = (lines: number) => `\`\`\`\n${'x = 1\n'.repeat(lines)}\`\`\``
  const long = await makeDeck(sourceOf(`# Code\n\n## Short\n\n${code(3)}\n\n## Long\n\n${code(40)}\n`), () => undefined)
  if (!long) throw new Error('No deck.')
  const rows = [...(await handoutHtml(long)).matchAll(/<div class="(row[^"]*)">/gu)].map(([, name = '']) => name)
  expect(rows.filter((name) => name.includes('long'))).toHaveLength(1)
  expect(rows.length).toBeGreaterThan(1)
})
