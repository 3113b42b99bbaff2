import { posix } from 'node:path'
import type { Article, Block, RichText, Section } from '../model/article.ts'
import type { Language } from '../text/language/language.ts'
import { findFacts } from '../text/numbers.ts'
import { splitSentences } from '../text/split-sentences.ts'
import type { DeckValues } from './fill-marp-deck.ts'

/** Everything that a stretch of an article offers to a templated deck; all texts are plain. */
interface Content {
  readonly text: string
  readonly paragraphs: readonly string[]
  readonly sentences: readonly string[]
  readonly facts: readonly DeckValues[]
  readonly tables: readonly DeckValues[]
  readonly lists: readonly DeckValues[]
  readonly quotes: readonly DeckValues[]
  readonly figures: readonly DeckValues[]
}

/** `article` as a templated deck at `deckPath` sees it: what is missing is null, lists are empty rather than missing. */
export function articleValues(article: Article, language: Language, deckPath: string): DeckValues {
  const { meta, root, source } = article
  const folder = posix.relative(posix.dirname(deckPath), posix.dirname(source.path))
  const sectionValues = (section: Section): DeckValues => ({
    id: section.id,
    title: section.heading ? plain(section.heading.rich) : null,
    depth: section.depth,
    ...contentOf(section.blocks, language, folder),
    children: section.children.map(sectionValues),
  })
  const sections = root.children.map(sectionValues)
  return {
    title: meta.title,
    description: meta.description ?? null,
    lang: meta.lang,
    date: meta.date ?? null,
    authors: meta.authors,
    keywords: meta.keywords,
    license: meta.license ?? null,
    ...contentOf(article.blocks, language, folder),
    introduction: contentOf(root.blocks, language, folder),
    sections,
    section: Object.fromEntries(everySection(root).map((section) => [section.id, sectionValues(section)])),
  }
}

function everySection(section: Section): readonly Section[] {
  return section.children.flatMap((child) => [child, ...everySection(child)])
}

function contentOf(blocks: readonly Block[], language: Language, folder: string): Content {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.rich)] : []))
  const sentences = paragraphs.flatMap((text) =>
    splitSentences(text, language).map(({ from, to }) => text.slice(from, to)),
  )
  const said = [...sentences, ...blocks.flatMap((block) => (block.kind === 'list' ? itemTexts(block) : []))]
  return {
    text: paragraphs.join(' '),
    paragraphs,
    sentences,
    facts: said.flatMap((sentence) =>
      findFacts(sentence, language).map(({ raw, kind, qualifier }) => ({
        text: raw,
        kind,
        qualifier: qualifier ?? null,
        sentence,
      })),
    ),
    tables: blocks.flatMap((block) =>
      block.kind === 'table'
        ? [{ header: block.header.map(plain), rows: block.rows.map((row) => row.map(plain)) }]
        : [],
    ),
    lists: blocks.flatMap((block) =>
      block.kind === 'list' ? [{ ordered: block.ordered, items: itemTexts(block) }] : [],
    ),
    quotes: blocks.flatMap((block) =>
      block.kind === 'quote'
        ? [
            {
              paragraphs: block.paragraphs.map(plain),
              attribution: block.attribution ? plain(block.attribution) : null,
            },
          ]
        : [],
    ),
    figures: blocks.flatMap((block) =>
      block.kind === 'figure'
        ? [{ url: rebased(block.url, folder), alt: block.alt, caption: block.caption ? plain(block.caption) : null }]
        : [],
    ),
  }
}

function itemTexts(list: Extract<Block, { kind: 'list' }>): readonly string[] {
  return list.items.map(({ rich }) => plain(rich))
}

function plain({ text }: RichText): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** An address that was relative to the article, relative to the deck. */
function rebased(url: string, folder: string): string {
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|[/#])/iu.test(url)
  return isRelative && folder !== '' ? posix.join(folder, url) : url
}
