import type { Atom, Body } from '../../model/slide-plan.ts'
import type { AuthorLayout } from '../../model/wishes.ts'
import { splitEvenly } from '../../text/slide/split-evenly.ts'
import { sizeInWords } from '../blocks/block-slides.ts'
import { labelOf } from '../blocks/item-forms.ts'
import { enumeration } from '../detect/enumeration.ts'
import { LONGEST_STATEMENT } from '../select/eligibility.ts'
import { type Asked, atomOf, entriesOf, type Filled, pointsOf } from './entries.ts'

/** Two points or more, on as many slides as they need. */
export function fillPoints(asked: Asked): Filled | undefined {
  const atoms = pointsOf(asked)
  if (atoms.length < 2) return undefined
  return { bodies: runsOf(atoms, 'points', asked).map((points): Body => ({ kind: 'points', points })) }
}

export function fillSteps(asked: Asked): Filled | undefined {
  const atoms = pointsOf(asked)
  if (atoms.length < 2) return undefined
  const { group } = asked
  let start = group.kind === 'block' && group.block.kind === 'list' ? group.block.start : 1
  const bodies = runsOf(atoms, 'steps', asked).map((steps): Body => {
    const body = { kind: 'steps', start, steps } as const
    start += steps.length
    return body
  })
  return { bodies }
}

const MOST_CLOSING = 4

export function fillClosing(asked: Asked): Filled | undefined {
  const points = pointsOf(asked)
  if (points.length === 0 || points.length > MOST_CLOSING) return undefined
  return { bodies: [{ kind: 'closing', points }] }
}

/** The one sentence, item, paragraph of a quotation or point that there is; of prose, the best sentence. */
export function fillStatement(asked: Asked): Filled | undefined {
  const { group, wishes, context } = asked
  if (!wishes.points && group.kind === 'block' && group.block.kind === 'quote') {
    const [only, ...more] = group.block.paragraphs
    const atom = only && atomOf({ rich: only, from: 0, to: only.text.length }, context)
    return atom && more.length === 0 ? statement(atom, asked) : undefined
  }
  const entries = entriesOf(asked)
  const best = entries
    .filter(({ sentence }) => !sentence?.barred)
    .sort((a, b) => (b.sentence?.score ?? 0) - (a.sentence?.score ?? 0))
  const given = entries.some(({ sentence }) => !sentence)
  const atom = best[0] && (!given || entries.length === 1) ? atomOf(best[0], context) : undefined
  return atom && statement(atom, asked)
}

function statement(atom: Atom, { context }: Asked): Filled | undefined {
  const fits = sizeInWords(atom.text, context.language) <= LONGEST_STATEMENT.words
  return fits ? { bodies: [{ kind: 'statement', statement: atom }] } : undefined
}

const LONGEST_NAME = 10

/** Names with what follows each: the labels of items, or short items whole, or the names that a sentence lists. */
export function fillGrid(asked: Asked): Filled | undefined {
  const { group, wishes, context } = asked
  if (group.kind === 'prose' && !wishes.points) {
    const [found] = enumeration(group, { ...context, used: new Set() })
    if (found) {
      const { body, headline } = found.draft
      return { bodies: [body], ...(headline ? { headline } : {}) }
    }
  }
  const entries = entriesOf(asked).filter(({ sentence }) => !sentence)
  const items = entries.flatMap((entry) => {
    const name = labelOf(entry.rich, context)
    if (!name) return atomOf(entry, context) ?? []
    const rest = /^[\s:.,—–-]*/u.exec(entry.rich.text.slice(name.text.length))?.[0].length ?? 0
    const detail = atomOf({ ...entry, from: name.text.length + rest }, context)
    return { name, ...(detail ? { detail } : {}) }
  })
  const named = items.map((item) => ('name' in item ? item : { name: item }))
  const long = named.some(({ name }) => sizeInWords(name.text, context.language) > LONGEST_NAME)
  if (named.length < 2 || named.length < entries.length || long) return undefined
  const words = (item: (typeof named)[number]) =>
    sizeInWords(`${item.name.text} ${'detail' in item ? item.detail?.text : ''}`, context.language)
  const { items: most = 8, words: weight = 60 } = context.template.capacities.grid ?? {}
  return {
    bodies: splitEvenly(named, words, { items: most, weight }).map((own): Body => ({ kind: 'grid', items: own })),
  }
}

function runsOf(atoms: readonly Atom[], layout: AuthorLayout, { context }: Asked): readonly (readonly Atom[])[] {
  const { items = 4, words = 40 } = context.template.capacities[layout] ?? {}
  return splitEvenly(atoms, (atom) => sizeInWords(atom.text, context.language), { items, weight: words })
}
