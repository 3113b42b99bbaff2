import { noteLeaves } from '../deck/read-notes.ts'
import { isContent } from '../deck/slide-view.ts'
import { inAppendix } from '../gates/coverage.ts'
import type { Finding, Judged } from '../judge.ts'
import { quoted } from '../judge.ts'
import type { SourceBlock } from '../source/article.ts'
import { fold } from '../text/fold.ts'
import { keyFacts } from '../text/numbers.ts'
import { wordCount } from '../text/words.ts'
import type { Measured } from './slide-targets.ts'

interface SourceFact {
  readonly raw: string
  readonly text: string
  readonly block: SourceBlock
  /** What keeps it off a slide; undefined when it may stand on one. */
  readonly bar?: string
}

const LONGEST_WORDS = 28

/** Money, shares, ranges and scaled numbers of the article, and whether a slide could show them as they stand. */
export function sourceFacts(deck: Judged): readonly SourceFact[] {
  const { article, words } = deck
  const inText = article.sentences
    .filter(({ block }) => block.kind !== 'footnote')
    .flatMap(({ text, block, next, previous }) => {
      const isItem = block.kind === 'list' && (block.items ?? []).some((item) => item.includes(text))
      const bars: readonly (readonly [boolean, string])[] = [
        [!isItem && wordCount(text) > LONGEST_WORDS, 'longer than 28 words'],
        [!isItem && words.dangling.test(text) && previous !== undefined, 'leans on the sentence before'],
        [!isItem && next !== undefined && words.rebuttal.test(next), 'is taken back by the next sentence'],
        [/[?？؟]$/u.test(text), 'asks'],
        [!isItem && /[:：]$/u.test(text), 'introduces what follows'],
        [/\{\{|\{%/u.test(text), 'holds markup'],
        [
          !isItem && /^(?:for example|for instance|say,|let us say|let's say|suppose|imagine|if)\b/iu.test(text),
          'is an example or a supposition',
        ],
      ]
      const bar = bars.find(([applies]) => applies)?.[1]
      return keyFacts(text).map(({ raw }): SourceFact => ({ raw, text, block, ...(bar === undefined ? {} : { bar }) }))
    })
  const inCells = article.blocks.flatMap((block) =>
    (block.rows ?? [])
      .flat()
      .flatMap((cell) => keyFacts(cell).map(({ raw }): SourceFact => ({ raw, text: cell, block }))),
  )
  return [...inText, ...inCells]
}

/** M8: figures are nowhere lost, and those that can stand on a slide do. */
export function factRecall(deck: Judged): Measured {
  const facts = sourceFacts(deck)
  const runs = deck.slides.filter(isContent).flatMap((slide) => slide.runs.map(({ text }) => text))
  const notes = deck.marp.comments.flat().flatMap(noteLeaves)
  const everywhere = [...deck.slides.flatMap((slide) => slide.runs.map(({ text }) => text)), ...notes].map(fold)
  const isOn = (fact: SourceFact) =>
    runs.some(
      (run) =>
        run.includes(fact.raw) &&
        (fact.text.includes(run.replace(/\.$/u, '')) ||
          run.includes(fact.text.replace(/\.$/u, '')) ||
          shareWords(run, fact.text)),
    )
  const lost = facts.filter(
    (fact) => !inAppendix(fact.block, deck) && !everywhere.some((text) => text.includes(fact.raw)),
  )
  const showable = facts.filter(({ bar }) => bar === undefined)
  const hidden = showable.filter((fact) => !isOn(fact))
  const finding =
    (message: string) =>
    ({ raw, text, block }: SourceFact): Finding => ({
      metric: 'M8',
      line: block.line,
      message: `${raw} ${message}: ${quoted(text, 90)}`,
    })
  return {
    values: {
      M8anywhere: facts.length === 0 ? undefined : 1 - lost.length / facts.length,
      M8shown: showable.length === 0 ? undefined : 1 - hidden.length / showable.length,
      facts: facts.length,
      showableFacts: showable.length,
      shownFacts: showable.length - hidden.length,
      allShownFacts: facts.filter(isOn).length,
    },
    findings: [...lost.map(finding('is lost')), ...hidden.map(finding('stands on no slide'))],
  }
}

function shareWords(run: string, text: string): boolean {
  return run.length > 25 && text.toLowerCase().includes(run.toLowerCase().replace(/\.$/u, ''))
}
