import { contrast, fontFloors, overflow, overlap } from './gates/appearance.ts'
import { blockCoverage, exhibitRecall, notesCompleteness } from './gates/coverage.ts'
import { fidelity, numberPrecision } from './gates/fidelity.ts'
import { trace } from './gates/trace.ts'
import { danglingStarts, truthGuards } from './gates/truth.ts'
import { directiveSafety, headlineUniqueness, outputsAgree } from './gates/whole-deck.ts'
import type { Finding, Judged } from './judge.ts'
import { appearance } from './targets/appearance.ts'
import { compression, keyTerms, pace, readThrough, rounds, sectionCoverage, structure } from './targets/deck-targets.ts'
import { factRecall } from './targets/facts.ts'
import { countsWords, headlines, type Measured, redundancy, sizes, wordsOn } from './targets/slide-targets.ts'

type Gate = (deck: Judged) => readonly Finding[]

/** Gates that need nothing but the files. */
const GATES: Readonly<Record<string, Gate>> = {
  G7: trace,
  G8: blockCoverage,
  G9: fidelity,
  G10: numberPrecision,
  G11: truthGuards,
  G12: notesCompleteness,
  G13: danglingStarts,
  G14: headlineUniqueness,
  G15: directiveSafety,
  G16: exhibitRecall,
  G17: outputsAgree,
}

/** Gates that need the browser's look at the page. */
const LOOKING: Readonly<Record<string, Gate>> = { G3: overflow, G4: overlap, G5: fontFloors, G6: contrast }

const TARGETS: readonly ((deck: Judged) => Measured)[] = [
  sizes,
  headlines,
  compression,
  factRecall,
  keyTerms,
  sectionCoverage,
  redundancy,
  readThrough,
  structure,
  pace,
  appearance,
  rounds,
]

export interface Verdict {
  readonly name: string
  readonly path: string
  readonly lang: string
  readonly profile: 'brief' | 'talk' | 'full'
  /** Number of violations of each gate that was checked. */
  readonly gates: Readonly<Record<string, number>>
  readonly values: Measured['values']
  /** Words of each slide that counts, for the figures over all decks. */
  readonly words: readonly number[]
  readonly findings: readonly Finding[]
}

/** Judges one deck by every gate and target that can be judged with what is there. */
export function judgeDeck(deck: Judged): Verdict {
  const gates: Record<string, number> = {}
  const findings: Finding[] = []
  for (const [name, gate] of Object.entries(deck.look ? { ...LOOKING, ...GATES } : GATES)) {
    const found = gate(deck)
    gates[name] = found.length
    findings.push(...found)
  }
  const measured = TARGETS.map((target) => target(deck))
  const { name, path, profile } = deck.files
  const values = Object.assign({}, ...measured.map((one) => one.values)) as Measured['values']
  const words = deck.slides.filter(countsWords).map(wordsOn)
  return {
    name,
    path,
    profile,
    words,
    lang: deck.article.lang,
    gates,
    values,
    findings: [...findings, ...measured.flatMap((one) => one.findings)],
  }
}
