import { join } from 'node:path'
import { createCollector } from '../../src/diagnostics/collector.ts'
import { loadImages } from '../../src/files/load-images.ts'
import { loadTemplate } from '../../src/files/load-template.ts'
import { readEmoji } from '../../src/files/read-emoji.ts'
import { readSource } from '../../src/files/read-source.ts'
import { fillDeck } from '../../src/fill/fill-deck.ts'
import type { Article } from '../../src/model/article.ts'
import type { Deck, RenderedDeck } from '../../src/model/deck.ts'
import type { Diagnostic, Report } from '../../src/model/diagnostic.ts'
import type { SlidePlan } from '../../src/model/slide-plan.ts'
import type { SourceFile } from '../../src/model/source.ts'
import type { Template } from '../../src/model/template.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { planSlides } from '../../src/plan/plan-slides.ts'
import { renderDeck } from '../../src/render/render-deck.ts'
import { loadLanguage } from '../../src/text/language/load-language.ts'
import { figuresOf } from '../../src/text/slide/figures-of.ts'

export const PROJECT = join(import.meta.dirname, '../..')

/** A deck on its way from the article to Marp's output: all that can be made without a browser. */
export interface MadeDeck {
  readonly source: SourceFile
  readonly article: Article
  readonly plan: SlidePlan
  readonly deck: Deck
  readonly rendered: RenderedDeck
  /** Names of assets by the address in the article. */
  readonly images: ReadonlyMap<string, string>
}

export interface MadeFile {
  /** Undefined when an error was reported before. */
  readonly made: MadeDeck | undefined
  readonly source: SourceFile | undefined
  readonly diagnostics: readonly Diagnostic[]
}

let briefing: Promise<Template | undefined> | undefined

/** The template that comes with the project. */
export async function briefingTemplate(report: Report): Promise<Template> {
  briefing ??= loadTemplate('briefing', { folders: [join(PROJECT, 'templates')], workingFolder: PROJECT }, report)
  const template = await briefing
  if (!template) throw new Error('The template "briefing" cannot be read.')
  return template
}

/** Everything up to Marp's output from a file on the disk; what is wrong with it is collected. */
export async function makeDeckOfFile(path: string, workingFolder: string): Promise<MadeFile> {
  const { report, diagnostics, counts } = createCollector()
  const source = await readSource(path, workingFolder, report)
  const made = source && (await makeDeck(source, report, () => counts().error > 0))
  return { made, source, diagnostics: diagnostics() }
}

/** The first deck of an article; undefined once `failed` says so, as in a build. */
export async function makeDeck(
  source: SourceFile,
  report: Report,
  failed: () => boolean = () => false,
): Promise<MadeDeck | undefined> {
  const article = parseArticle(source, report)
  if (failed()) return undefined
  const template = await briefingTemplate(report)
  const language = await loadLanguage(article.meta.lang)
  const images = await loadImages(source, figuresOf(article.blocks), report)
  const plan = planSlides(
    { article, template, language, options: article.decks[0] ?? {}, images: images.names },
    report,
  )
  const deck = fillDeck({ source, meta: article.meta, plan, template, images: images.assets }, report)
  if (failed()) return undefined
  const rendered = renderDeck({ deck, themes: [template.themeCss], emoji: readEmoji })
  return { source, article, plan, deck, rendered, images: images.names }
}
