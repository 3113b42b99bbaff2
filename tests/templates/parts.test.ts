import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadTemplate } from '../../src/files/load-template.ts'
import { fillDeck } from '../../src/fill/fill-deck.ts'
import type { Body, Slide } from '../../src/model/slide-plan.ts'
import { atom, planOf, slideOf } from '../helpers/made-plan.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { sourceOf } from '../helpers/source-of.ts'
import { reportNothing } from '../helpers/unexpected.ts'

const one = atom('one')
const source = { start: 0, end: 1, line: 1, endLine: 1 }

/** Whatever can be a part of something. */
const BODIES: readonly Body[] = [
  { kind: 'agenda', items: [one] },
  { kind: 'statement', statement: one },
  { kind: 'points', points: [one] },
  { kind: 'steps', start: 7, steps: [one] },
  { kind: 'quote', paragraphs: [one] },
  { kind: 'table', align: [null], header: [one], rows: [[one]] },
  { kind: 'figure', url: 'a.png', alt: 'one', source },
  { kind: 'code', code: 'one', source },
  { kind: 'stats', stats: [{ value: one }] },
  { kind: 'grid', items: [{ name: one }] },
  {
    kind: 'compare',
    columns: [
      { title: one, points: [one] },
      { title: one, points: [one] },
    ],
  },
  { kind: 'timeline', entries: [{ date: one, text: one }] },
  { kind: 'math', tex: 'one', source },
  { kind: 'sources', start: 7, sources: [one] },
  { kind: 'closing', points: [one] },
]

const NAMES = readdirSync(join(PROJECT, 'templates')).filter((name) => !name.includes('.'))

test.each(NAMES)('%s says of a slide that it is one of several, whatever heads it', async (name) => {
  const places = { folders: [join(PROJECT, 'templates')], workingFolder: PROJECT }
  const template = await loadTemplate(name, places, reportNothing)
  if (!template) throw new Error(`The template "${name}" cannot be read.`)
  const written = (slide: Slide) =>
    fillDeck(
      {
        source: sourceOf('A\n'),
        meta: { title: 'T', lang: 'en', authors: [], keywords: [] },
        plan: planOf(slide),
        template,
      },
      reportNothing,
    ).markdown
  for (const body of BODIES) {
    const { headline, ...bare } = slideOf(body, { continuation: { index: 2, count: 3 } })
    const heads =
      body.kind === 'agenda' ? [{ headline }] : [{ headline }, { kicker: one }, { headline, kicker: one }, {}]
    for (const head of heads) {
      const markdown = written({ ...bare, ...head } as Slide)
      expect(markdown.match(/>2\/3</gu), `${body.kind} below ${Object.keys(head).join(' and ')}`).toHaveLength(1)
    }
    if (body.kind === 'steps' || body.kind === 'sources') expect(written(bare)).toMatch(/^7\. one$/mu)
  }
})
