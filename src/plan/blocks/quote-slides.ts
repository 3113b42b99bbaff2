import type { QuoteBlock, RichText } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import type { Language } from '../../text/language/language.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { type BlockContext, type BlockSlides, sizeInWords } from './block-slides.ts'

/** Room that a headline takes from a quotation, in words. */
const HEADLINE_WORDS = 10
/** A quotation that needs more slides than this is represented by a part of it. */
const MOST_SLIDES = 2
/** A single sentence may be a little longer than the room that there is, and the first of a long quotation longer yet. */
const GRACE_WORDS = 10
const LONGEST_FIRST = 46
/** Less than this does not stand for a long quotation: `Ahh!` */
const FEWEST_WORDS = 4

/** Why a quotation stands on its slides. */
const WHOLE = 'quotation'

interface Piece {
  readonly rich: RichText
  readonly from: number
  readonly to: number
  readonly words: number
}

/** A quotation whole, in runs of whole sentences; of a long one the first sentences that one slide holds. */
export function quoteSlides(quote: QuoteBlock, context: BlockContext): BlockSlides {
  const { template } = context
  const { paragraphs, attribution } = signed(quote, context)
  const pieces = piecesOf(paragraphs, context)
  const limit = (template.capacities.quote?.words ?? 45) - HEADLINE_WORDS
  const runs = splitEvenly(pieces, (one) => one.words, { items: Number.POSITIVE_INFINITY, weight: limit })
  const fits = runs.length <= MOST_SLIDES && pieces.every((one) => one.words <= limit + GRACE_WORDS)
  const first = fits ? [] : firstThatFit(pieces, limit + GRACE_WORDS)
  const shown = fits ? runs : [first.reduce((sum, one) => sum + one.words, 0) < FEWEST_WORDS ? [] : first]
  const bodies = shown.flatMap((run) => bodyOf(run, attribution, context) ?? [])
  if (bodies.length < shown.length) return { bodies: [], why: 'the quotation is too long for a slide' }
  return { bodies, why: fits ? WHOLE : 'the first sentences of a long quotation' }
}

function piecesOf(paragraphs: Signed['paragraphs'], { language }: BlockContext): readonly Piece[] {
  return paragraphs.flatMap(({ rich, to: end }) =>
    splitSentences(rich.text.slice(0, end), language).flatMap((range) => {
      const size = ({ from, to }: Range) => sizeInWords(rich.text.slice(from, to), language)
      const ranges = size(range) > LONGEST_FIRST ? withoutMarks(rich.text, range, language) : [range]
      return ranges.map((one): Piece => ({ rich, ...one, words: size(one) }))
    }),
  )
}

interface Range {
  readonly from: number
  readonly to: number
}

/** What stands between quotation marks is one piece for reading; one too long for a slide is taken as its sentences. */
function withoutMarks(text: string, { from, to }: Range, language: Language): readonly Range[] {
  const opening = /^\s*["“”„«»「『‘]/u.exec(text.slice(from, to))?.[0].length
  if (opening === undefined) return [{ from, to }]
  const closing = /["”“«»」』’]\s*$/u.exec(text.slice(from + opening, to))?.[0].length ?? 0
  const start = from + opening
  return splitSentences(text.slice(start, to - closing), language).map((inner) => {
    return { from: start + inner.from, to: start + inner.to }
  })
}

interface Signed {
  /** Each paragraph up to where its own words end. */
  readonly paragraphs: readonly { readonly rich: RichText; readonly to: number }[]
  readonly attribution: Atom | undefined
}

/** `… — Ada Example` at the end of the last paragraph names the speaker as a line of its own does. */
const SIGNATURE =
  /(?:^|[.!?…”"»」]|\s)\s*(?:[—–―]|--|(?<=["”»」]\s?)-(?=\s))\s*(?=\p{L})(?![^\n]*[.!?]\s)([^\n]{2,80})$/u

/** A name that a site generator looks up: nobody knows it here. */
const TEMPLATE_CODE = /\s*(?:[-–—―]+\s*)?(?:\{\{[^{}]*\}\}|\{%[^{}]*%\})\s*$/u

function signed({ paragraphs, attribution }: QuoteBlock, { source, language }: BlockContext): Signed {
  const whole = paragraphs.map((rich) => ({ rich, to: rich.text.replace(TEMPLATE_CODE, '').length }))
  if (attribution) {
    // The template sets a dash of its own.
    const dash = /^\s*(?:[—–―]|--?)\s*/u.exec(attribution.text)?.[0].length ?? 0
    return { paragraphs: whole, attribution: sliceRichText(source, attribution, dash) }
  }
  const last = paragraphs.at(-1)
  const text = last?.text.trimEnd() ?? ''
  const match = SIGNATURE.exec(text)
  const name = match?.[1] ?? ''
  if (!last || !match || match.index < 20 || sizeInWords(name, language) > 12 || !/^\p{Lu}/u.test(name))
    return { paragraphs: whole, attribution: undefined }
  const from = text.length - name.length
  const to = match.index + (/^[.!?…”"»」]/u.test(match[0]) ? 1 : 0)
  return { paragraphs: [...whole.slice(0, -1), { rich: last, to }], attribution: sliceRichText(source, last, from) }
}

function firstThatFit(pieces: readonly Piece[], most: number): readonly Piece[] {
  let words = 0
  const fitting = pieces.findIndex((one) => {
    words += one.words
    return words > most
  })
  const [first] = pieces
  if (fitting === 0 && first && first.words <= LONGEST_FIRST) return [first]
  return pieces.slice(0, fitting === -1 ? pieces.length : fitting)
}

/** The sentences of a block quote that quotes nobody, each by itself; as many as one slide holds. */
export function asideSentences(quote: QuoteBlock, context: BlockContext): readonly Atom[] {
  const pieces = piecesOf(
    quote.paragraphs.map((rich) => ({ rich, to: rich.text.length })),
    context,
  )
  const limit = (context.template.capacities.points?.words ?? 40) - HEADLINE_WORDS
  return firstThatFit(pieces, limit).flatMap(
    ({ rich, from, to }) => sliceRichText(context.source, rich, from, to) ?? [],
  )
}

function bodyOf(run: readonly Piece[], attribution: Atom | undefined, { source }: BlockContext): Body | undefined {
  const paragraphs: Atom[] = []
  for (const rich of new Set(run.map((one) => one.rich))) {
    const own = run.filter((one) => one.rich === rich)
    const atom = sliceRichText(source, rich, own[0]?.from, own.at(-1)?.to)
    if (!atom) return undefined
    paragraphs.push(atom)
  }
  if (paragraphs.length === 0) return undefined
  return { kind: 'quote', paragraphs, ...(attribution ? { attribution } : {}) }
}
