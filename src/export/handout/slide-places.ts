import type { Block } from '../../model/article.ts'
import type { BlockFate, Slide, SlidePlan } from '../../model/slide-plan.ts'
import type { Span } from '../../model/source.ts'

export interface PlacedSlide {
  /** Position in its plan, from 0. */
  readonly index: number
  readonly slide: Slide
  readonly leftOut?: true
}

/** The document says what these say: its title, its headings. */
export const SAID_OTHERWISE: readonly string[] = ['cover', 'agenda', 'section']

/** Slides by the position of the block that they stand before: the first whose words are in their notes or on them. */
export function slidePlaces(
  { slides, blocks: fates }: SlidePlan,
  blocks: readonly Block[],
): ReadonlyMap<number, readonly PlacedSlide[]> {
  const positions = new Map(blocks.map((block, index) => [block.id, index]))
  const places = new Map<number, PlacedSlide[]>()
  let previous = 0
  for (const [index, slide] of slides.entries()) {
    const { id, layout, notes, body } = slide
    if (SAID_OTHERWISE.includes(layout)) continue
    const noted = [...notes.say, ...notes.more].map(({ block }) => block)
    const shown = fates.filter((fate) => fate.kind !== 'heading' && fate.slides.includes(id))
    // A formula or a table below a sentence of the paragraph before.
    const exhibits = shown.filter(({ kind }) => kind !== 'paragraph')
    const figure = body.kind === 'figure' ? blockAt(body.source, blocks) : -1
    const found = [noted, idsOf(exhibits), idsOf(shown)]
      .map((ids) => ids.flatMap((one) => positions.get(one) ?? []))
      .find((ids) => ids.length > 0)
    // What has no words of its own but those of an earlier block, such as a headline, follows the slide before it.
    const place = figure >= 0 ? figure : Math.max(previous, found ? Math.min(...found) : previous)
    places.set(place, [...(places.get(place) ?? []), { index, slide }])
    previous = place
  }
  return places
}

function idsOf(fates: readonly BlockFate[]): readonly string[] {
  return fates.map(({ block }) => block)
}

/** The position of the block that holds a piece of the source. */
function blockAt({ start }: Span, blocks: readonly Block[]): number {
  return blocks.findIndex(({ span }) => span.start <= start && start < span.end)
}
