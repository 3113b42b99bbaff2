import type { ShownDeck } from './build-shown.ts'
import { listSlides } from './list-slides.ts'

/** The first article in the README, as a file of its own. */
export function sampleArticle(readme: string): string {
  return found(/^```md\n([\s\S]*?)^```$/mu, readme)
}

/** A front matter with the slip that the README shows, above an article. */
export function withSlip(article: string): string {
  return `---\nlang: en\ndeck:\n  template: breifing\n---\n\n${article}`
}

export interface ReadmeFacts {
  /** The deck of the sample article. */
  readonly deck: ShownDeck
  /** What `lectern plan` prints of it. */
  readonly plan: string
  /** What `lectern plan` says to the sample article with a slip. */
  readonly problem: string
}

/** The README as it must read: what the sample becomes, the plan of its second slide and the sample of a problem in place. */
export function trueReadme(readme: string, { deck, plan, problem }: ReadmeFacts): string {
  const slide = found(/^(2\. [\s\S]*?)\n\n/mu, plan)
  const shown = [`${deck.slides.length} slides.`, ...listSlides(deck.slides)].join(' ')
  const parts: readonly (readonly [RegExp, string])[] = [
    [/(?<=^!\[)[^\]]*(?=\]\(docs\/pictures\/sample-slides\.png\)$)/mu, shown.replace(/[[\]]/gu, '')],
    [/(?<=^```text\n)\S+:\d+:\d+: error: [\s\S]*?(?=^```$)/mu, problem],
    [/(?<=^```text\n)2\. [\s\S]*?(?=^```$)/mu, `${slide}\n`],
  ]
  return parts.reduce((text, [place, words]) => {
    if (!place.test(text)) throw new Error(`The README has no place for ${JSON.stringify(words)}.`)
    return text.replace(place, () => words)
  }, readme)
}

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`Nothing matches ${pattern}.`)
  return match
}
