import type { Atom, BlockFate, Body, Note, Slide, SlidePlan } from '../model/slide-plan.ts'
import { codeFence } from '../text/code-fence.ts'
import { placeOfPart } from '../text/slide/share-run.ts'
import { atomsOf, isShown } from '../text/slide/shown.ts'
import { tableMarkdown } from '../text/slide/table-markdown.ts'
import { because, stemOf, withoutHeadline } from './remedies/remedy.ts'

/** A revised list of slides, without some that no remedy makes fit; `lost` names the blocks that they showed. */
export interface Remaining {
  readonly slides: readonly Slide[]
  readonly lost: ReadonlySet<string>
}

/** Why a block that no slide can hold stands in the notes only. */
export const DOES_NOT_FIT = 'does not fit a slide'

/**
 * Takes slides off that nothing else makes fit. One whose heading has words to be said keeps the heading; the notes of any
 * other, with what it showed, go to the slide before it, or at the beginning to the one behind it. Undefined where no slide
 * would be left.
 */
export function withoutMisfits(
  plan: SlidePlan,
  slides: readonly Slide[],
  misfits: ReadonlySet<Slide>,
): Remaining | undefined {
  const stay = slides.filter((slide) => !misfits.has(slide))
  const kept: Slide[] = []
  const lost = new Set<string>()
  const said = new Set<string>()
  let waiting: Slide | undefined
  // Where the first part of a run is gone, the next one is its first.
  let leads = false
  for (const slide of slides) {
    if (!misfits.has(slide)) {
      const { continuation } = slide
      const own: Slide = leads && continuation ? { ...slide, continuation: { ...continuation, index: 1 } } : slide
      leads = false
      kept.push(waiting ? joined(waiting, own, own) : own)
      waiting = undefined
      continue
    }
    // A heading of several parts is lost once.
    const isNew = ({ block, text }: Note) => !said.has(`${block} ${text}`)
    const notes = lostNotes(plan.blocks, slide, stay).filter(isNew)
    for (const { block, text } of notes) {
      lost.add(block)
      said.add(`${block} ${text}`)
    }
    const noted = { ...slide, notes: { ...slide.notes, say: [...slide.notes.say, ...notes] } }
    const heading = headingAlone(slide, noted, slides)
    const before = kept.at(-1)
    leads = slide.continuation !== undefined && (leads || slide.continuation.index === 1)
    if (heading) kept.push(heading)
    else if (before) kept[kept.length - 1] = joined(before, noted, before)
    else waiting = waiting ? joined(waiting, noted, noted) : noted
  }
  return kept.length === 0 ? undefined : { slides: kept, lost }
}

/** One slide with the notes of two, and the time to say them. */
function joined(first: Slide, second: Slide, shown: Slide): Slide {
  const other = shown === first ? second : first
  const seconds = shown.seconds + (other.notes.say.some(({ shown: isRead }) => !isRead) ? other.seconds : 0)
  const say = [...first.notes.say, ...second.notes.say]
  return { ...shown, seconds, notes: { say, more: [...first.notes.more, ...second.notes.more] } }
}

/** The heading of a slide that has words to say about it, where no other slide is headed by it. */
function headingAlone(slide: Slide, noted: Slide, slides: readonly Slide[]): Slide | undefined {
  const { headline, body } = slide
  if (!headline || body.kind === 'statement' || body.kind === 'cover' || slide.notes.say.length === 0) return undefined
  const isHeadedBy = (other: Slide) => {
    if (other === slide || other.headline?.text === headline.text) return other !== slide
    // A headline that stood apart is the statement of the part before, or what that part belongs to.
    const { kicker, body: own } = other
    const heads = [kicker, own.kind === 'statement' ? own.statement : undefined]
    return stemOf(other) === stemOf(slide) && heads.some((one) => one?.text === headline.text)
  }
  if (slides.some(isHeadedBy)) return undefined
  const shown: Body = { kind: 'statement', statement: headline }
  const span = placeOfPart(slide.span, shown, [headline], noted.notes, false)
  const heading: Slide = { ...withoutHeadline(noted), layout: 'statement', body: shown, span }
  return because(heading, `what it headed ${DOES_NOT_FIT}`)
}

/** What is shown of these kinds stands in no notes; the words of all others do. */
const SHOWN_ONLY: ReadonlySet<string> = new Set(['table', 'code', 'math', 'figure'])

/** What only the slide itself says, for the notes. */
function lostNotes(blocks: readonly BlockFate[], slide: Slide, stay: readonly Slide[]): readonly Note[] {
  return blocks.flatMap(({ block, kind, span, notes }) => {
    if (!isShown({ kind, span }, [slide])) return []
    const isElsewhere = notes.length > 0 || isShown({ kind, span }, stay)
    if (isElsewhere && !SHOWN_ONLY.has(kind)) return []
    const within = atomsOf(slide).filter(
      ({ source }) => source !== 'furniture' && source.start >= span.start && source.end <= span.end,
    )
    const text = (textOf(slide.body, kind) ?? markdownOf(within).join('\n')).trim()
    return text === '' ? [] : [{ block, span, text }]
  })
}

/** What is shown of a block of this kind, as an author would write it; undefined for other blocks of the slide. */
function textOf(body: Body, kind: string): string | undefined {
  if (body.kind !== kind) return undefined
  switch (body.kind) {
    case 'table':
      return tableMarkdown({ align: body.align, header: markdownOf(body.header), rows: body.rows.map(markdownOf) })
    case 'code':
      return codeFence(body.code, body.language)
    case 'math':
      return codeFence(body.tex, 'tex')
    case 'figure':
      return [body.alt, ...markdownOf(atomsOf({ body }))].filter((text) => text !== '').join('\n\n')
    default:
      return undefined
  }
}

function markdownOf(atoms: readonly Atom[]): readonly string[] {
  return atoms.map(({ markdown }) => markdown)
}
