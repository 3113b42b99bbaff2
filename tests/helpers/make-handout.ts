import { articleHandout } from '../../src/export/handout/article-handout.ts'
import { collectRows } from '../../src/export/handout/collect-rows.ts'
import type { Appendix } from '../../src/export/handout/fit-appendix.ts'
import { collectReport } from '../../src/export/handout/report/collect-report.ts'
import { SAID_OTHERWISE } from '../../src/export/handout/slide-places.ts'
import { upHandout } from '../../src/export/handout/up-handout.ts'
import { readEmoji } from '../../src/files/read-emoji.ts'
import { fillDeck } from '../../src/fill/fill-deck.ts'
import type { Handout, HandoutKind, Paper } from '../../src/model/handout.ts'
import { reportBoxes } from '../../src/render/pages/handout/look/paper.ts'
import { handoutPage } from '../../src/render/pages/handout-page.ts'
import { renderDeck } from '../../src/render/render-deck.ts'
import { blockFates } from '../../src/text/slide/block-fates.ts'
import { briefingTemplate, type MadeDeck } from './make-deck.ts'

const WORDS = { slide: 'Slide', appendix: 'Appendix', notes: 'Notes', sources: 'Sources', contents: 'Contents' }

/** The handout of an article's deck as data. */
export function handoutOf(made: MadeDeck, appendix?: Appendix, kind: HandoutKind = 'notes'): Handout {
  const { plan, article, images, rendered } = made
  const ofText = (rows = collectRows()) => articleHandout(plan, { article, images }, { rows, appendix: appendix?.plan })
  const ofSlides = (most: number) => upHandout(rendered, most, { rendered: appendix?.rendered, heading: 'Left out' })
  const contents = {
    notes: () => ofText(),
    '3up': () => ofSlides(3),
    '4up': () => ofSlides(4),
    article: () => ofText(collectReport(reportBoxes('a4', rendered.deck), { headings: 4, share: 1 })),
  }
  return { kind, title: 'full', ...contents[kind](), words: WORDS }
}

interface Wishes {
  readonly paper?: Paper
  readonly kind?: HandoutKind
  /** Told what a font has to hold. */
  readonly heard?: (text: string) => void
}

/** Its page, without fonts of its own. */
export async function handoutHtml(made: MadeDeck, { paper = 'a4', kind, heard }: Wishes = {}): Promise<string> {
  const appendix = await drawnAppendix(made)
  return handoutPage({
    rendered: made.rendered,
    ...(appendix ? { appendix: appendix.rendered } : {}),
    handout: handoutOf(made, appendix, kind),
    paper,
    css: '',
    emoji: readEmoji,
    fontCss: async (text) => {
      heard?.(text)
      return ''
    },
  })
}

/** What the deck leaves out, drawn and not measured. */
export async function drawnAppendix({ plan, article, deck }: MadeDeck): Promise<Appendix | undefined> {
  const slides = plan.appendix.filter(({ layout }) => !SAID_OTHERWISE.includes(layout))
  if (slides.length === 0) return undefined
  const template = await briefingTemplate(() => undefined)
  const own = { ...plan, slides, appendix: [], blocks: blockFates(plan.blocks, slides, []) }
  const { source, meta } = article
  const filled = fillDeck({ source, meta, plan: own, template, images: deck.assets }, () => undefined)
  return { plan: own, rendered: renderDeck({ deck: filled, themes: [template.themeCss], emoji: readEmoji }) }
}
