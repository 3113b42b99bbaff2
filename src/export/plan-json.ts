import type { Deck } from '../model/deck.ts'
import type { Slide, SlidePlan } from '../model/slide-plan.ts'
import type { Span } from '../model/source.ts'

/** Raised when a reader of `plan.json` would have to change. */
const VERSION = 2

/**
 * The plan as a file: what each slide shows and why, and where every block of the article went. Of a deck written by
 * hand, the slides with their lines.
 */
export function planJson(plan: SlidePlan | undefined, deck: Deck): string {
  const { templateSpan: _, ...wishes } = plan?.options ?? {}
  if (!plan) return writtenJson(deck)
  const slides = plan.slides.map(slideEntry)
  const appendix = plan.appendix.map((slide) => ({ ...slideEntry(slide), leftOut: slide.leftOut }))
  const blocks = plan.blocks.map(({ span, ...block }) => ({ ...block, lines: lines(span) }))
  const seconds = plan.slides.reduce((sum, slide) => sum + slide.seconds, 0)
  const content = {
    version: VERSION,
    title: plan.title,
    lang: plan.lang,
    options: wishes,
    seconds,
    ...(plan.budget ? { budget: plan.budget } : {}),
    slides,
    ...(appendix.length > 0 ? { appendix } : {}),
    blocks,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function writtenJson({ title, lang, slides }: Deck): string {
  const entries = slides.map(({ id, title, source }) => ({ id, title, lines: source ? lines(source) : null }))
  return `${JSON.stringify({ version: VERSION, title, lang, slides: entries }, null, 2)}\n`
}

function slideEntry(slide: Slide): object {
  const { id, layout, variant, headline, kicker, continuation, seconds, why, rejected, span, body, notes } = slide
  return {
    id,
    layout,
    ...(variant === undefined ? {} : { variant }),
    ...(headline ? { headline: headline.text } : {}),
    ...(kicker ? { kicker: kicker.text } : {}),
    ...(continuation ? { continuation } : {}),
    lines: lines(span),
    seconds,
    why,
    ...(rejected ? { rejected } : {}),
    body: withoutMarkdown(body),
    notes: { say: notes.say.map(noteEntry), more: notes.more.map(noteEntry) },
  }
}

function noteEntry(note: Slide['notes']['say'][number]): object {
  return { block: note.block, lines: lines(note.span), ...(note.shown ? { shown: true } : {}) }
}

/** Text with its lines; the Markdown of it stands in `deck.md`. */
function withoutMarkdown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarkdown)
  if (typeof value !== 'object' || value === null) return value
  if ('text' in value && 'markdown' in value && 'source' in value) {
    const source = value.source as Span | 'furniture'
    return { text: value.text, lines: source === 'furniture' ? null : lines(source) }
  }
  if ('start' in value && 'endLine' in value) return lines(value as Span)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMarkdown(inner)]))
}

function lines(span: Span): readonly [number, number] {
  return [span.line, span.endLine]
}
