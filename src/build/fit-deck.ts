import type { BrowserSession } from '../browser/open-browser.ts'
import type { Viewer } from '../browser/viewer.ts'
import { type Fitted, fit } from '../fit/fit.ts'
import type { RenderedDeck } from '../model/deck.ts'
import { printPage } from '../render/pages/print-page.ts'
import type { Draft, StartedDeck } from './job.ts'
import type { TimeStage } from './time-stage.ts'

/** Draws a deck, measures it in the viewer, and repairs what does not fit. The viewer then shows the last round. */
export function fitDeck(
  started: StartedDeck,
  viewer: Viewer,
  browser: () => Promise<BrowserSession>,
  time: TimeStage,
): Promise<Fitted<Draft, RenderedDeck>> {
  return fit({
    draft: time('plan', started.draft),
    toDeck: (draft, round) => time(stageOf('render', round), () => started.draw(draft)),
    measure: async (rendered: RenderedDeck, round) => {
      const session = await time('browser', browser)
      const page = await time(stageOf('open', round), () => viewer.show(session, printPage(rendered), rendered.deck))
      return time(stageOf('measure', round), page.measure)
    },
    revise: started.revise,
  })
}

/** All that is done once more is one stage. */
function stageOf(name: string, round: number): string {
  return round === 1 ? name : 'repair'
}
