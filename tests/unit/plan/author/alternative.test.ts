import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCollector } from '../../../../src/diagnostics/collector.ts'
import { readSource } from '../../../../src/files/read-source.ts'
import type { Alternative, Slide, SlidePlan } from '../../../../src/model/slide-plan.ts'
import type { SourceFile } from '../../../../src/model/source.ts'
import { atomsOf } from '../../../../src/text/slide/shown.ts'
import { makeDeck, makeDeckOfFile, PROJECT } from '../../../helpers/make-deck.ts'

const CASES = join(PROJECT, 'tests/golden/cases')

/** The article with the comment on a line of its own, as an author pastes it. */
function pasted(source: SourceFile, { comment, line }: Alternative): SourceFile {
  const lines = source.text.split('\n')
  return { ...source, text: [...lines.slice(0, line - 1), comment, ...lines.slice(line - 1)].join('\n') }
}

async function planOf(source: SourceFile): Promise<SlidePlan | string> {
  const { report, diagnostics, counts } = createCollector()
  const made = await makeDeck(source, report, () => counts().error > 0)
  return (
    made?.plan ??
    diagnostics()
      .map(({ code, message }) => `${code}: ${message}`)
      .join('\n')
  )
}

/** The slides of a layout whose body shows a text first; in a short deck the time may have gone to others. */
function showing(plan: SlidePlan, { layout, text }: Alternative): readonly Slide[] {
  return [...plan.slides, ...plan.appendix].filter((slide) => {
    return slide.layout === layout && (slide.body.kind === 'figure' || atomsOf({ body: slide.body })[0]?.text === text)
  })
}

describe.each(readdirSync(CASES).sort())('%s', (name) => {
  test('the comment beside each slide gives the form that it promises', async () => {
    const { made } = await makeDeckOfFile('article.md', join(CASES, name))
    for (const { id, rejected } of made?.plan.slides ?? []) {
      if (!made || rejected?.change !== 'paste') continue
      const plan = await planOf(pasted(made.source, rejected))
      if (typeof plan === 'string') throw new Error(`${id}: ${rejected.comment} gives ${plan}`)
      if (rejected.layout === 'notes') {
        const fates = plan.blocks.filter(({ span }) => span.line === rejected.line + 1)
        expect(
          fates.map((fate) => fate.notShown),
          id,
        ).toContain('the author keeps it off slides')
      } else expect(showing(plan, rejected).length, `${id}: ${rejected.comment}`).toBeGreaterThan(0)
    }
  })
})

test('a comment that is taken away gives the form that it names', async () => {
  const { report } = createCollector()
  const source = await readSource('article.md', join(CASES, 'comment-layouts'), report)
  if (!source) throw new Error('no article')
  const plan = await planOf(source)
  if (typeof plan === 'string') throw new Error(plan)
  const removed = plan.slides.flatMap(({ rejected }) => (rejected?.change === 'remove' ? [rejected] : []))
  expect(removed.length).toBeGreaterThan(12)
  for (const one of removed) {
    const lines = source.text.split('\n')
    expect(lines[one.line - 1]).toContain(one.comment)
    // An empty comment keeps lists apart that stood on either side of the one that goes.
    const without = { ...source, text: lines.with(one.line - 1, '<!-- -->').join('\n') }
    const other = await planOf(without)
    if (typeof other === 'string') throw new Error(`${one.comment} removed gives ${other}`)
    if (one.layout !== 'notes')
      expect(showing(other, one).length, `${one.comment} in line ${one.line}`).toBeGreaterThan(0)
  }
})
