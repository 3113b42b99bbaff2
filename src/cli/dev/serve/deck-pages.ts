import { deckAddress } from '../../../build/index/deck-address.ts'
import { deckLinks, drawIndex, indexFonts } from '../../../build/index/draw-index.ts'
import { codeFrame } from '../../../diagnostics/code-frame.ts'
import { countBySeverity } from '../../../diagnostics/collector.ts'
import { formatCounts, formatPlace } from '../../../diagnostics/format-text.ts'
import { COVER_NAME, handoutName } from '../../../files/listed-outputs.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { HandoutKind } from '../../../model/handout.ts'
import type { ListedDeck } from '../../../model/pages/deck-list.ts'
import type { LiveProblem, LiveState } from '../../../model/pages/live-state.ts'
import { bundleLive } from '../../../render/pages/bundle-present.ts'
import { livePage } from '../../../render/pages/live/live-page.ts'
import { problemPage } from '../../../render/pages/live/problem-page.ts'
import { contentHash } from '../../../text/content-hash.ts'
import type { ShownDeck } from '../decks/deck-entry.ts'

/** Names the list of decks among the pages that hear of themselves; no deck has it. */
export const INDEX_PAGE = ''
export const EVENTS_ADDRESS = '.lectern/events'

/** Where the pages hear of themselves. */
function eventsOf(page: string): string {
  return `/${EVENTS_ADDRESS}?page=${encodeURIComponent(page)}`
}

/** What the list of decks should show. */
export function indexState(decks: readonly ShownDeck[]): LiveState {
  return { version: contentHash(JSON.stringify(decks.map((deck) => listed(deck, [])))).slice(0, 16), problems: [] }
}

/** What the page of a deck should show. */
export function deckState(deck: ShownDeck | undefined): LiveState {
  const problems = (deck?.problems ?? []).filter(({ severity }) => severity !== 'info').map(liveProblem)
  return { version: deck?.good?.version ?? (deck ? 'not-built' : 'none'), problems }
}

export async function liveIndex(decks: readonly ShownDeck[], handouts: readonly HandoutKind[]): Promise<string> {
  const { version } = indexState(decks)
  const html = await drawIndex(decks.map((deck) => listed(deck, handouts)))
  return livePage(html, { script: await bundleLive(), address: eventsOf(INDEX_PAGE), version })
}

/** The page of a deck; where it has never been built, what is in its way. */
export async function liveDeck(id: string, deck: ShownDeck | undefined): Promise<string> {
  const { version } = deckState(deck)
  const html = deck?.good?.html ?? (await standIn(id, deck))
  return livePage(html, { script: await bundleLive(), address: eventsOf(id), version })
}

async function standIn(id: string, deck: ShownDeck | undefined): Promise<string> {
  const [title, sentence] = deck
    ? [id, 'This deck cannot be built yet. It appears here as soon as it can.']
    : ['No such deck', `There is no deck “${id}”. It appears here as soon as there is one.`]
  return problemPage(title, sentence, await indexFonts(`${title}${sentence}All decks`))
}

function listed(deck: ShownDeck, handouts: readonly HandoutKind[]): ListedDeck {
  const { id, good, problems } = deck
  const counts = countBySeverity(problems)
  const isFine = counts.error + counts.warning === 0
  const text = isFine ? undefined : formatCounts({ ...counts, info: 0 })
  const files = ['deck.html', 'deck.pdf', ...handouts.map(handoutName)]
  const problemsLink = { kind: 'problems' as const, href: deckAddress(id, 'deck.html') }
  return {
    id,
    ...(good ? { about: good.about, cover: `${deckAddress(id, COVER_NAME)}?v=${good.version}` } : {}),
    ...(text === undefined ? (good ? {} : { problems: 'being built' }) : { problems: text }),
    links: good ? deckLinks(id, files) : text === undefined ? [] : [problemsLink],
  }
}

function liveProblem({ severity, code, message, hint, location }: Diagnostic): LiveProblem {
  const frame = location?.text === undefined ? '' : codeFrame(location.text, location)
  return {
    severity,
    code,
    message,
    ...(location ? { place: formatPlace(location) } : {}),
    ...(frame === '' ? {} : { frame }),
    ...(hint === undefined ? {} : { hint }),
  }
}
