import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Marp } from '@marp-team/marp-core'
import { describe, expect, test } from 'vitest'
import type { Atom, Slide } from '../../src/model/slide-plan.ts'
import { escapeComment } from '../../src/text/escape-marp.ts'
import { atomsOf } from '../../src/text/slide/shown.ts'
import { articleText } from '../helpers/article-text.ts'
import { lostWords } from '../helpers/article-words.ts'
import { type MadeDeck, makeDeckOfFile } from '../helpers/make-deck.ts'
import { folded, slideTexts } from '../helpers/slide-text.ts'

const CASES = join(import.meta.dirname, 'cases')
/** What Markdown, Liquid or Marp would have turned into something else. */
const SYNTAX =
  /<!--|-->|\{\{|\}\}|\{%|%\}|\*\*|~~|\]\(|\]\[|(?:^|\s)(?:#{1,6}|[-+*]|\d+[.)])\s|\[\^|\[[ x]\]|&[a-z]+;|<\/?[a-z]|[*_`$\\]|:[a-z]+:|==/gu
/** Marp's own, which it puts into the last slide; it stands in no deck of ours. */
const MARPS_SCRIPT = /<script>(?:(?!<script>)[\s\S])*<\/script>(?=<\/foreignObject><\/svg>$)/u
const HARMFUL = /<script|javascript:|\son\w+\s*=|<iframe|<style|<object|<embed/iu

describe.each(readdirSync(CASES).sort())('%s', (name) => {
  const made = makeDeckOfFile('article.md', join(CASES, name)).then((file) => file.made)

  test.each([
    ['here', (deck: MadeDeck) => deck.rendered.slides.map(({ html, notes }) => ({ html, notes }))],
    ['by Marp as it comes', renderPlainly],
  ])('rendered %s it shows the plan and nothing else', async (_, render) => {
    const deck = await made
    if (!deck) return
    const { plan, source } = deck
    const rendered = render(deck)
    expect(rendered).toHaveLength(plan.slides.length)
    const prose = [articleText(source.text), ...authorTexts(source.text)].join('\n')
    for (const [index, slide] of plan.slides.entries()) {
      const { html, notes } = rendered[index] ?? { html: '', notes: [] }
      const texts = slideTexts(html)
      expect(texts.toSorted(), slide.id).toEqual(expectedTexts(slide).toSorted())
      if (slide.body.kind !== 'code') expect(leftovers(texts, prose), slide.id).toEqual([])
      expect(notes, slide.id).toEqual(expectedNotes(slide))
      expect(misnested(html), slide.id).toEqual([])
      expect(html.replace(/>[^<]*</gu, '><').match(HARMFUL), slide.id).toBeNull()
      expect(images(html), slide.id).toEqual(slide.body.kind === 'figure' ? [folded(slide.body.alt)] : [])
    }
  })

  test('names every block and keeps every word', async () => {
    const deck = await made
    if (!deck) return
    const { plan, article } = deck
    expect(plan.blocks.map(({ block }) => block)).toEqual(article.blocks.map(({ id }) => id))
    for (const fate of plan.blocks) {
      const places = [...fate.slides, ...fate.notes]
      expect(places.length > 0 ? 'placed' : fate.leftOut, fate.block).toBeTruthy()
      for (const id of places) expect(plan.slides.map((slide) => slide.id)).toContain(id)
    }
    expect(new Set(plan.slides.map((slide) => slide.id)).size).toBe(plan.slides.length)
    expect(lostWords(deck)).toEqual([])
  })
})

/** As marp-cli or an editor would show it that knows nothing of this project. */
function renderPlainly({ deck }: MadeDeck): { html: string; notes: readonly string[] }[] {
  const { html, comments } = new Marp().render(deck.markdown, { htmlAsArray: true })
  return html.map((slide, index) => ({ html: slide.replace(MARPS_SCRIPT, ''), notes: comments[index] ?? [] }))
}

function expectedTexts(slide: Slide): readonly string[] {
  const { body } = slide
  // A formula is drawn; a date and its event are one line, and so are a name and what is said of it.
  const drawn = body.kind === 'math' ? [body.tex] : []
  const entries = linesOf(body)
  const parts = new Set<unknown>(entries.flat())
  const texts = [
    ...atomsOf(slide).filter((atom) => !parts.has(atom) && !drawn.includes(atom.text)),
    ...entries.map((line) => ({ text: line.map(({ text }) => text).join(' ') })),
  ].map((atom) => folded(atom.text))
  const furniture = slide.body.kind === 'section' && slide.body.number ? [String(slide.body.number)] : []
  return [...texts, ...furniture].filter((text) => text !== '')
}

/** Texts that stand in one line. */
function linesOf(body: Slide['body']): readonly (readonly Atom[])[] {
  if (body.kind === 'timeline') return body.entries.map(({ date, text }) => [date, text])
  return body.kind === 'grid' ? body.items.map(({ name, detail }) => [name, ...(detail ? [detail] : [])]) : []
}

function expectedNotes({ notes }: Slide): readonly string[] {
  return [notes.say, notes.more]
    .filter((own) => own.length > 0)
    .map((own) =>
      own
        .map(({ span, text, shown }) => {
          const lines = span.endLine > span.line ? `L${span.line}-${span.endLine}` : `L${span.line}`
          return `[${lines}] ${shown ? '▸ ' : ''}${escapeComment(text)}`
        })
        .join('\n\n'),
    )
}

/** What slide comments say, letter for letter: it is plain text to Lectern. */
function authorTexts(text: string): readonly string[] {
  return [...text.matchAll(/<!--\s*slide:([\s\S]*?)-->/gu)].map(([, words = '']) => words)
}

/** Marks on a slide that a reader of the article does not see. */
function leftovers(texts: readonly string[], prose: string): readonly string[] {
  const marks = texts.flatMap((text) => [...text.matchAll(SYNTAX)].map(([mark]) => mark))
  return marks.filter((mark) => !prose.includes(mark.trim()))
}

/** Ends of elements that are not the end of the one that began last, and what is never ended. */
function misnested(html: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gu)) {
    if (/^(?:img|br|wbr|hr|input)$/iu.test(name) || tag.endsWith('/>')) continue
    if (slash === '') open.push(name)
    else if (open.at(-1) === name) open.pop()
    else wrong.push(tag)
  }
  return [...wrong, ...open.map((name) => `<${name}> is not ended`)]
}

function images(html: string): readonly string[] {
  return [...html.matchAll(/<img\b[^>]*>/gu)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('class="emoji"'))
    .map((tag) => folded(slideTexts(/\salt="([^"]*)"/u.exec(tag)?.[1] ?? '')[0] ?? ''))
}
