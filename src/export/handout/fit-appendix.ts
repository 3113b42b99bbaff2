import { fit } from '../../fit/fit.ts'
import { revisePlan } from '../../fit/revise-plan.ts'
import type { RenderedDeck } from '../../model/deck.ts'
import type { SlidePlan } from '../../model/slide-plan.ts'
import { bakeScaling } from '../../render/auto-scaling.ts'
import { withoutFonts } from '../../render/fonts/with-fonts.ts'
import { printPage } from '../../render/pages/print-page.ts'
import { blockFates } from '../../text/slide/block-fates.ts'
import type { ExportInput } from '../export-input.ts'
import { SAID_OTHERWISE } from './slide-places.ts'

/** The slides that a deck leaves out, as a deck of their own: proven to fit like the others, without fonts of its own. */
export interface Appendix {
  readonly plan: SlidePlan
  readonly rendered: RenderedDeck
}

/** Draws what the deck has no time for. A slide that cannot be made to fit is no picture of its text and goes. */
export async function fitAppendix({ plan, draw, browser }: ExportInput): Promise<Appendix | undefined> {
  const left = plan?.appendix.filter(({ layout }) => !SAID_OTHERWISE.includes(layout)) ?? []
  if (!plan || left.length === 0) return undefined
  const { draft, rendered, measurement } = await fit({
    draft: { ...plan, slides: left, appendix: [], blocks: blockFates(plan.blocks, left, []) },
    toDeck: draw,
    measure: async (candidate: RenderedDeck) => {
      const page = await browser.openPage(printPage(candidate), candidate.deck)
      try {
        return await page.measure()
      } finally {
        await page.close()
      }
    },
    revise: revisePlan,
  })
  const isWhole = (_: unknown, index: number) =>
    measurement.slides.some((one) => one.index === index && one.findings.length === 0)
  const { slides, ...baked } = bakeScaling(rendered, measurement)
  const names = (rendered.fonts ?? []).map(({ name }) => name)
  return {
    plan: { ...draft, slides: draft.slides.filter(isWhole) },
    rendered: withoutFonts({ ...baked, slides: slides.filter(isWhole) }, names),
  }
}
