import type { ArticleText, HandoutMaterials } from '../model/handout.ts'
import type { Template } from '../model/template.ts'

/** What a template, if there is one, and an article, if there is one, give to the handout. */
export function handoutOf(template: Template | undefined, article?: ArticleText): HandoutMaterials {
  return {
    ...(article ? { article } : {}),
    ...(template?.handoutCss === undefined ? {} : { css: template.handoutCss }),
    fonts: template?.fonts ?? [],
  }
}
