import type { Section, TableBlock } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import type { Language } from '../../text/language/language.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { type BlockContext, sizeInWords } from '../blocks/block-slides.ts'
import { asKicker, headingOf, normalised, type PlanContext, parentHeading } from '../context.ts'
import type { Draft } from '../draft.ts'

const MOST_POINTS = 4
const LONGEST_POINT = 14
const ALL_POINTS = 46
/** A heading with more words says more than which side it is. */
const LONGEST_TITLE = 5

/** Two neighbouring sections that are the two sides of one thing, each a short list: on one slide, side by side. */
export function contrast(first: Section, second: Section | undefined, context: PlanContext): Draft | undefined {
  const titles = [first, second].map((section) => section && headingOf(section, context)?.atom)
  const [left, right] = titles
  if (!second || !left || !right || !areSides(left.text, right.text, context.language)) return undefined
  const sides = [sideOf(first, context), sideOf(second, context)]
  const [leftPoints = [], rightPoints = []] = sides
  const columns = [
    { title: left, points: leftPoints },
    { title: right, points: rightPoints },
  ]
  if (!fits(columns, context)) return undefined
  for (const { text } of [left, right]) context.used.add(normalised(text))
  const blocks = [first, second].flatMap(({ heading, runIn, blocks }) => [
    ...(heading && !runIn ? [heading] : []),
    ...blocks,
  ])
  const above = parentHeading(first, context)?.atom
  const free = above && !context.used.has(normalised(above.text))
  if (free) context.used.add(normalised(above.text))
  const shown = free ? { headline: above } : asKicker(above)
  return {
    layout: 'compare',
    ...shown,
    section: first,
    body: { kind: 'compare', columns },
    blocks,
    why: ['two sides of one thing'],
  }
}

/** A table of two columns that are two sides of one thing; undefined for any other. */
export function contrastOf(table: TableBlock, context: BlockContext): Body | undefined {
  const [left, right, ...others] = table.header.map((cell) => sliceRichText(context.source, cell))
  if (!left || !right || others.length > 0 || !areSides(left.text, right.text, context.language)) return undefined
  const column = (at: number) =>
    table.rows.flatMap((row) => {
      const cell = row[at]
      return (cell && sliceRichText(context.source, cell)) ?? []
    })
  const columns = [
    { title: left, points: column(0) },
    { title: right, points: column(1) },
  ]
  const whole = columns.every(({ points }) => points.length === table.rows.length)
  return whole && fits(columns, context) ? { kind: 'compare', columns } : undefined
}

/** The items of the only list of a section without sections below it. */
function sideOf({ blocks, children }: Section, { source }: PlanContext): readonly Atom[] {
  const lists = blocks.filter((block) => block.kind === 'list')
  const [list] = lists
  if (!list || lists.length > 1 || children.length > 0) return []
  if (blocks.some((block) => !['list', 'paragraph', 'comment'].includes(block.kind))) return []
  const atoms = list.items.flatMap((item) => (item.rest.length === 0 ? (sliceRichText(source, item.rich) ?? []) : []))
  return atoms.length === list.items.length ? atoms : []
}

function fits(columns: readonly { readonly points: readonly Atom[] }[], { language }: BlockContext): boolean {
  const sizes = columns.map(({ points }) => points.map((point) => sizeInWords(point.text, language)))
  if (sizes.some((own) => own.length === 0 || own.length > MOST_POINTS || Math.max(...own) > LONGEST_POINT))
    return false
  return sizes.flat().reduce((sum, size) => sum + size, 0) <= ALL_POINTS
}

function areSides(left: string, right: string, language: Language): boolean {
  if ([left, right].some((title) => sizeInWords(title, language) > LONGEST_TITLE)) return false
  const begins = (title: string, start: string) => {
    const plain = normalised(title).replace(/'/gu, '’')
    return plain === start || plain.startsWith(`${start} `)
  }
  return (language.contrasts ?? []).some(
    ([one, other]) => (begins(left, one) && begins(right, other)) || (begins(left, other) && begins(right, one)),
  )
}
