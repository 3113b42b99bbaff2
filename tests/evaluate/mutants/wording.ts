import { isContent, SENTENCE_ROLES, type SlideView } from '../deck/slide-view.ts'
import type { Judged } from '../judge.ts'
import { wordCount } from '../text/words.ts'
import { points, replaceText, rewritten, withSlide } from './edits.ts'
import { firstOf, type Mutant } from './mutant.ts'
import type { OpenDeck } from './open-deck.ts'

/** Changes the first sentence on a slide that `edit` can change. */
function edited(
  deck: OpenDeck,
  judged: Judged,
  edit: (text: string, slide: SlideView) => string | undefined,
  layouts?: readonly string[],
): OpenDeck | undefined {
  return firstOf(judged.slides, (slide, index) => {
    if (!isContent(slide) || (layouts && !layouts.includes(slide.layout))) return undefined
    return firstOf(slide.runs, ({ role, text }) => {
      if (!SENTENCE_ROLES.includes(role) || wordCount(text) < 5) return undefined
      const changed = edit(text, slide)
      return changed === undefined || changed === text ? undefined : replaceText(deck, index, text, changed)
    })
  })
}

const without = (word: RegExp) => (text: string) =>
  word.test(text) ? text.replace(word, '').replace(/ {2,}/gu, ' ').trim() : undefined
const files = { needs: 'files' } as const

/** A sentence of a paragraph that opens so. */
function sentenceLike(judged: Judged, wanted: RegExp): string | undefined {
  return judged.article.sentences
    .find(({ text, block }) => block.kind === 'paragraph' && wanted.test(text) && wordCount(text) < 25)
    ?.text.replace(/\.$/u, '')
}

/** Puts a sentence of the article where its slide has another, in the part of the article that it comes from. */
function withSentence(deck: OpenDeck, judged: Judged, text: string): OpenDeck | undefined {
  const home = judged.article.sentences.find((sentence) => sentence.text.startsWith(text))
  if (!home) return undefined
  const content = judged.slides.map((slide) => isContent(slide) && slide.layout !== 'closing')
  const around = judged.slides.findIndex(
    ({ lines }, at) => content[at] && lines[0] <= home.line && lines[1] >= home.line,
  )
  const before = judged.slides.findLastIndex(({ lines }, at) => content[at] && lines[0] <= home.line)
  const index = around >= 0 ? around : before
  return index < 0 ? undefined : withSlide(deck, index, (slide) => rewritten(slide, 'statement', text, []))
}

export const WORDING: readonly Mutant[] = [
  {
    ...files,
    name: 'delete “not”',
    expects: ['G9'],
    spoil: (deck, judged) => edited(deck, judged, without(/ (?:not|nicht|n’t)(?= )/u)),
  },
  {
    ...files,
    name: 'delete “roughly”, “often” or their like',
    expects: ['G9', 'G10'],
    spoil: (deck, judged) =>
      edited(
        deck,
        judged,
        without(/ ?\b(?:roughly|often|about|almost|nearly|some|at least|up to|reportedly|etwa|rund)\b(?= )/iu),
      ),
  },
  {
    ...files,
    name: 'change a digit',
    expects: ['G10'],
    spoil: (deck, judged) =>
      edited(deck, judged, (text) => text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 3) % 10))),
  },
  {
    ...files,
    name: 'change a digit in a cell',
    expects: ['G9', 'G10', 'G16'],
    spoil: (deck, judged) =>
      firstOf(judged.slides, (slide, index) =>
        slide.layout === 'table'
          ? firstOf(slide.rows.slice(1).flat(), (cell) =>
              /\d{2}/u.test(cell) ? replaceText(deck, index, cell, cell.replace(/\d(?=\d)/u, '7')) : undefined,
            )
          : undefined,
      ),
  },
  {
    ...files,
    name: 'say the opposite with one word',
    expects: ['G9'],
    spoil: (deck, judged) =>
      edited(deck, judged, (text) =>
        / (?:is|are|was|were|will|can|has|have|ist|sind|hat) /u.test(text)
          ? text.replace(/ (is|are|was|were|will|can|has|have|ist|sind|hat) /u, ' $1 never ')
          : undefined,
      ),
  },
  {
    ...files,
    name: 'put a synonym',
    expects: ['G9'],
    spoil: (deck, judged) =>
      edited(deck, judged, (text) =>
        / (?:the|der|die) /u.test(text) ? text.replace(/ (the|der|die) /u, ' that ') : undefined,
      ),
  },
  {
    ...files,
    name: 'swap two words',
    expects: ['G9'],
    spoil: (deck, judged) => edited(deck, judged, (text) => text.replace(/(\p{L}{4,}) (\p{L}{4,})/u, '$2 $1')),
  },
  {
    ...files,
    name: 'put a sentence from nowhere',
    expects: ['G9'],
    spoil: (deck, judged) => edited(deck, judged, () => 'Experts everywhere welcome this historic step forward'),
  },
  {
    ...files,
    name: 'cut the end of a sentence',
    expects: ['G9'],
    spoil: (deck, judged) =>
      edited(deck, judged, (text) =>
        wordCount(text) > 8 && !/[,:;]/u.test(text) ? text.split(' ').slice(0, -3).join(' ') : undefined,
      ),
  },
  {
    ...files,
    name: 'cut the start of a sentence',
    expects: ['G9'],
    spoil: (deck, judged) =>
      edited(deck, judged, (text) =>
        wordCount(text) > 8 && !/[,:;–—]/u.test(text) ? text.split(' ').slice(3).join(' ') : undefined,
      ),
  },
  {
    ...files,
    name: 'end a sentence in “…”',
    expects: ['G9'],
    spoil: (deck, judged) =>
      edited(deck, judged, (text) => (wordCount(text) > 8 ? `${text.split(' ').slice(0, -2).join(' ')}…` : undefined)),
  },
  { ...files, name: 'join two sentences', expects: ['G9'], spoil: (deck, judged) => joined(deck, judged) },
  {
    ...files,
    name: 'put a sentence that starts with “It”',
    expects: ['G13'],
    spoil: (deck, judged) => leaning(deck, judged, /^(?:It|They|This|These|He|She|Er|Sie|Das|Dies\w*) /u),
  },
  {
    ...files,
    name: 'put a set-up without its rebuttal',
    expects: ['G11'],
    spoil: (deck, judged) => setUp(deck, judged),
  },
  {
    ...files,
    name: 'make a supposition a figure',
    expects: ['G11'],
    spoil: (deck, judged) => supposition(deck, judged),
  },
  {
    ...files,
    name: 'cut the unit off a number',
    expects: ['G10'],
    spoil: (deck, judged) =>
      valueCut(deck, judged, /^(.*?\d[\d.,]*)\s?(?:%|million|billion|tonnes|Prozent|Mio\. Euro)/u),
  },
  {
    ...files,
    name: 'cut the qualifier off a number',
    expects: ['G10'],
    spoil: (deck, judged) => qualifierCut(deck, judged),
  },
]

