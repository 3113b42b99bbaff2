import type { CodeBlock, FigureBlock } from '../../model/article.ts'
import type { Body } from '../../model/slide-plan.ts'
import type { SourceFile } from '../../model/source.ts'
import type { Template } from '../../model/template.ts'
import { displayColumns } from '../../text/display-columns.ts'
import type { Language } from '../../text/language/language.ts'
import { sliceRichText } from '../../text/slice-rich-text.ts'
import { codeParts } from '../../text/slide/code-parts.ts'
import { spanOf } from '../../text/source-position.ts'
import { countWords } from '../../text/words.ts'

export interface BlockContext {
  readonly source: SourceFile
  readonly template: Template
  readonly language: Language
  /** Addresses of images that can be shown, by what the author wrote, with the name they have beside the deck. */
  readonly images: ReadonlyMap<string, string>
}

/** The bodies of the slides that show one block, and why they look as they do. Empty when it goes to the notes. */
export interface BlockSlides {
  readonly bodies: readonly Body[]
  readonly why: string
}

export const MOST_SLIDES_A_BLOCK = 6

/** An image that exists beside the article, with its caption. */
export function figureSlides(figure: FigureBlock, { source, images }: BlockContext): BlockSlides {
  const url = images.get(figure.url)
  if (url === undefined) return { bodies: [], why: 'the image cannot be shown' }
  const caption = figure.caption ? sliceRichText(source, figure.caption) : undefined
  return {
    bodies: [{ kind: 'figure', url, alt: figure.alt, source: figure.span, ...(caption ? { caption } : {}) }],
    why: 'figure',
  }
}

/** Code whole, or in even runs cut at blank lines where there are any. A line too long for a slide is wrapped there. */
export function codeSlides(code: CodeBlock, { source, template }: BlockContext): BlockSlides {
  if (code.value.trim() === '') return { bodies: [], why: 'the code is empty' }
  const { lines = 14, lineLength = 72 } = template.capacities.code ?? {}
  const parts = codeParts(code.value, { lines, lineLength })
  if (parts.length > MOST_SLIDES_A_BLOCK) return { bodies: [], why: `the code would need ${parts.length} slides` }
  const span = spanOf(source, code.span.start, code.span.end)
  const language = code.language ? { language: code.language } : {}
  return { bodies: parts.map((part) => ({ kind: 'code', code: part, source: span, ...language })), why: 'code' }
}

/** Words, or in scripts without blanks as many words as would take up the same room. */
export function sizeInWords(text: string, language: Language): number {
  return language.scriptKind === 'cjk' ? Math.ceil(displayColumns(text) / 6) : countWords(text, language)
}
