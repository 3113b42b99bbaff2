import type { WordSet } from './word-set.ts'

/**
 * What the planner knows of a language, as data. Entries are lower-case unless said otherwise; a phrase is matched word by
 * word in spaced scripts and as a piece of text in unspaced ones. An empty list switches off the rule that reads it.
 */
export interface Language {
  /** BCP 47, as asked for: `en`, `de-CH`. */
  readonly tag: string
  /** The tag's first part, lower-case. */
  readonly code: string
  /** The locale to hand to `Intl`; always one that `Intl.Segmenter` knows, so that no default of the machine slips in. */
  readonly locale: string
  /** `cjk` stands for every script that writes words without blanks between them (Chinese, Japanese, Thai). */
  readonly scriptKind: 'spaced' | 'cjk'
  readonly dir: 'ltr' | 'rtl'

  readonly abbreviations: Abbreviations
  /** A dot after a short number makes it an ordinal: German `3. März`. */
  readonly ordinalDot: boolean
  /** The start of a word that is a word of its own: French `qu'` of `qu'il`. */
  readonly elision?: RegExp
  /** Words that, capitalised after an abbreviation that may end a sentence, begin a new one. */
  readonly sentenceStarters: WordSet
  /** What follows a closed quotation that ends in a stop when the sentence goes on all the same: `Anna asked`, `と言った`. */
  readonly continuesQuotation?: RegExp

  readonly connectives: Connectives
  /** A sentence that starts so leans on the one before (It, They, This, However, But). */
  readonly danglingStarts: WordSet
  /** Longer openings that start like a dangling one but stand alone (`this week`, `instead of`). */
  readonly danglingExceptions: WordSet
  /** Opens a clause that another one follows after a comma; alone it leans on the sentence before: because. */
  readonly subordinators?: WordSet
  /** But, However, Yet, Instead, In fact, Actually: takes back what the sentence before set up. */
  readonly rebuttalStarts: WordSet
  /** this, such, another, the same: leans on an earlier sentence from inside. */
  readonly anaphora: WordSet
  /** Phrases around an anaphoric word that lean on nothing: such as, this week. */
  readonly anaphoraExceptions: WordSet
  /** Anaphora that late in a sentence mostly point at what the sentence itself has named. */
  readonly resolvedLate?: WordSet
  readonly cues?: Cues
  /** if, would, might: what follows is not claimed. */
  readonly hypotheticals: WordSet
  /** according to, said, reportedly: somebody else's claim. */
  readonly reportWords: WordSet
  /** including, such as, for example: what follows is a sample. */
  readonly exampleIntros: WordSet
  readonly negations: WordSet
  /** can, should, wrong, avoid: without them before a list, its items would claim or advise something else. Absent: any may. */
  readonly stances?: WordSet
  /** imagine, suppose, let's say: opens a story; the sentences that follow tell it and claim nothing. */
  readonly suppositions?: WordSet
  /** Thanks, guides to reading, calls to get in touch: for the article's readers, not for an audience. */
  readonly housekeeping?: WordSet
  /** What stands on a page around an article. */
  readonly page?: PageWords
  /** Labels of what the author does not hold to be true: `Myth:`. */
  readonly denials?: WordSet
  /** How the headings of two sides of one thing begin: pros and cons, before and after. */
  readonly contrasts?: readonly (readonly [string, string])[]
  readonly firstPerson: WordSet
  readonly questionWords: WordSet
  /** How a question without a question mark ends: `か。` */
  readonly questionEnd?: RegExp
  /** Verbs in the imperative that begin an instruction: open, click, choose. */
  readonly stepStarters: WordSet
  /** Words that carry no content, for comparing texts; never for judging what a text says. */
  readonly stopWords: WordSet
  /** Reduces a lower-case word to its stem; absent where words stay as they are. */
  readonly stemWord?: (word: string) => string
  readonly numbers: NumberWords
  readonly furniture: Furniture
  /** How fast a speaker talks. */
  readonly speakingPace: Pace
  /** How fast a reader reads in silence. */
  readonly readingPace: Pace
  /** Whether a main clause's verb is there; absent where nobody can tell (treat as unknown, not as no). */
  readonly hasFiniteVerb?: (text: string) => boolean
}

