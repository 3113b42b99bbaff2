import type { SlideView } from '../deck/slide-view.ts'
import type { Judged } from '../judge.ts'
import type { SourceBlock, SourceSentence } from '../source/article.ts'
import { core, fold } from '../text/fold.ts'

/** Where a text of a slide stands in the article. */
export interface Place {
  readonly block: SourceBlock
  readonly leaf: string
  readonly start: number
  readonly end: number
}

/**
 * Every place in the article whose words are exactly these, but for a final full stop and the first letter's case. Best
 * first: whole runs of text before parts of longer ones, and among each the lines of the slide before others.
 */
export function placesOf(text: string, deck: Judged, lines: readonly [number, number]): readonly Place[] {
  const known = found.get(deck) ?? new Map<string, readonly Place[]>()
  found.set(deck, known)
  const key = `${lines.join('-')} ${text}`
  const old = known.get(key)
  if (old) return old
  const places = findPlaces(text, deck, lines)
  known.set(key, places)
  return places
}

/** Every gate asks for the places of the same texts. */
const found = new WeakMap<Judged, Map<string, readonly Place[]>>()

function findPlaces(text: string, deck: Judged, lines: readonly [number, number]): readonly Place[] {
  const wanted = core(text)
  if (wanted === '') return []
  const [first = ''] = wanted
  const forms = [...new Set([fold(text), wanted, first.toUpperCase() + wanted.slice(first.length)])]
  const places: (Place & { readonly rank: number })[] = []
  for (const block of deck.article.blocks) {
    const isNear = block.endLine >= lines[0] && block.line <= lines[1]
    for (const leaf of block.leaves) {
      for (const form of forms) {
        const start = leaf.indexOf(form)
        if (start < 0) continue
        const rank = (isNear ? 0 : 1) + (core(leaf) === wanted ? 0 : 2)
        places.push({ block, leaf, start, end: start + form.length, rank })
        break
      }
    }
  }
  return places.toSorted((a, b) => a.rank - b.rank)
}

/** The most likely place: in the slide's own lines if it stands there at all. */
export function locateOn(slide: SlideView, text: string, deck: Judged): Place | undefined {
  const places = placesOf(text, deck, slide.lines)
  return places.find(({ block }) => block.endLine >= slide.lines[0] && block.line <= slide.lines[1]) ?? places[0]
}

/** Whether a text stands in these lines. */
export function standsIn(text: string, lines: readonly [number, number], deck: Judged): boolean {
  return placesOf(text, deck, lines).some(({ block }) => block.endLine >= lines[0] && block.line <= lines[1])
}

/** The sentence of running text that holds a text. */
export function sentenceOf(text: string, place: Place, deck: Judged): SourceSentence | undefined {
  const wanted = core(text)
  const near = deck.article.sentences.filter(({ block }) => block === place.block)
  return (
    near.find((sentence) => core(sentence.text) === wanted) ??
    near.find((sentence) => core(sentence.text).includes(wanted) || sentence.text.includes(wanted))
  )
}

/** Whether a slide shows these words, wherever on it. */
export function shows(slide: SlideView, text: string): boolean {
  const wanted = core(text).replace(/[:：]$/u, '')
  return (
    slide.runs.some((run) =>
      core(run.text)
        .replace(/[:：]$/u, '')
        .includes(wanted),
    ) || fold(slide.text).toLowerCase().includes(wanted.toLowerCase())
  )
}
