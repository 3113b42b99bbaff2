import type { Language } from '../text/language/language.ts'
import { atomsOf } from '../text/slide/shown.ts'
import { NUMBERED } from './account/section-numbers.ts'
import { opensSection } from './author/section-wishes.ts'
import { sizeInWords } from './blocks/block-slides.ts'
import { isFrame } from './budget/is-frame.ts'
import type { PlanContext } from './context.ts'
import type { Draft } from './draft.ts'

/** What a closing slide holds, in words. */
const CLOSING_WORDS = 45

/** The last part of an article, where it comes to its end. */
const END_OF_ARTICLE = 0.7

/** The last stretch of prose closes the talk, if that is where the article ends. */
export function withClosing(drafts: readonly Draft[], context: PlanContext): readonly Draft[] {
  const last = drafts.at(-1)
  if (!last || drafts.length < 4 || last.group !== 'prose' || last.asked || !concludes(last, drafts, context))
    return drafts
  const { body } = last
  if (body.kind === 'points' && body.points.length <= 3) {
    return [...drafts.slice(0, -1), { ...last, layout: 'closing', body: { kind: 'closing', points: body.points } }]
  }
  const run = trailingStatements(drafts, context.language)
  const [first] = run
  if (!first || run.length < 2) return drafts
  const points = run.flatMap((draft) => (draft.body.kind === 'statement' ? [draft.body.statement] : []))
  const { closing } = context.language.furniture
  const before = drafts.slice(0, -run.length)
  // A section that is nothing but the end needs no slide to open it.
  const opener = before.at(-1)
  const opened = opener && isFrame(opener) && opener.section.id === first.section.id && !opensSection(opener.section)
  const closed: Draft = {
    ...first,
    layout: 'closing',
    headline: { text: closing, markdown: closing, source: 'furniture' },
    body: { kind: 'closing', points },
    blocks: [...(opened ? opener.blocks : []), ...run.flatMap((draft) => draft.blocks)],
    why: ['the last sentences of the article'],
  }
  return [...(opened ? before.slice(0, -1) : before), closed]
}

/** What it shows stands near the end of the article, and neither goes on with another slide nor is one of a numbered series. */
function concludes(draft: Draft, drafts: readonly Draft[], { source }: PlanContext): boolean {
  const { headline, section } = draft
  const [atom] = atomsOf({ body: draft.body })
  const start = atom && atom.source !== 'furniture' ? atom.source.start : 0
  const goesOn = headline && drafts.some((other) => other !== draft && other.headline?.text === headline.text)
  return start >= source.text.length * END_OF_ARTICLE && !goesOn && !NUMBERED.test(section.heading?.rich.text ?? '')
}

/** Bare statements at the very end, of one section, as many as one slide holds. */
function trailingStatements(drafts: readonly Draft[], language: Language): readonly Draft[] {
  const run: Draft[] = []
  let words = 0
  for (const draft of [...drafts].reverse()) {
    const { body, section } = draft
    if (
      draft.group !== 'prose' ||
      draft.asked ||
      draft.must ||
      draft.only ||
      body.kind !== 'statement' ||
      draft.headline ||
      body.support
    )
      break
    words += sizeInWords(body.statement.text, language)
    if (words > CLOSING_WORDS || run.length === 3 || (run[0] && run[0].section.id !== section.id)) break
    run.unshift(draft)
  }
  return run
}
