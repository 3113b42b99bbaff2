import { diagnose } from '../../diagnostics/catalogue.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import type { Profile, Wishes } from '../../model/article.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SourceFile, Span } from '../../model/source.ts'
import { AUTHOR_LAYOUTS, AUTHOR_VARIANTS, type Wish } from '../../model/wishes.ts'
import { locationOf, spanOf } from '../../text/source-position.ts'
import { PROFILES } from '../deck-options.ts'
import { type CommentValue, type CommentWord, partsOf, plainValue, readCommentWords } from './comment-words.ts'

const FLAGS = ['skip', 'keep', 'new'] as const
const TEXTS = ['left', 'right', 'title', 'stat', 'label'] as const
const WORDS = [...FLAGS, 'only', 'layout', 'variant', ...TEXTS, 'points'] as const

type Editable = { -readonly [K in keyof Wishes]: Wishes[K] }
type Key = (typeof WORDS)[number]

interface Reader {
  readonly source: SourceFile
  readonly invalid: (message: string, span: Span, hint?: string) => void
  readonly unknown: (message: string, span: Span, hint: string) => void
}

/** What the words of a comment, between the offsets `from` and `to`, ask for; mistakes are reported. */
export function readWishes(source: SourceFile, from: number, to: number, report: Report): Wishes {
  const invalid: Reader['invalid'] = (message, span, hint) =>
    report(diagnose('invalid-slide-comment', { message, location: locationOf(source, span), hint }))
  const unknown: Reader['unknown'] = (message, span, hint) =>
    report(diagnose('unknown-slide-comment', { message, location: locationOf(source, span), hint }))
  const reader = { source, invalid, unknown }
  const wishes: Editable = {}
  const words = readCommentWords(source, from, to, invalid)
  if (words?.length === 0) {
    const hint = `Slide comments are ${WORDS.slice(0, -1).join(', ')} and ${WORDS.at(-1)}.`
    invalid('This slide comment says nothing.', spanOf(source, from, to), hint)
  }
  for (const [index, word] of (words ?? []).entries()) {
    const key = WORDS.find((known) => known === word.name)
    if (!key) {
      unknown(`There is no slide comment "${word.name}".`, word.nameSpan, hintFor(word.name, words?.[index - 1]))
      return wishes
    }
    if (wishes[key]) invalid(`"${key}" is given twice.`, word.nameSpan)
    else Object.assign(wishes, wishFor(reader, key, word))
  }
  return wishes
}

function hintFor(name: string, previous: CommentWord | undefined): string {
  const near = didYouMean(name, WORDS)
  if (near) return `Did you mean "${near}"?`
  const value = previous?.value
  if (value && !value.quoted)
    return `Put the whole value in quotation marks: ${previous.name}="${value.text} ${name} …".`
  return `Slide comments are ${WORDS.slice(0, -1).join(', ')} and ${WORDS.at(-1)}.`
}

function wishFor(reader: Reader, key: Key, { nameSpan, value }: CommentWord): Wishes {
  if (key === 'skip' || key === 'keep' || key === 'new') {
    if (!value) return { [key]: { value: true, span: nameSpan } }
    reader.invalid(`"${key}" takes no value.`, value.span, `Write "${key}" alone.`)
    return {}
  }
  if (!value || plainValue(value) === '') {
    reader.invalid(`"${key}" needs a value.`, nameSpan, `Write ${EXAMPLES[key] ?? `${key}="…"`}.`)
    return {}
  }
  if (key === 'only') return only(reader, value)
  if (key === 'layout') return layout(reader, value)
  if (key === 'points') return points(reader, value)
  return { [key]: text(value) }
}

const EXAMPLES: Readonly<Partial<Record<Key, string>>> = {
  only: 'only=brief,full',
  layout: 'layout=grid',
  variant: 'variant=full',
  points: 'points="First | Second"',
}

function text(value: CommentValue): Wish<string> {
  return { value: plainValue(value), span: value.span }
}

function only({ unknown }: Reader, value: CommentValue): Wishes {
  const profiles: Profile[] = []
  for (const name of plainValue(value).split(/\s*,\s*/u)) {
    const profile = PROFILES.find((known) => known === name)
    if (profile) profiles.push(profile)
    else {
      const near = didYouMean(name, PROFILES)
      const hint = near ? `Did you mean "${near}"?` : 'Profiles are brief, talk and full.'
      unknown(`There is no profile "${name}".`, value.span, hint)
    }
  }
  return { only: { value: profiles, span: value.span } }
}

function layout({ unknown }: Reader, value: CommentValue): Wishes {
  const name = plainValue(value)
  const found = AUTHOR_LAYOUTS.find((known) => known === name)
  if (found) return { layout: { value: found, span: value.span } }
  const near = didYouMean(name, AUTHOR_LAYOUTS)
  const hint = near ? `Did you mean "${near}"?` : `Layouts to ask for are ${AUTHOR_LAYOUTS.join(', ')}.`
  unknown(`There is no layout "${name}" to ask for.`, value.span, hint)
  return {}
}

function points({ source, invalid }: Reader, value: CommentValue): Wishes {
  const parts = partsOf(source, value)
  if (parts.some((part) => plainValue(part) === '')) {
    invalid('One of the points is empty.', value.span, 'Put text before and after every "|".')
    return {}
  }
  return { points: { value: parts.map(text), span: value.span } }
}

/** What does not go together, once all comments above a block are read. */
export function reportConflicts(source: SourceFile, wishes: Wishes, report: Report): void {
  const invalid = (message: string, span: Span, hint?: string) =>
    report(diagnose('invalid-slide-comment', { message, location: locationOf(source, span), hint }))
  const { skip, layout: wanted, variant, left, right, points: own, stat, label } = wishes
  const other = WORDS.find((key) => key !== 'skip' && wishes[key])
  if (skip && other) {
    invalid(`"${other}" has no effect on what is skipped.`, wishes[other]?.span ?? skip.span, 'Remove one of the two.')
    return
  }
  const side = left ?? right
  if (side && wanted?.value !== 'compare') {
    invalid('"left" and "right" belong to layout=compare.', side.span, 'Add layout=compare, or remove them.')
  } else if (side && !(left && right)) {
    invalid(`"${left ? 'right' : 'left'}" is missing.`, side.span, 'A comparison has two sides: give both titles.')
  }
  if (label && !stat) invalid('"label" belongs to a "stat".', label.span, 'Add stat="…", or remove the label.')
  if (stat && own) invalid('"stat" and "points" exclude each other.', stat.span, 'Write two comments above two blocks.')
  if (stat && wanted && wanted.value !== 'stats') {
    invalid(`"stat" makes a slide of layout "stats", not "${wanted.value}".`, wanted.span, 'Remove the layout.')
  }
  if (variant) reportVariant(source, variant, wanted, report)
}

function reportVariant(source: SourceFile, variant: Wish<string>, wanted: Wishes['layout'], report: Report): void {
  const location = locationOf(source, variant.span)
  if (!wanted) {
    const hint = 'Add the layout that has it: layout=figure, for example.'
    report(diagnose('invalid-slide-comment', { message: '"variant" belongs to a "layout".', hint, location }))
    return
  }
  const known = AUTHOR_VARIANTS[wanted.value] ?? []
  if (known.includes(variant.value)) return
  const near = didYouMean(variant.value, known)
  const all = known.length > 0 ? `Its variants are ${known.join(' and ')}.` : 'It has none.'
  const message = `Layout "${wanted.value}" has no variant "${variant.value}".`
  report(diagnose('unknown-slide-comment', { message, hint: near ? `Did you mean "${near}"?` : all, location }))
}
