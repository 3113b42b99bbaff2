import type { Block, Section } from '../model/article.ts'
import { askedDrafts } from './author/asked-drafts.ts'
import { markedPoints } from './author/marked-points.ts'
import { withSectionShape, withSkipped } from './author/section-wishes.ts'
import { groupsOf } from './blocks/groups.ts'
import type { PlanContext } from './context.ts'
import { blockDrafts } from './detect/block-drafts.ts'
import type { Candidate, HeadingUse } from './detect/candidate.ts'
import { leftOver, plainDetectors, specialDetectors } from './detect/detectors.ts'
import type { Draft, ProseGroup, Sentence } from './draft.ts'

export interface PlannedSection {
  readonly drafts: readonly Draft[]
  /** Blocks of a section without slides, whose words still need a slide's notes; its heading first. */
  readonly loose: readonly Block[]
  /** Every slide has a headline of its own, so the heading is free for a slide between sections. */
  readonly headed: boolean
}

/** The slides of a section's own blocks. `heading` says whether its heading may head them. */
export function planSection(section: Section, context: PlanContext, heading: HeadingUse): PlannedSection {
  const drafts: Draft[] = []
  // A label in a paragraph is in the notes with its paragraph.
  let loose: Block[] = section.heading && !section.runIn ? [section.heading] : []
  let headed = true
  const groups = withSectionShape(groupsOf(section, context.sentences), section, context)
  for (const group of groups) {
    const natural = (within: PlanContext) => {
      return group.kind === 'prose' ? proseDrafts(group, within, heading) : blockDrafts(group, within, heading)
    }
    const own = group.wishes ? askedDrafts(group, group.wishes, context, heading, natural) : natural(context)
    if (own.length === 0) {
      const last = drafts.at(-1)
      if (last) drafts[drafts.length - 1] = { ...last, blocks: [...last.blocks, ...group.blocks] }
      else loose.push(...group.blocks)
      continue
    }
    const [first, ...others] = own
    if (first) drafts.push({ ...first, blocks: [...loose, ...first.blocks] }, ...others)
    loose = []
    headed &&= own.every(({ headline, body }) => headline || NEEDS_NO_HEADLINE.includes(body.kind))
  }
  return withSkipped({ drafts, loose, headed }, section, context)
}

/** Such slides say what they are about; a heading in small above them is enough. */
const NEEDS_NO_HEADLINE: readonly string[] = ['statement', 'compare', 'quote']

/** What the detectors make of a stretch of prose, in source order. */
function proseDrafts(group: ProseGroup, context: PlanContext, heading: HeadingUse): readonly Draft[] {
  const found: Candidate[] = [...markedPoints(group, context, heading)]
  const marked = new Set(found.flatMap((candidate) => candidate.sentences))
  let left: readonly Sentence[] = group.sentences.filter((sentence) => !marked.has(sentence))
  for (const { detect } of specialDetectors) {
    const own = detect({ ...group, sentences: left }, context, heading)
    found.push(...own)
    const taken = new Set(own.flatMap((candidate) => candidate.sentences))
    // What somebody said is for the one detector that names who said it.
    left = left.filter((sentence) => !taken.has(sentence) && !sentence.speaker)
  }
  if (found.length === 0 || left.reduce((sum, one) => sum + one.features.words, 0) >= WORDS_WORTH_MORE) {
    for (const { detect } of plainDetectors) {
      const own = detect({ ...group, sentences: left }, context, heading)
      found.push(...own)
      if (own.length > 0) break
    }
  }
  const shown = new Set(found.flatMap((candidate) => candidate.sentences))
  found.push(...leftOver.detect({ ...group, sentences: left.filter((one) => !shown.has(one)) }, context, heading))
  return withBlocks(found, group)
}

/** Prose that is left of a stretch when something of it is shown: from this many words on it gets a slide, too. */
const WORDS_WORTH_MORE = 60

/** Gives each slide the blocks that it stands for: from its own first paragraph up to that of the next slide. */
function withBlocks(found: readonly Candidate[], group: ProseGroup): readonly Draft[] {
  const firstIndex = (one: Candidate) => one.sentences[0]?.index ?? 0
  const place = (one: Candidate) => group.blocks.findIndex((block) => block.id === one.sentences[0]?.block)
  const sorted = [...found].sort((a, b) => firstIndex(a) - firstIndex(b))
  let taken = 0
  return sorted.map((one, index) => {
    const next = sorted[index + 1]
    const until = next ? Math.max(taken, place(next)) : group.blocks.length
    const blocks = group.blocks.slice(taken, until)
    taken = until
    return { ...one.draft, group: 'prose', section: group.section, blocks }
  })
}
