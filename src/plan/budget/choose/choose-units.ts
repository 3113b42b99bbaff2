import type { PlanContext } from '../../context.ts'
import type { Draft } from '../../draft.ts'
import type { SentenceIndex } from '../sentence-index.ts'
import { chooseWithin } from './choose-within.ts'
import { slideValue, topSections } from './slide-values.ts'

/** What goes into a deck together or not at all: one slide, or all slides of one block. */
export interface Unit {
  /** Indices of drafts, ascending. */
  readonly at: readonly number[]
  /** The section right below the title that it belongs to. */
  readonly section: string
  readonly must: boolean
  /** In whole seconds. */
  readonly cost: number
  /** By itself, whatever else is in the deck. */
  readonly worth: number
  readonly prose: boolean
  /** What it adds to the weight of its section beside the section's sentences. */
  readonly mass: number
}

/** What the slides of a unit take together. */
export function timeOf({ at }: Pick<Unit, 'at'>, costOf: (at: number) => number): number {
  return at.reduce((sum, one) => sum + costOf(one), 0)
}

/** Content slides, those of one block together. */
export function unitsOf(
  content: readonly number[],
  drafts: readonly Draft[],
  costOf: (at: number) => number,
  sentences: SentenceIndex,
  context: PlanContext,
): readonly Unit[] {
  const tops = topSections(context)
  const runs: number[][] = []
  for (const at of content) {
    const last = runs.at(-1)?.at(-1)
    const block = drafts[at]?.shows
    if (last !== undefined && block !== undefined && block === drafts[last]?.shows) runs.at(-1)?.push(at)
    else runs.push([at])
  }
  return runs.map((at) => {
    const own = at.flatMap((one) => drafts[one] ?? [])
    // A table over three slides says no more than one over two.
    const worth = Math.max(...own.map((draft) => slideValue(draft, sentences)))
    return {
      at,
      section: tops.get(own[0]?.section.id ?? '') ?? context.article.root.id,
      must: own.some(({ must }) => must === true),
      cost: timeOf({ at }, costOf),
      worth,
      prose: own[0]?.group === 'prose',
      mass: own[0]?.group === 'block' ? worth : 0,
    }
  })
}

/**
 * What the author keeps, and of the rest what is worth most in the time that is left. A section counts by the weight of
 * its sentences, and its second and third slide for a half and a third of it, so that big sections get more slides than
 * small ones and none gets them all. Prose that opens or closes the article speaks for all of it, so it counts for more
 * than the first slide of the weightiest section.
 */
export function chooseUnits(units: readonly Unit[], seconds: number, context: PlanContext): readonly Unit[] {
  const must = units.filter((unit) => unit.must)
  const others = units.filter((unit) => !unit.must)
  const masses = massesOf(units, context)
  const ranks = ranksOf(units)
  const most = Math.max(...masses.values())
  const ends = [units[0], units.at(-1)].filter((unit) => unit?.prose)
  const weight = (unit: Unit) =>
    ends.includes(unit) ? END_FACTOR * most : (masses.get(unit.section) ?? 0) / (ranks.get(unit) ?? 1)
  const items = others.map((unit) => ({
    cost: unit.cost,
    value: Math.round(PRECISION * weight(unit) * unit.worth),
    group: unit.section,
  }))
  const room = seconds - must.reduce((sum, { cost }) => sum + cost, 0)
  const chosen = chooseWithin(items, room, new Set(must.map(({ section }) => section)))
  const kept = new Set([...must, ...chosen.flatMap((index) => others[index] ?? [])])
  return units.filter((unit) => kept.has(unit))
}

/** Values are whole numbers, so that sums are exact. */
const PRECISION = 1e6
const END_FACTOR = 1.5

/** Each section's part of the weight of all sentences, a slide without sentences counting as itself. */
function massesOf(units: readonly Unit[], context: PlanContext): ReadonlyMap<string, number> {
  const tops = topSections(context)
  const masses = new Map<string, number>()
  const add = (section: string, mass: number) => masses.set(section, (masses.get(section) ?? 0) + mass)
  for (const block of context.article.blocks) {
    const own = context.sentences.get(block.id) ?? []
    add(
      tops.get(block.section) ?? block.section,
      own.reduce((sum, { score }) => sum + score, 0),
    )
  }
  for (const unit of units) add(unit.section, unit.mass)
  const total = [...masses.values()].reduce((sum, mass) => sum + mass, 0)
  return new Map([...masses].map(([section, mass]) => [section, mass / (total || 1)]))
}

/** The place of each unit among those of its section, the best first; what must be there comes before all others. */
function ranksOf(units: readonly Unit[]): ReadonlyMap<Unit, number> {
  const ranks = new Map<Unit, number>()
  for (const section of new Set(units.map((unit) => unit.section))) {
    const own = units.filter((unit) => unit.section === section)
    own.sort((a, b) => Number(b.must) - Number(a.must) || b.worth - a.worth)
    for (const [index, unit] of own.entries()) ranks.set(unit, index + 1)
  }
  return ranks
}
