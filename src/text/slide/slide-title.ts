import type { Slide } from '../../model/slide-plan.ts'

/** What a slide is called: its headline, or the sentence that is all it shows. Undefined for a bare picture. */
export function slideTitle({
  headline,
  body,
}: Pick<Slide, 'body'> & Partial<Pick<Slide, 'headline'>>): string | undefined {
  if (headline) return headline.text
  if (body.kind === 'compare') return body.columns.map(({ title }) => title.text).join(' · ')
  return body.kind === 'statement' ? body.statement.text : undefined
}
