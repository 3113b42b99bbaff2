import { diagnose } from '../diagnostics/catalogue.ts'
import { type Images, loadImages } from '../files/load-images.ts'
import { loadTemplate } from '../files/load-template.ts'
import type { Article, DeckOptions } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'
import type { Options } from '../options.ts'
import type { Language } from '../text/language/language.ts'
import { loadLanguage } from '../text/language/load-language.ts'
import { figuresOf } from '../text/slide/figures-of.ts'
import { locationOf, spanOf } from '../text/source-position.ts'

/** What a deck is made of beside the article: everything that is read from disk before planning. */
export interface Materials {
  readonly template: Template
  readonly language: Language
  readonly images: Images
}

/** Undefined when the template cannot be used, which has then been reported. */
export async function loadMaterials(
  article: Article,
  wishes: DeckOptions,
  options: Options,
  report: Report,
): Promise<Materials | undefined> {
  const places = { folders: options.templateFolders, workingFolder: options.workingFolder }
  const named = options.template === undefined && wishes.templateSpan
  const location = named ? locationOf(article.source, named) : undefined
  const template = await loadTemplate(options.template ?? wishes.template ?? 'briefing', places, report, location)
  if (!template) return undefined
  const language = await loadLanguage(article.meta.lang)
  if (language.stopWords.size === 0) {
    const message = `There are no rules for the language "${article.meta.lang}".`
    const start = locationOf(article.source, spanOf(article.source, 0, 0))
    report(diagnose('unknown-language', { message, location: start }))
  }
  const images = await loadImages(article.source, figuresOf(article.blocks), report)
  return { template, language, images }
}
