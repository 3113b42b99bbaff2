import { isContent, type Run, SENTENCE_ROLES, type SlideView } from '../deck/slide-view.ts'
import { type Finding, type Judged, onSlide, quoted } from '../judge.ts'
import { splitSentences } from '../source/sentences.ts'
import { bare, core } from '../text/fold.ts'
import { locateOn, type Place, sentenceOf, shows } from './locate.ts'

/** G11: what would mean something else by itself stands with what it belongs to. */
export function truthGuards(deck: Judged): readonly Finding[] {
  return deck.slides.flatMap((slide) => {
    if (!isContent(slide) && slide.layout !== 'sources') return []
    const perRun = slide.runs.flatMap((run) => runGuards(run, slide, deck))
    return [...leadIns(slide, deck), ...attributions(slide, deck), ...perRun]
  })
}

/** What is said of every item of a list: that it may be, should be, is not, or goes wrong. */
const STANCE =
  /\b(?:if|unless|would|could|can|may|might|must|should|ought|need|not|no|never|without|cannot|avoid|wrong|problems?|trouble|risks?|fail(?:ed|s|ure|ures)?|mistakes?|errors?|myths?|said|says|according|reportedly)\b|n[’']t\b/iu

/** Items of a list stand under what introduces them; its second part and those after it only where that says more than a name. */
function leadIns(slide: SlideView, deck: Judged): readonly Finding[] {
  const lists = new Map<string, number>()
  for (const run of slide.runs) {
    if (!['point', 'name', 'detail'].includes(run.role)) continue
    const place = locateOn(slide, run.text, deck)
    if (place?.block.kind === 'list' && place.block.leadIn !== undefined)
      lists.set(place.block.leadIn, place.block.line)
  }
  const goesOn = slide.continuation !== undefined && !slide.continuation.startsWith('1/')
  return [...lists].flatMap(([leadIn, line]) => {
    if (goesOn && !STANCE.test(leadIn)) return []
    const last = splitSentences(leadIn, deck.article.lang).at(-1) ?? leadIn
    return [last, ...withoutConnective(last, deck)].some((text) => shows(slide, text))
      ? []
      : [onSlide('G11', slide, `the list stands without its lead-in ${quoted(last)}`, line)]
  })
}

/** A sentence without the words at its front that may be left off. */
function withoutConnective(text: string, { words }: Judged): readonly string[] {
  const parts = text.split(/\s+/u)
  return [1, 2, 3].flatMap((count) => {
    const rest = parts.slice(count).join(' ')
    return core(rest) !== '' && words.connective.test(parts.slice(0, count).join(' ')) ? [rest] : []
  })
}

/** Somebody's words name who said them, where the article does. */
function attributions(slide: SlideView, deck: Judged): readonly Finding[] {
  if (slide.layout !== 'quote') return []
  const quotes = slide.runs.filter(({ role }) => role === 'quote')
  return quotes.slice(0, 1).flatMap(({ text }) => {
    const place = locateOn(slide, text, deck)
    const who = place?.block.attribution
    if (who === undefined) return []
    // A quotation of several slides says it once.
    const parts = deck.slides.filter(({ layout, lines }) => layout === 'quote' && lines[0] === slide.lines[0])
    if (parts.some((part) => bare(part.text).includes(bare(who)))) return []
    return [onSlide('G11', slide, `the quotation does not say that it is by ${quoted(who)}`, place?.block.line)]
  })
}

function runGuards(run: Run, slide: SlideView, deck: Judged): readonly Finding[] {
  const place = locateOn(slide, run.text, deck)
  if (place?.block.kind !== 'paragraph') return []
  const sentence = sentenceOf(run.text, place, deck)
  if (!sentence) return []
  const { words } = deck
  const isWhole = core(sentence.text).length - core(run.text).length < 3
  const faults: string[] = []
  if (SENTENCE_ROLES.includes(run.role)) {
    const { next } = sentence
    if (
      next &&
      words.rebuttal.test(next) &&
      isWhole &&
      !shows(slide, next.replace(words.rebuttal, '').replace(/^[\s,]+/u, ''))
    )
      faults.push(`${quoted(run.text)} is taken back by ${quoted(next)}`)
    if (words.anaphora.test(run.text) && !(sentence.previous && shows(slide, sentence.previous)))
      faults.push(`${quoted(run.text)} points back at what is not there`)
  }
  if (run.role === 'value' && !shows(slide, sentence.text)) {
    if (words.hypothetical.test(sentence.text)) faults.push(`${quoted(run.text)} is a supposition, shown as a fact`)
    if (words.report.test(sentence.text)) faults.push(`${quoted(run.text)} is somebody’s claim, shown as a fact`)
  }
  return faults.map((message) => onSlide('G11', slide, message, place.block.line))
}

/** G13: no sentence opens with a word that leans on a sentence that is not there. */
export function danglingStarts(deck: Judged): readonly Finding[] {
  return deck.slides.flatMap((slide) => {
    return slide.runs.flatMap((run) => {
      if (!SENTENCE_ROLES.includes(run.role) || !deck.words.dangling.test(run.text) || FORWARD.test(run.text)) return []
      const place = locateOn(slide, run.text, deck)
      if (place && (place.block.kind !== 'paragraph' || isLabel(run, place))) return []
      const before = place && previousSentence(run, place, deck)
      if (before !== undefined && [before, ...withoutConnective(before, deck)].some((text) => shows(slide, text)))
        return []
      return [onSlide('G13', slide, `${quoted(run.text)} leans on a sentence that is not there`, place?.block.line)]
    })
  })
}

/** A label in bold says what its paragraph is about. */
function isLabel({ text }: Run, { block }: Place): boolean {
  return block.labels.some((label) => bare(label) === bare(text)) && bare(block.leaves[0] ?? '').startsWith(bare(text))
}

/** "Here are three ways:" leans on what follows. */
const FORWARD = /^(?:here|below|for example|for instance|such as)\b.*[:：]$/iu

/** The sentence before, also across the border of a paragraph, or the heading right above. */
function previousSentence(run: Run, place: Place, deck: Judged): string | undefined {
  const sentence = sentenceOf(run.text, place, deck)
  if (!sentence) return undefined
  // What stands before it, where the two were not told apart.
  const at = sentence.text.indexOf(run.text.replace(/[.。]$/u, ''))
  if (at > 0) return sentence.text.slice(0, at).trim()
  if (sentence.previous !== undefined) return sentence.previous
  // What opens a section may lean on its heading.
  const above = deck.article.blocks[deck.article.blocks.indexOf(place.block) - 1]
  if (above?.kind === 'heading') return above.leaves[0]
  return deck.article.sentences[deck.article.sentences.indexOf(sentence) - 1]?.text
}
