import { join } from 'node:path'
import { drawDeck } from '../../src/build/draw-deck.ts'
import { loadImages } from '../../src/files/load-images.ts'
import { loadTemplate } from '../../src/files/load-template.ts'
import type { RenderedDeck } from '../../src/model/deck.ts'
import type { SourceFile } from '../../src/model/source.ts'
import type { Template } from '../../src/model/template.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { loadLanguage } from '../../src/text/language/load-language.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { reportNothing } from '../helpers/unexpected.ts'
import type { Specimen } from './specimens/specimen.ts'

export const TEMPLATES = join(PROJECT, 'templates')

/** Reads a template of the project, or of `folder`; anything wrong with it throws. */
export async function readTemplate(name: string, folder = TEMPLATES): Promise<Template> {
  const template = await loadTemplate(name, { folders: [folder], workingFolder: PROJECT }, reportNothing)
  if (!template) throw new Error(`There is no template "${name}".`)
  return template
}

/** Draws each specimen as a slide of `template`, in their order. Anything reported throws. */
export async function drawSpecimens(
  specimens: readonly Specimen[],
  template: Template,
  lang = 'en',
): Promise<RenderedDeck> {
  const text = `---\nlang: ${lang}\n---\n\n# Reading the tide\n\nA title is needed, and a sentence.\n`
  // Their pictures are those of the article that shows the template.
  const root = join(TEMPLATES, 'briefing')
  const source: SourceFile = { path: 'specimens.md', absolutePath: join(root, 'specimens.md'), root, text }
  const article = parseArticle(source, reportNothing)
  const slides = specimens.map(({ slide }) => slide)
  const requests = slides.flatMap(({ body, span }) =>
    body.kind === 'figure' ? [{ url: body.url, alt: body.alt, span }] : [],
  )
  const images = await loadImages(source, requests, reportNothing)
  const plan = { title: article.meta.title, options: {}, lang, slides, appendix: [], blocks: [] }
  return drawDeck(plan, article, { template, language: await loadLanguage(lang), images }, reportNothing)
}
