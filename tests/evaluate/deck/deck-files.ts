/** The outputs of one deck beside the article that they were made of: all that a judge has. */
export interface DeckFiles {
  readonly name: string
  /** As shown to people. */
  readonly path: string
  /** Where the article's images are looked for. */
  readonly folder: string
  readonly article: string
  readonly profile: 'brief' | 'talk' | 'full'
  readonly markdown: string
  readonly html: string
  readonly plan: PlanFile
  readonly pdf?: Uint8Array
  /** How often it was measured until all fitted, where the build was watched. */
  readonly rounds?: number
}

export type Lines = readonly [number, number]

/** The parts of `plan.json` that are judged. */
export interface PlanFile {
  readonly lang: string
  readonly seconds: number
  readonly options: { readonly profile?: DeckFiles['profile']; readonly minutes?: number }
  readonly slides: readonly PlanSlide[]
  readonly blocks: readonly PlanBlock[]
  /** Present where the deck has a time to keep. */
  readonly budget?: { readonly seconds: number }
  /** Slides that there was no time for; their notes go to the handout. */
  readonly appendix?: readonly {
    readonly lines: Lines
    readonly notes: Readonly<Record<'say' | 'more', readonly { readonly lines: Lines }[]>>
  }[]
}

export interface PlanSlide {
  readonly id: string
  readonly layout: string
  readonly headline?: string
  /** `2/3` of a run of slides that share one headline. */
  readonly continuation?: { readonly index: number; readonly count: number }
  readonly kicker?: string
  readonly lines: Lines
  readonly seconds: number
  readonly why: readonly string[]
  readonly body: Readonly<Record<string, unknown>>
}

export interface PlanBlock {
  readonly block: string
  readonly kind: string
  readonly lines: Lines
  readonly slides: readonly string[]
  readonly notes: readonly string[]
  readonly notShown?: string
  readonly leftOut?: string
}

/** A text of a plan with the lines that it says it stands on; null for a word of the deck's own. */
export interface PlanText {
  readonly text: string
  readonly lines: Lines | null
}

/** Every text that a plan puts on a slide's body. */
export function planTexts(value: unknown): readonly PlanText[] {
  if (Array.isArray(value)) return value.flatMap(planTexts)
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && 'lines' in value && typeof value.text === 'string') return [value as PlanText]
  return Object.values(value).flatMap(planTexts)
}
