import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { LAYOUTS, type Template } from '../../src/model/template.ts'
import { openTestBrowser } from '../browser/browser-session.ts'
import { cssFaults } from './checks/css-faults.ts'
import {
  contrastFaults,
  type Floors,
  floorFaults,
  HOUSE_FLOORS,
  jumpFaults,
  orphanFaults,
  overlapFaults,
} from './checks/slide-faults.ts'
import { drawSpecimens, readTemplate, TEMPLATES } from './draw-specimens.ts'
import { type Inspection, inspect } from './inspect.ts'
import { kindOfSlide } from './kind-of-slide.ts'
import { ALL_SPECIMENS } from './specimens/all-specimens.ts'

const names = readdirSync(TEMPLATES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

let browser: BrowserSession
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

test('there are templates', () => expect(names).toContain('briefing'))

test('there is a specimen of every layout', () => {
  expect(new Set(ALL_SPECIMENS.map(({ slide }) => slide.layout))).toEqual(new Set(LAYOUTS))
})

describe.each(names)('template %s', (name) => {
  const settings = parse(readFileSync(join(TEMPLATES, name, 'template.yml'), 'utf8')) as { readonly floors: Floors }
  let template: Template
  let found: Inspection
  beforeAll(async () => {
    template = await readTemplate(name)
    found = await inspect(browser, await drawSpecimens(ALL_SPECIMENS, template))
  })

  test('has every layout, and says what it holds', () => {
    expect(Object.keys(template.layouts).sort()).toEqual([...LAYOUTS].sort())
    // The opening of a chapter holds what its words need.
    expect(Object.keys(template.capacities).sort()).toEqual([...LAYOUTS].sort())
  })

  test('promises no smaller text than the house allows', () => {
    expect(Object.keys(settings.floors).sort()).toEqual(Object.keys(HOUSE_FLOORS).sort())
    for (const [part, least] of Object.entries(HOUSE_FLOORS)) {
      expect(settings.floors[part as keyof Floors], part).toBeGreaterThanOrEqual(least)
    }
  })

  test('draws every form of every layout', () => {
    expect(found.slides.map(({ id }) => id)).toEqual(ALL_SPECIMENS.map((specimen) => specimen.name))
    expect(found.slides.filter(({ boxes }) => boxes.length === 0)).toEqual([])
    expect(found.measurement.failedFonts).toEqual([])
  })

  test('cuts nothing off', () => {
    const cut = found.measurement.slides.filter(({ findings }) => findings.length > 0)
    expect(cut.map((slide) => [ALL_SPECIMENS[slide.index]?.name, slide])).toEqual([])
  })

  test('keeps its floors', () => expect(floorFaults(found.slides, settings.floors)).toEqual([]))
  test('has contrast', () => expect(contrastFaults(found.slides)).toEqual([]))
  test('covers nothing with anything', () => expect(overlapFaults(found.slides)).toEqual([]))
  test('keeps headlines in their place', () => expect(jumpFaults(found.slides, kindOfSlide)).toEqual([]))
  test('leaves no word of a headline alone', () => expect(orphanFaults(found.slides)).toEqual([]))
  // The words stay English: what is tried is the other direction, and the rules for other scripts.
  test.each(['ar', 'ja'])('stands in its place for %s, too', async (lang) => {
    const { slides, measurement } = await inspect(browser, await drawSpecimens(ALL_SPECIMENS, template, lang))
    const cut = measurement.slides.filter(({ findings }) => findings.length > 0)
    expect(cut.map((slide) => ALL_SPECIMENS[slide.index]?.name)).toEqual([])
    expect([overlapFaults(slides), jumpFaults(slides, kindOfSlide)].flat()).toEqual([])
  })

  test('prints as it looks', () => expect(cssFaults(template.themeCss)).toEqual([]))
})