function joined(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const first = judged.article.sentences.find(
    ({ next, text, block }) =>
      next !== undefined &&
      block.kind === 'paragraph' &&
      wordCount(text) < 14 &&
      wordCount(next) < 14 &&
      /\p{Ll}{3}\.$/u.test(text),
  )
  return first
    ? withSentence(deck, judged, first.text.replace(/\.$/u, '')) &&
        withJoined(deck, judged, first.text, first.next ?? '')
    : undefined
}

function withJoined(deck: OpenDeck, judged: Judged, first: string, next: string): OpenDeck | undefined {
  const spoiled = withSentence(deck, judged, first.replace(/\.$/u, ''))
  return (
    spoiled &&
    firstOf(spoiled.slides, (slide, index) =>
      slide.plan.headline === first.replace(/\.$/u, '')
        ? withSlide(spoiled, index, (old) => rewritten(old, 'statement', `${first} ${next}`, []))
        : undefined,
    )
  )
}

function leaning(deck: OpenDeck, judged: Judged, wanted: RegExp): OpenDeck | undefined {
  const found = judged.article.sentences.find(
    ({ text, previous, block }) =>
      block.kind === 'paragraph' && previous !== undefined && wanted.test(text) && judged.words.dangling.test(text),
  )
  return found && withSentence(deck, judged, found.text.replace(/\.$/u, ''))
}

function setUp(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const found = judged.article.sentences.find(
    ({ next, block, text }) =>
      block.kind === 'paragraph' &&
      next !== undefined &&
      judged.words.rebuttal.test(next) &&
      !judged.words.dangling.test(text),
  )
  return found && withSentence(deck, judged, found.text.replace(/\.$/u, ''))
}

function supposition(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const text = sentenceLike(judged, /^(?:If|Wenn|Si|Thicker)\b.*\d/u)
  const number = text && /(?:€|\$)?\d[\d.,]*(?: ?%| million| lorries| Wochen)?/u.exec(text)?.[0]
  const spoiled = number ? withSentence(deck, judged, text) : undefined
  if (!spoiled || !number) return undefined
  const value = {
    html: `<div class="values"><div class="stat"><div class="value"><p>${number}</p></div></div></div>`,
    markdown: number,
    text: number,
  }
  return firstOf(spoiled.slides, (slide, index) =>
    slide.plan.headline === text
      ? withSlide(spoiled, index, (old) => rewritten(old, 'stats', judged.article.title, [value]))
      : undefined,
  )
}

function valueCut(deck: OpenDeck, judged: Judged, wanted: RegExp): OpenDeck | undefined {
  return firstOf(judged.article.sentences, ({ text, block }) => {
    const cut = block.kind === 'paragraph' ? wanted.exec(text)?.[1] : undefined
    const number = cut && /(?:€|\$)?[\d.,]+$/u.exec(cut)?.[0]
    const spoiled = number ? withSentence(deck, judged, text.replace(/\.$/u, '')) : undefined
    return (
      spoiled &&
      firstOf(spoiled.slides, (slide, index) =>
        slide.plan.headline === text.replace(/\.$/u, '')
          ? withSlide(spoiled, index, (old) =>
              rewritten(old, 'stats', judged.article.title, [
                { html: `<div class="value"><p>${number}</p></div>`, markdown: `${number}`, text: `${number}` },
              ]),
            )
          : undefined,
      )
    )
  })
}

function qualifierCut(deck: OpenDeck, judged: Judged): OpenDeck | undefined {
  const text = sentenceLike(judged, /\b(?:roughly|about|more than|up to|at least|rund|etwa|mindestens) (?:€|\$)?\d/iu)
  const number =
    text &&
    /\b(?:roughly|about|more than|up to|at least|rund|etwa|mindestens) ((?:€|\$)?\d[\d.,]*(?: ?%| million| km| Prozent| Mio\. Euro)?)/iu.exec(
      text,
    )?.[1]
  const spoiled = number ? withSentence(deck, judged, text) : undefined
  return (
    spoiled &&
    firstOf(spoiled.slides, (slide, index) =>
      slide.plan.headline === text
        ? withSlide(spoiled, index, (old) => rewritten(old, 'points', judged.article.title, points(`${number}`)))
        : undefined,
    )
  )
}
