import type { Article, Block, ParagraphBlock, RichText, Section } from '../../model/article.ts'
import type { Language, PageWords } from '../../text/language/language.ts'
import { openingPhraseEnd, preparePhrases } from '../../text/sentence/phrases.ts'
import { sentenceFeatures } from '../../text/sentence-features.ts'
import { countWords } from '../../text/words.ts'
import { says } from './eligibility.ts'

/** Longest line that names who wrote or drew something, in words. */
const LONGEST_CREDIT = 24
/** Longest line below a picture, in words. */
const LONGEST_CAPTION = 45
/** How near its beginning a note about an author says what they are, in words. */
const ROLE_WITHIN = 14
/** Notes about the authors stand among so many paragraphs at either end. */
const AT_AN_END = 3
const PICTURE = /<(?:img|figure|picture)\b|!\[|\{[{%]<?\s*(?:image|img|figure|picture|asset)\b/iu
/** A colon right behind a label, or behind a date or an aside after it. */
const LABEL_END = /^[*_]*\s?(?:\([^)]{1,40}\)|[,–—-]?\s*[^:：.!?]{0,20}\p{Nd}[^:：.!?]{0,20})?[*_\s]*[:：]/u
const PERSON = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+(?=[\s,(])/u
/** What shows something is shown wherever it stands. */
const TEXT: ReadonlySet<string> = new Set(['paragraph', 'list'])
const PLACEHOLDER = /^\P{L}*lorem ipsum\b/iu

/**
 * Blocks that belong to the page that an article stood on, and why: bylines, credits, captions, notes of editors and
 * about authors, lists that lead elsewhere, text that only fills a place. By the ids of the blocks.
 */
export function pageFurniture(article: Article, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const paragraphs = article.blocks.filter((block) => block.kind === 'paragraph')
  const ends = new Set([...paragraphs.slice(0, AT_AN_END), ...paragraphs.slice(-AT_AN_END)].map(({ id }) => id))
  const plain = paragraphs.filter(({ rich }) => !isItalic(rich))
  const afterText = plain.at(-1)?.span.end ?? article.source.text.length
  const bar = (block: Block, reason: string | undefined) => reason && found.set(block.id, reason)
  for (const section of sectionsOf(article.root)) {
    for (const [at, block] of section.blocks.entries()) {
      const [before, after] = [section.blocks[at - 1], section.blocks[at + 1]]
      if (TEXT.has(block.kind) && leadsAway(section, before, language.page)) bar(block, 'it leads elsewhere')
      if (block.kind !== 'paragraph') continue
      if (isCaption(block, language) && [before, after].some((beside) => isPicture(beside, article)))
        bar(block, 'a caption')
      if (isItalic(block.rich) && block.span.start > afterText) bar(block, 'a note below the article')
      bar(block, reasonOf(block, language))
      if (ends.has(block.id) && isAboutAuthor(block, before, article, language)) bar(block, 'about the author')
    }
  }
  return found
}

function reasonOf({ rich }: ParagraphBlock, language: Language): string | undefined {
  const isEditorial = isItalic(rich) && says(rich.text, language.housekeeping, language)
  return furnitureOf(rich.text.trim(), language) ?? (isEditorial ? 'a note of the editor' : undefined)
}

/** Why a text by itself is none of an article's own; undefined for any other. */
export function furnitureOf(text: string, language: Language): string | undefined {
  if (PLACEHOLDER.test(text)) return 'placeholder'
  const { page } = language
  if (!page) return undefined
  const phrases = preparePhrases(text, language)
  const label = openingPhraseEnd(phrases, page.labels)
  if (label > 0 && LABEL_END.test(text.slice(label))) return 'a note of the editor'
  const credit = openingPhraseEnd(phrases, page.credits)
  const names = credit > 0 && /^\s\p{Lu}/u.test(text.slice(credit)) && countWords(text, language) <= LONGEST_CREDIT
  const { hasFiniteVerb } = sentenceFeatures(text, language)
  // Where nobody can tell the verb, a line that ends as a sentence is one.
  const isSentence = hasFiniteVerb ?? /[.!?…]$/u.test(text)
  return names && !isSentence ? 'a credit' : undefined
}

/** "Ada Example is an editor at …", set apart from the text or about one of its authors. */
function isAboutAuthor(
  { rich }: ParagraphBlock,
  before: Block | undefined,
  { meta }: Article,
  language: Language,
): boolean {
  const name = PERSON.exec(rich.text.trim())?.[0]
  if (!name || !language.page || meta.title.includes(name)) return false
  const known = meta.authors.some((author) => name.startsWith(author) || author.startsWith(name))
  const isSetApart = before?.kind === 'rule' || rich.inlines.some(({ kind, from }) => kind === 'emphasis' && from === 0)
  if (!known && !isSetApart) return false
  const { words } = preparePhrases(rich.text, language)
  return words.slice(0, ROLE_WITHIN).some(({ text }) => language.page?.roles.has(text))
}

/** What stands below such a heading, or a list behind such a line. */
function leadsAway({ heading, depth }: Section, before: Block | undefined, page: PageWords | undefined): boolean {
  const lines = [
    depth > 0 ? heading?.rich.text : undefined,
    before?.kind === 'paragraph' ? before.rich.text : undefined,
  ]
  return lines.some((line) => line !== undefined && page?.elsewhere.has(plainLine(line)))
}

function plainLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[\s:：.…]+$/u, '')
    .trim()
}

function isCaption({ rich }: ParagraphBlock, language: Language): boolean {
  return isItalic(rich) && countWords(rich.text, language) <= LONGEST_CAPTION
}

function isPicture(block: Block | undefined, { source }: Article): boolean {
  if (block?.kind === 'html') return PICTURE.test(source.text.slice(block.span.start, block.span.end))
  return block?.kind === 'figure'
}

function isItalic({ text, inlines }: RichText): boolean {
  const outside = ({ from, to }: { readonly from: number; readonly to: number }) => text.slice(0, from) + text.slice(to)
  return inlines.some((inline) => inline.kind === 'emphasis' && !/[\p{L}\p{N}]/u.test(outside(inline)))
}

function sectionsOf(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(sectionsOf)]
}
