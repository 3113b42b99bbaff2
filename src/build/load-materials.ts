import { type Images, loadImages } from '../files/load-images.ts'
import { loadTemplate } from '../files/load-template.ts'
import type { Article, DeckOptions } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'
import type { Options } from '../options.ts'
import type { Language } from '../text/language/language.ts'
import { loadLanguage } from '../text/language/load-language.ts'
import { figuresOf } from '../text/slide/figures-of.ts'

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
  const template = await loadTemplate(options.template ?? wishes.template ?? 'briefing', places, report)
  if (!template) return undefined
  const language = await loadLanguage(article.meta.lang)
  const images = await loadImages(article.source, figuresOf(article.blocks), report)
  return { template, language, images }
}
