import type { SharedBrowser } from '../../../browser/share-browser.ts'
import type { Job } from '../../../build/job.ts'
import { timeStage } from '../../../build/time-stage.ts'
import { type BuildEnvironment, buildDeck, buildIn } from '../../../build.ts'
import type { Outputs } from '../../../model/output.ts'
import type { Options } from '../../../options.ts'
import type { Reporter } from '../../reporter.ts'
import { createStageTimes } from '../../run/stage-times.ts'
import { createKeptViewers } from './kept-viewers.ts'
import { createSlots } from './slots.ts'
import { Superseded } from './superseded.ts'

export interface BuildWish {
  /** Names of outputs. */
  readonly wanted: readonly string[]
  /** Asked between any two stages. */
  readonly isStale: () => boolean
  readonly haste: 'now' | 'later'
  /** `kept`: in a page that stays open, where the same deck is drawn anew at once. */
  readonly page: 'kept' | 'own'
}

export interface DeckBuilder {
  /** As `buildDeck`. Throws Superseded as soon as it may stop. */
  readonly build: (job: Job, wish: BuildWish) => Promise<Outputs>
  /** Somebody waits for a deck. */
  readonly hurry: (id: string) => void
  readonly close: () => Promise<void>
}

/** Builds decks in one browser, some side by side. */
export function createDeckBuilder(options: Options, browser: SharedBrowser, reporter: Reporter): DeckBuilder {
  const slots = createSlots(options.jobs)
  const kept = createKeptViewers()
  let isClosed = false
  return {
    async build(job, { wanted, isStale, haste, page }) {
      const free = await slots.take(job.id, haste)
      const stop = () => {
        if (isClosed || isStale()) throw new Superseded()
      }
      const times = options.verbose ? createStageTimes() : undefined
      const measured = timeStage(times?.add)
      try {
        const outputs = await browser.use(
          async (session) => {
            stop()
            const time: BuildEnvironment['time'] = (name, work) => {
              stop()
              return measured(name, work)
            }
            const environment = { options, browser: session, time, wanted }
            if (page === 'own') return buildDeck(job, environment)
            return kept.use(job.id, (viewer) => buildIn(viewer, job, environment))
          },
          ({ message }) => {
            if (!isClosed) reporter.line(`again ${job.id}, in a new browser: ${message}`)
          },
        )
        if (times) reporter.line(`${job.id}: ${times.text()}`)
        return outputs
      } finally {
        free()
      }
    },
    hurry: slots.hurry,
    async close() {
      isClosed = true
      await kept.close()
    },
  }
}
