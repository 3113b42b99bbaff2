import { asKicker, normalised } from '../context.ts'
import type { Draft } from '../draft.ts'

/** Which of how many parts a slide is. */
export interface Place {
  readonly index: number
  readonly count: number
}

/** The slides that go on one after the other with one thing under one headline, by their positions; none of one slide. */
export function runsOf(drafts: readonly Draft[]): ReadonlyMap<number, Place> {
  const runs = new Map<number, Place>()
  for (let from = 0; from < drafts.length; ) {
    let to = from + 1
    while (goesOn(drafts[to - 1], drafts[to])) to += 1
    const count = to - from
    for (let at = from; count > 1 && at < to; at += 1) runs.set(at, { index: at - from + 1, count })
    from = to
  }
  return runs
}

/** No two slides are headed alike but for the parts of one thing: where a headline has stood before, it is a kicker. */
export function withOwnHeadlines(drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Set<string>()
  let run: { readonly name?: string | undefined; readonly moved: boolean } = { moved: false }
  return drafts.map((draft, index) => {
    const { headline, ...bare } = draft
    const name = nameOf(draft)
    const part = goesOn(drafts[index - 1], draft)
    if (!part || run.name !== name) run = { name, moved: name !== undefined && taken.has(name) }
    if (name !== undefined && headline) taken.add(name)
    if (!headline || !run.moved) return draft
    return { ...bare, ...asKicker(headline), ...(part ? { continues: true as const } : {}) }
  })
}

/** Such slides are headed by what they are. */
const NAMED: ReadonlySet<string> = new Set(['cover', 'agenda', 'section', 'closing'])

/** Whether a slide shows more of what the one before it shows: of one block, of one answer, or of what an author asked for. */
function goesOn(before: Draft | undefined, draft: Draft | undefined): boolean {
  if (!before || !draft) return false
  if (draft.continues) return before.shows === draft.shows
  if (nameOf(before) === undefined || nameOf(before) !== nameOf(draft)) return false
  if (before.shows !== undefined || draft.shows !== undefined) return before.shows === draft.shows
  const asked = before.asked && draft.asked
  return before.section === draft.section && before.layout === draft.layout && (asked || draft.layout === 'quote')
}

function nameOf({ layout, headline }: Draft): string | undefined {
  return headline && !NAMED.has(layout) ? normalised(headline.text) : undefined
}
