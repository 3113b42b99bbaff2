import type { Page } from 'puppeteer'
import type { DeckMeasurement } from '../model/measurement.ts'
import type { Screenshot } from '../model/output.ts'
import { pageScript } from './page-script.ts'

/** Draws each slide on which something does not fit, with frames around what does not; they are removed again. */
export async function drawFindings(page: Page, { slides }: DeckMeasurement): Promise<readonly Screenshot[]> {
  const elements = await page.$$('.slide')
  const drawn: Screenshot[] = []
  for (const { index, findings } of slides) {
    const slide = elements[index]
    if (findings.length === 0 || slide === undefined) continue
    const boxes = findings.map(({ box }) => box)
    await page.evaluate(await pageScript('frame-boxes', 'frameBoxes', index, boxes))
    drawn.push({ slide: index + 1, png: await slide.screenshot({ type: 'png' }) })
    await page.evaluate(await pageScript('frame-boxes', 'removeFrames'))
  }
  return drawn
}