/** All without the final dot. A lower-case entry matches any case, a capitalised one only itself (`No` but not `no`). */
export interface Abbreviations {
  /** Something always follows: Dr., e.g., vs. */
  readonly leading: WordSet
  /** Followed by a number they go on, else they are words that end a sentence: No. 5, p. 12, Jan. 3. */
  readonly beforeNumber: WordSet
  /** May end a sentence; the next word decides: a.m., Inc., U.S. */
  readonly either: WordSet
  /** Before a single letter these make it a name of a thing, not a person's initial: Plan B. */
  readonly letterLabels: WordSet
}

/** Words that tell what a section is there for from how it came about. */
export interface Cues {
  /** should, must, need to: what to do. */
  readonly advice: WordSet
  /** "To …", "By …": opens with what one wants, and goes on with how to get it. */
  readonly purposeStarts: WordSet
  /** helps, allows, better: what it brings. */
  readonly gains: WordSet
  /** was, began, decided: how it came about. */
  readonly past: WordSet
  /** will, going to: announced. */
  readonly ahead: WordSet
  /** "There are …", "Some …": leads on to what is said next. */
  readonly vagueStarts: WordSet
}

export interface Connectives {
  /** May be dropped with the comma that follows: `Moreover, …`. */
  readonly withComma: WordSet
  /** May be dropped without a comma too: `And …`. */
  readonly bare: WordSet
  /** Next words that forbid dropping a bare one: `So far`, `But for`. */
  readonly bareExceptions: WordSet
  /** Openings that say nothing, dropped whole: `Note that …`. */
  readonly emptyFrames: WordSet
}

/** How that begins which belongs to a page and not to what it says. */
export interface PageWords {
  /** Sentences that only say what the text does next: let's take a look, in this section. */
  readonly signposts: WordSet
  /** Labels of notes and credits, before a colon or a date: `Editor's note:`, `Update, 3 May:`, `Photo:`. */
  readonly labels: WordSet
  /** Before a name: `Posted by`, `Photo courtesy of`. */
  readonly credits: WordSet
  /** What authors are, in notes about them: editor, engineer. */
  readonly roles: WordSet
  /** All of a heading, or of what introduces a list, that leads away: `Related posts`, `Contents`, `About the author`. */
  readonly elsewhere: WordSet
}

/** Words around figures. `units` and `currencyWords` are matched as written, so give both cases where both occur. */
export interface NumberWords {
  /** roughly, up to, at least: part of the number. */
  readonly qualifiers: WordSet
  /** or so, or more: the same, behind the number. */
  readonly trailingQualifiers: WordSet
  /** million, Mrd., 億 */
  readonly scales: WordSet
  /** one … ninety, a, half a; only before a scale word. */
  readonly numerals: WordSet
  readonly percentWords: WordSet
  readonly currencyWords: WordSet
  /** Words that measure: kilometres, tonnes, megawatts; not people or years. */
  readonly units: WordSet
  /** `a`, `per`, `pro`: between money or a quantity and what it is counted by. */
  readonly perWords: WordSet
  /** What one counts by: tonne, year, person. */
  readonly perUnits: WordSet
  readonly months: WordSet
  /** Spring, quarter, end of: may stand before a year as part of the date. */
  readonly dateLeads: WordSet
  /** `from … to …`, `between … and …`; the first may be empty: `… to …`. */
  readonly ranges: readonly (readonly [before: string, between: string])[]
  /** Characters that part thousands, as the inside of a character class. */
  readonly groupSeparators: string
}

/** Words of the deck's own. */
export interface Furniture {
  readonly agenda: string
  readonly closing: string
  readonly sources: string
  readonly source: string
  readonly continued: string
  readonly by: string
  readonly notes: string
  /** What a deck leaves out, at the slides that show it. */
  readonly appendix: string
  /** Heads the list of what a document holds. */
  readonly contents: string
  /** Heads the slides that a deck leaves out, where they stand by themselves. */
  readonly leftOut: string
  readonly slide: string
  readonly page: string
  readonly figure: string
  readonly table: string
}

export interface Pace {
  readonly unit: 'words' | 'characters'
  readonly perMinute: number
}
