import type { ListBlock, ListItem, RichText } from '../../model/article.ts'
import type { Atom } from '../../model/slide-plan.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { type BlockContext, sizeInWords } from './block-slides.ts'

/** An item of at most this many words is shown whole; a longer one by its label or its first sentence. */
const SHORT_ITEM = 20
const LONGEST_LABEL = 10
/** Where nothing but the labels fits, they may be longer. */
const LONGEST_LABEL_ALONE = 16
/** From this many words on a label says what it is about without its explanation. */
const TELLING_LABEL = 3
/** A label and the sentence that explains it; what is longer is for the notes. In words. */
const LONGEST_DEFINED = 30

/** One way to show all items of a list; `atoms` has fewer than the list where it cannot show each of them. */
export interface ItemForm {
  readonly kind: 'items' | 'defined labels' | 'labels' | 'labels at worst'
  readonly atoms: readonly Atom[]
}

/** The ways to show the items of a list, the fullest first. */
export function itemForms(list: ListBlock, context: BlockContext, longest: number): readonly ItemForm[] {
  const items = itemAtoms(list, context, longest)
  const labels = list.items.flatMap(({ rich }) => labelOf(rich, context) ?? [])
  if (items.length > 0 && items.every((atom, index) => atom.text === labels[index]?.text)) {
    const telling = items.every(({ text }) => sizeInWords(text, context.language) >= TELLING_LABEL)
    const defined = list.items.flatMap((item) => definedLabel(item, context) ?? [])
    return [...(telling ? [] : [{ kind: 'defined labels', atoms: defined } as const]), { kind: 'labels', atoms: items }]
  }
  const openings = items.map((atom, index) => {
    const item = list.items[index]
    return (items.length === list.items.length && item && openingOf(item, context)) || atom
  })
  const longer = list.items.flatMap(({ rich }) => labelOf(rich, context, LONGEST_LABEL_ALONE) ?? [])
  return [
    { kind: 'items', atoms: items },
    { kind: 'items', atoms: openings },
    { kind: 'labels at worst', atoms: longer },
  ]
}

/** Labels only, where one item has room for no more than its label and all the others have one, too. */
export function itemAtoms(list: ListBlock, context: BlockContext, longest: number): readonly Atom[] {
  const whole = list.items.map((item) => itemText(item, context))
  const labels = list.items.map((item) => labelOf(item.rich, context))
  const size = (atom: Atom | undefined) => (atom ? sizeInWords(atom.text, context.language) : Number.POSITIVE_INFINITY)
  const long = whole.some((atom) => size(atom) > SHORT_ITEM)
  if (long && labels.every((label) => label !== undefined)) return labels
  return whole.flatMap((atom, index) => (atom && size(atom) <= longest ? [atom] : (labels[index] ?? [])))
}

/** What the author marked of an item, else the item whole, or its first sentence where it is long. */
function itemText(item: ListItem, context: BlockContext): Atom | undefined {
  const { rich } = item
  const { source, language } = context
  const [marked] = rich.points ?? []
  if (marked) return sliceRichText(source, rich, marked.from, marked.to)
  if (/\{\{|\{%/u.test(rich.text)) return undefined
  const whole = sliceRichText(source, rich, 0, endOfItem(rich.text)) ?? sliceRichText(source, rich)
  if (!whole || sizeInWords(whole.text, language) <= SHORT_ITEM) return whole
  return openingOf(item, context) ?? whole
}

/** The first sentence of an item, with the next one where that takes it back; of what its author marked nothing else. */
function openingOf({ rich }: ListItem, { source, language }: BlockContext): Atom | undefined {
  if (rich.points?.length) return undefined
  return sentencesUpTo(rich, 0, { source, language })
}

/** The label of an item with the first sentence that explains it, if that is short. */
function definedLabel({ rich }: ListItem, context: BlockContext): Atom | undefined {
  const label = labelOf(rich, context)
  if (!label || rich.points?.length || /\{\{|\{%/u.test(rich.text)) return undefined
  const mark = /^[\s:：.—–-]*/u.exec(rich.text.slice(label.text.length))?.[0].length ?? 0
  const defined = sentencesUpTo(rich, label.text.length + mark, context)
  return defined && sizeInWords(defined.text, context.language) <= LONGEST_DEFINED ? defined : undefined
}

/** All up to the end of the sentence that goes beyond `from`, with the next one where that takes it back. */
function sentencesUpTo(
  rich: RichText,
  from: number,
  { source, language }: Pick<BlockContext, 'source' | 'language'>,
): Atom | undefined {
  const sentences = splitSentences(rich.text, language)
  const at = sentences.findIndex(({ to }) => to > from)
  const next = sentences[at + 1]
  const turns = next && sentenceFeatures(rich.text.slice(next.from, next.to), language).startsRebuttal
  const last = turns ? next : sentences[at]
  return last && sliceRichText(source, rich, 0, last.to)
}

/** Where an item ends without the mark that joins it to the next one, or leads in to what stands below it. */
function endOfItem(text: string): number {
  const joined = /\s*[,;，；、،؛]\s*(?:and|or|und|oder|et|ou|y|o|و|أو)?\s*$/u.exec(text)
  const leadsIn = /^[^.!?]*?(\s*[:：]\s*)$/u.exec(text)
  return text.length - (joined?.[0].length ?? leadsIn?.[1]?.length ?? 0)
}

/** What stands in bold at the start of a text, or before its first colon or dash. */
export function labelOf(rich: RichText, { source, language }: BlockContext, longest = LONGEST_LABEL): Atom | undefined {
  const bold = rich.inlines.find((inline) => inline.kind === 'strong' && rich.text.slice(0, inline.from).trim() === '')
  const plain = /^[^.!?:—–]{2,60}?(?=:\s|\s[—–-]\s)/u.exec(rich.text)?.[0].length
  const end = bold ? bold.to : plain
  if (end === undefined || end >= rich.text.trimEnd().length) return undefined
  const shown = rich.text.slice(0, end).replace(/[\s:.—–-]+$/u, '')
  const label = sliceRichText(source, rich, 0, shown.length)
  return label && sizeInWords(label.text, language) <= longest ? label : undefined
}
