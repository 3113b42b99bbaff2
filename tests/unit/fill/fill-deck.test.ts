import { Marp } from '@marp-team/marp-core'
import { expect, test } from 'vitest'
import { fillDeck } from '../../../src/fill/fill-deck.ts'
import type { ArticleMeta } from '../../../src/model/article.ts'
import type { Note, Slide, SlidePlan } from '../../../src/model/slide-plan.ts'
import type { Template } from '../../../src/model/template.ts'
import { slideTexts } from '../../helpers/slide-text.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

const span = { start: 0, end: 1, line: 3, endLine: 5 }
const source = sourceOf('A\n\nB\n\nC\n')
const template: Template = {
  name: 'plain',
  description: '',
  widthPx: 1280,
  heightPx: 720,
  themeCss: '/* @theme plain */',
  layouts: {
    points: {
      layout: 'points',
      path: 'points.md',
      text: '{% for point in slide.points %}\n- {{ point }}\n{% endfor %}',
    },
  },
  capacities: {},
  fonts: [],
  files: [],
}

function slide(more: Partial<Slide> = {}): Slide {
  const points = [{ text: 'p', markdown: 'p', source: span }]
  const body = { kind: 'points', points } as const
  return { id: 'a-1', layout: 'points', body, notes: { say: [], more: [] }, span, seconds: 1, why: [], ...more }
}

function planOf(...slides: readonly Slide[]): SlidePlan {
  return { title: 'T', options: {}, lang: 'en', slides, appendix: [], blocks: [] }
}

const meta: ArticleMeta = { title: 'T', lang: 'en', authors: [], keywords: [] }

function note(text: string, line = 3, endLine = line): Note {
  return { block: 'b1', text, span: { start: 0, end: 1, line, endLine } }
}

test('writes front matter that YAML reads back as it was', () => {
  const tricky = { ...meta, title: 'a: "b" \\ #c', description: "- it's {x}", authors: ['Ada: x', 'Ben, y'] }
  const { markdown } = fillDeck({ source, meta: tricky, plan: planOf(slide()), template }, reportNothing)
  expect(markdown).toMatch(
    /^---\nmarp: true\ntheme: plain\npaginate: true\nlang: en\ntitle: "a: \\"b\\" \\\\ #c"\ndescription: "- it's \{x\}"\nauthor: "Ada: x, Ben, y"\n/u,
  )
})

test('a slide is called by its headline, else by what heads its section, else by the deck', () => {
  const named = (text: string) => ({ text, markdown: text, source: span })
  const titlesOf = (one: Slide) =>
    fillDeck({ source, meta, plan: planOf(one), template }, reportNothing).slides.map(({ title }) => title)
  expect(titlesOf(slide({ headline: named('Headline'), kicker: named('Section') }))).toEqual(['Headline'])
  expect(titlesOf(slide({ kicker: named('Section') }))).toEqual(['Section'])
  expect(titlesOf(slide())).toEqual(['T'])
})

test.each([
  ['Short title', 'Short title'],
  ['Stars * and $5 and :smile:', 'Stars \\* and \\$5 and :<wbr>smile:'],
  [`A good title: ${'with a long second half '.repeat(3)}`, 'A good title'],
  [`So: ${'with a long second half '.repeat(3)}`, undefined],
  [`A first half – ${'with a long second half '.repeat(3)}`, 'A first half'],
  ['A long title without any place to cut it that goes on and on again', undefined],
])('puts %j at the foot of slides, or the part of it that fits', (title, footer) => {
  const { markdown } = fillDeck({ source, meta: { ...meta, title }, plan: planOf(slide()), template }, reportNothing)
  expect(/^footer: (.*)$/mu.exec(markdown)?.[1]).toBe(footer === undefined ? undefined : JSON.stringify(footer))
})

test('parts slides by a rule with blank lines around, and ends with one line end', () => {
  const { markdown, slides } = fillDeck(
    { source, meta, plan: planOf(slide(), slide({ id: 'a-2' })), template },
    reportNothing,
  )
  expect(markdown.endsWith('---\n\n- p\n\n---\n\n- p\n')).toBe(true)
  expect(slides.map(({ id, location }) => `${id} ${location.path}:${location.line}`)).toEqual([
    'a-1 slides/article.md:3',
    'a-2 slides/article.md:3',
  ])
})

test.each([
  'color: red',
  'math: katex',
  '_class: lead\nfooter: x',
  ': x',
  '# heading',
  '- theme: gaia',
  'ends --> early <!-- class: x --> and --!> too',
  'prettier-ignore',
  '---\nfooter: x\n---',
  'a -',
  'a --',
])('keeps the note %j a note', (text) => {
  const notes = { say: [note(text), note('the second', 9, 12)], more: [note(text, 20)] }
  const { markdown } = fillDeck({ source, meta, plan: planOf(slide({ notes })), template }, reportNothing)
  const { html, comments } = new Marp({ script: false }).render(markdown, { htmlAsArray: true })
  expect(html).toHaveLength(1)
  expect(comments[0]).toHaveLength(2)
  expect(comments[0]?.[0]).toMatch(/^\[L3\] [\s\S]+\n\n\[L9-12\] the second$/u)
  expect(comments[0]?.[1]?.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>')).toBe(`[L20] ${text}`)
  expect(slideTexts(html[0] ?? '')).toEqual(['p'])
  expect(html[0]).not.toMatch(/lead|gaia|red/u)
})

test('reports a layout that the template lacks, once a slide, at the article', () => {
  const expected = expectDiagnostics('template-missing-layout')
  const { slides } = fillDeck({ source, meta, plan: planOf(slide({ layout: 'grid' })), template }, expected.report)
  expected.check()
  expect(slides).toEqual([])
  expect(expected.reported[0]?.location).toMatchObject({ path: 'slides/article.md', line: 3 })
})
