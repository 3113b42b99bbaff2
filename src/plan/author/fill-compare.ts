import type { Block, ListItem, RichText, Section } from '../../model/article.ts'
import type { Atom, Body } from '../../model/slide-plan.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { itemAtoms, labelOf } from '../blocks/item-forms.ts'
import type { PlanContext } from '../context.ts'
import { authorAtom } from './author-text.ts'
import { type Asked, atomOf, type Filled, pointsOf } from './entries.ts'

type Side = Extract<Body, { kind: 'compare' }>['columns'][number]

/** What one side may hold. */
const MOST_POINTS = 4
const MOST_WORDS_A_SIDE = 32
const LONGEST_ITEM = 30

/** Two lists, paragraphs or quotations, a table of two columns, a list of two lists, or an even number of points. */
export function fillCompare(asked: Asked): Filled | undefined {
  return comparison(sidesOf(asked), asked)
}

/** Two sections: their headings and what their first blocks say. */
export function fillCompareSections(sections: readonly Section[], asked: Asked): Filled | undefined {
  const { context } = asked
  if (sections.length !== 2) return undefined
  const sides = sections.map((child): Partial<Side> => {
    const title = child.heading && wholeOf(child.heading.rich, context)
    const block = child.blocks.find((one) => (one.kind === 'list' || one.kind === 'paragraph') && !one.wishes?.skip)
    return { ...(title ? { title } : {}), points: block ? pointsOfBlock(block, context) : [] }
  })
  return comparison(sides, asked)
}

function comparison(sides: readonly Partial<Side>[], { wishes, context }: Asked): Filled | undefined {
  const [left, right] = sides
  const titleOf = (wish: typeof wishes.left, side: Partial<Side> | undefined) =>
    wish ? authorAtom(context.source, wish) : side?.title
  const columns = [
    { title: titleOf(wishes.left, left), points: left?.points ?? [] },
    { title: titleOf(wishes.right, right), points: right?.points ?? [] },
  ].flatMap(({ title, points }): Side[] => (title && fits(points, context) ? [{ title, points }] : []))
  return columns.length === 2 ? { bodies: [{ kind: 'compare', columns }] } : undefined
}

function fits(points: readonly Atom[], { language }: PlanContext): boolean {
  const words = points.reduce((sum, atom) => sum + sizeInWords(atom.text, language), 0)
  return points.length > 0 && points.length <= MOST_POINTS && words <= MOST_WORDS_A_SIDE
}

function sidesOf(asked: Asked): readonly Partial<Side>[] {
  const { group, wishes, context } = asked
  if (wishes.points) {
    const points = pointsOf(asked)
    const half = points.length / 2
    return Number.isInteger(half) ? [{ points: points.slice(0, half) }, { points: points.slice(half) }] : []
  }
  const first = group.kind === 'block' ? group.block : group.blocks[0]
  if (first?.kind === 'table') return tableSides(first, context)
  if (first?.kind === 'list' && first.items.every(({ rest }) => rest.some((block) => block.kind === 'list'))) {
    return first.items.length === 2 ? first.items.map((item) => itemSide(item, context)) : []
  }
  const pair = group.blocks.slice(group.blocks.findIndex((block) => block.id === first?.id))
  if (pair.length !== 2 || pair.some((block) => block.kind !== first?.kind)) return []
  return pair.map((block) => blockSide(block, context))
}

function itemSide(item: ListItem, context: PlanContext): Partial<Side> {
  const title = wholeOf(item.rich, context)
  const list = item.rest.find((block) => block.kind === 'list')
  return { ...(title ? { title } : {}), points: list ? pointsOfBlock(list, context) : [] }
}

function tableSides(table: Extract<Block, { kind: 'table' }>, context: PlanContext): readonly Partial<Side>[] {
  if (table.header.length !== 2) return []
  return table.header.map((cell, column) => {
    const title = wholeOf(cell, context)
    const cells = table.rows.map((row) => row[column])
    const points = cells.flatMap((one) => (one && one.text.trim() !== '' ? (wholeOf(one, context) ?? []) : []))
    return { ...(title ? { title } : {}), points }
  })
}

/** A paragraph may open with its title in bold or before a colon. */
function blockSide(block: Block, context: PlanContext): Partial<Side> {
  const label = block.kind === 'paragraph' ? labelOf(block.rich, context) : undefined
  if (!label || block.kind !== 'paragraph') return { points: pointsOfBlock(block, context) }
  const rest = /^[\s:.,—–-]*/u.exec(block.rich.text.slice(label.text.length))?.[0].length ?? 0
  const text = atomOf({ rich: block.rich, from: label.text.length + rest, to: block.rich.text.length }, context)
  return { title: label, points: text ? [text] : [] }
}

/** All items of a list; of prose as many sentences from the first on as a side holds. */
function pointsOfBlock(block: Block, context: PlanContext): readonly Atom[] {
  if (block.kind === 'list') {
    const atoms = itemAtoms(block, context, LONGEST_ITEM)
    return atoms.length === block.items.length ? atoms : []
  }
  if (block.kind === 'quote') return block.paragraphs.flatMap((rich) => wholeOf(rich, context) ?? [])
  if (block.kind !== 'paragraph') return []
  const chosen: Atom[] = []
  for (const { atom } of context.sentences.get(block.id) ?? []) {
    if (!atom || !fits([...chosen, atom], context)) break
    chosen.push(atom)
  }
  return chosen
}

function wholeOf(rich: RichText, context: PlanContext): Atom | undefined {
  return atomOf({ rich, from: 0, to: rich.text.length }, context)
}
