import { diagnose } from '../diagnostics/catalogue.ts'
import type { ArticleMeta } from '../model/article.ts'
import type { Deck, DeckAsset, DeckSlide } from '../model/deck.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Note, Slide, SlidePlan } from '../model/slide-plan.ts'
import type { SourceFile, Span } from '../model/source.ts'
import type { Template } from '../model/template.ts'
import { escapeComment, plainToMarkdown } from '../text/escape-marp.ts'
import { atomsOf } from '../text/slide/shown.ts'
import { slideTitle } from '../text/slide/slide-title.ts'
import { locationOf } from '../text/source-position.ts'
import { slideContext } from './layout-context.ts'
import { createLayoutEngine } from './layout-engine.ts'

export interface FillInput {
  readonly source: SourceFile
  readonly meta: ArticleMeta
  readonly plan: SlidePlan
  readonly template: Template
  /** The images that the plan's figures name. */
  readonly images?: readonly DeckAsset[]
}

/** A longer title would crowd the foot of a slide. In characters. */
const LONGEST_FOOTER = 60

/** Writes the plan as Marp Markdown, each slide through its layout. A layout that fails is reported and left out. */
export function fillDeck({ source, meta, plan, template, images = [] }: FillInput, report: Report): Deck {
  const fill = createLayoutEngine(report)
  const deck = {
    title: plainToMarkdown(meta.title),
    lang: meta.lang,
    description: meta.description ? plainToMarkdown(meta.description) : null,
    date: meta.date ?? null,
    authors: meta.authors.map(plainToMarkdown),
  }
  const parts: string[] = []
  const slides: DeckSlide[] = []
  for (const [index, slide] of plan.slides.entries()) {
    const layout = template.layouts[slide.layout]
    if (!layout) {
      const message = `Template "${template.name}" has no layout "${slide.layout}".`
      report(diagnose('template-missing-layout', { message, location: locationOf(source, slide.span) }))
      continue
    }
    const location = locationOf(source, startOf(slide))
    const place = { number: index + 1, count: plan.slides.length, images }
    const body = fill(layout, { deck, slide: slideContext(slide, place) }, location)
    if (body === undefined) continue
    parts.push([body.trim(), ...noteComments(slide)].join('\n\n'))
    const title = slideTitle(slide) ?? slide.kicker?.text ?? meta.title
    slides.push({ id: slide.id, title, layout: slide.layout, location, source: slide.span })
  }
  return {
    markdown: `${frontMatter(meta, template)}\n\n${parts.join('\n\n---\n\n')}`.replace(/\n*$/u, '\n'),
    title: meta.title,
    lang: meta.lang,
    ...(meta.description === undefined ? {} : { description: meta.description }),
    authors: meta.authors,
    keywords: meta.keywords,
    ...(meta.license === undefined ? {} : { license: meta.license }),
    ...(meta.date === undefined ? {} : { date: meta.date }),
    theme: template.name,
    widthPx: template.widthPx,
    heightPx: template.heightPx,
    slides,
    assets: images,
  }
}

/** Where what a slide shows begins: a slide that goes on under a headline begins with its own part. */
function startOf({ span, body, continuation }: Slide): Span {
  const [first] = continuation && continuation.index > 1 ? atomsOf({ body }) : []
  return first && first.source !== 'furniture' ? first.source : span
}

/** Every value is quoted as JSON, which YAML reads the same way. */
function frontMatter(meta: ArticleMeta, template: Template): string {
  const footer = shortTitle(meta.title)
  const lines = [
    'marp: true',
    `theme: ${template.name}`,
    'paginate: true',
    `lang: ${meta.lang}`,
    `title: ${JSON.stringify(meta.title)}`,
    ...(meta.description ? [`description: ${JSON.stringify(meta.description)}`] : []),
    ...(meta.authors.length > 0 ? [`author: ${JSON.stringify(meta.authors.join(', '))}`] : []),
    ...(footer ? [`footer: ${JSON.stringify(plainToMarkdown(footer))}`] : []),
  ]
  return `---\n${lines.join('\n')}\n---`
}

/** The title for the foot of each slide: the part before a colon or a dash where the whole is long, or nothing. */
function shortTitle(title: string): string | undefined {
  if (title.length <= LONGEST_FOOTER) return title
  const head = /^(.{8,}?)(?:[:?!]|\s[–—|-]\s)/u.exec(title)?.[1]?.trim()
  return head && head.length <= LONGEST_FOOTER ? head : undefined
}

/** Two comments at most: what to say, and the rest of the author's words. A line range leads, so Marp sees no directive; `▸` marks what the slide shows. */
function noteComments(slide: Slide): readonly string[] {
  return [slide.notes.say, slide.notes.more]
    .filter((notes) => notes.length > 0)
    .map((notes) => `<!--\n${notes.map(noteText).join('\n\n')}\n-->`)
}

function noteText(note: Note): string {
  const { line, endLine } = note.span
  const mark = note.shown ? '▸ ' : ''
  return `[L${line}${endLine > line ? `-${endLine}` : ''}] ${mark}${escapeComment(note.text)}`
}
