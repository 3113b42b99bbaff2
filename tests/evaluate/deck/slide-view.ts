/** What a piece of text is on its slide, by where it stands in the page. */
export type Role =
  | 'headline'
  | 'kicker'
  | 'lead'
  | 'point'
  | 'support'
  | 'statement'
  | 'quote'
  | 'attribution'
  | 'value'
  | 'label'
  | 'name'
  | 'detail'
  | 'date'
  | 'cell'
  | 'code'
  | 'caption'
  | 'alt'
  | 'meta'
  | 'agenda'
  | 'numeral'
  | 'text'

export interface Run {
  readonly role: Role
  readonly text: string
}

/** A slide as its reader has it. */
export interface SlideView {
  /** From 1. */
  readonly number: number
  readonly id: string
  readonly layout: string
  /** Lines of the article that it says it stands for. */
  readonly lines: readonly [number, number]
  readonly headline: string
  readonly continuation?: string
  readonly runs: readonly Run[]
  readonly rows: readonly (readonly string[])[]
  readonly hasPicture: boolean
  /** All words of it, for comparing outputs. */
  readonly text: string
}

const FRAME = ['cover', 'agenda', 'section', 'sources']

/** Cover, agenda, section and sources hold the deck together; the others say something, and so does a sentence below a section's heading. */
export function isContent(slide: SlideView): boolean {
  return !FRAME.includes(slide.layout) || opensWithSentence(slide)
}

/** A section's heading with a sentence of its prose below. */
export function opensWithSentence({ layout, runs }: SlideView): boolean {
  return layout === 'section' && runs.some(({ role }) => role === 'statement')
}

/** Runs that stand for a whole sentence, item or heading of the article. */
export const SENTENCE_ROLES: readonly Role[] = [
  'headline',
  'point',
  'support',
  'statement',
  'lead',
  'label',
  'detail',
  'text',
]
