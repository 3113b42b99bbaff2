import { fold } from '../text/fold.ts'
import type { SourceArticle, SourceBlock, SourceSentence } from './article.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseBody } from './parse-body.ts'
import { readBlocks } from './read-blocks.ts'
import { splitSentences } from './sentences.ts'

/** The article as the judge sees it. `lang` is what the deck says; the article's own word goes first. */
export function readArticle(text: string, lang: string): SourceArticle {
  const front = readFrontMatter(text)
  const blocks = readBlocks(parseBody(front.body).children)
  const language = front.lang ?? lang
  const heading = blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1)
  return {
    front,
    lang: language,
    title: front.title ?? heading?.leaves[0] ?? '',
    blocks,
    sentences: blocks.flatMap((block) => sentencesOf(block, language)),
    written: writtenIn(front.body),
  }
}

/** Values in quotation marks of `<!-- slide: … -->`, at each bar apart. */
function writtenIn(body: string): readonly string[] {
  const comments = [...body.matchAll(/<!--\s*slide:([\s\S]*?)-->/gu)].map(([, words = '']) => words)
  const values = comments.flatMap((words) =>
    [...words.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, value = '']) => value),
  )
  return values.flatMap((value) => value.split(/(?<!\\)\|/u)).map((part) => fold(part.replace(/\\(.)/gu, '$1')))
}

/** Sentences of running text; code and tables have none. */
function sentencesOf(block: SourceBlock, lang: string): readonly SourceSentence[] {
  if (!['paragraph', 'list', 'quote', 'footnote'].includes(block.kind)) return []
  return block.leaves.flatMap((leaf) => {
    const texts = splitSentences(leaf, lang)
    return texts.map((text, index): SourceSentence => {
      const next = texts[index + 1]
      const previous = texts[index - 1]
      const { line, endLine } = block
      return { text: fold(text), line, endLine, block, ...(next ? { next } : {}), ...(previous ? { previous } : {}) }
    })
  })
}
