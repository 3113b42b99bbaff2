import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { planText } from '../../src/cli/plan-text.ts'
import { LAYOUTS } from '../../src/model/template.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { contrastFaults, type Floors, floorFaults, orphanFaults, overlapFaults } from './checks/slide-faults.ts'
import { type DrawnExample, drawExample } from './draw-example.ts'
import { TEMPLATES } from './draw-specimens.ts'
import { inspect } from './inspect.ts'

/* The article that comes with a template shows every layout, fits, and gives the same plan and deck every time. */

const names = readdirSync(TEMPLATES).filter((name) => existsSync(join(TEMPLATES, name, 'example.md')))

let browser: BrowserSession
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

test('there are examples', () => expect(names).toContain('briefing'))

describe.each(names)('the example of %s', (name) => {
  const settings = parse(readFileSync(join(TEMPLATES, name, 'template.yml'), 'utf8')) as { readonly floors: Floors }
  let drawn: DrawnExample
  beforeAll(async () => {
    drawn = await drawExample(name, browser)
  })

  test('has nothing to report', () => expect(drawn.diagnostics).toEqual([]))

  test('shows every layout', () => {
    expect(new Set(drawn.plan.slides.map(({ layout }) => layout))).toEqual(new Set(LAYOUTS))
  })

  test('gives the same plan and deck', async () => {
    const expected = join(import.meta.dirname, 'expected', name)
    await expect(planText(drawn.plan)).toMatchFileSnapshot(join(expected, 'plan.txt'))
    await expect(drawn.rendered.deck.markdown).toMatchFileSnapshot(join(expected, 'deck.md'))
  })

  test('looks as a deck should', async () => {
    const { slides } = await inspect(browser, drawn.rendered)
    expect(slides.length).toBeGreaterThan(LAYOUTS.length)
    expect(floorFaults(slides, settings.floors)).toEqual([])
    expect([contrastFaults(slides), overlapFaults(slides), orphanFaults(slides)].flat()).toEqual([])
  })
})
