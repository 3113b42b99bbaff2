import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { atomsOf } from '../../src/text/slide/shown.ts'
import { type MadeDeck, makeDeckOfFile, PROJECT } from '../helpers/make-deck.ts'

const PATH = 'slides/anthropic-data-centers.md'
const article = readFileSync(join(PROJECT, PATH), 'utf8')
const prose = article.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/\s+/gu, ' ')

const COMPANIES = ['Anthropic', 'OpenAI', 'Stargate', 'Google', 'Amazon Web Services (AWS)', 'AWS', 'Microsoft', 'GDPR']
const CITIES = ['London', 'Sydney', 'Frankfurt', 'Amsterdam', 'Paris', 'Dublin']
const COUNTRIES = ['UK', 'Norway', 'United States', 'Europe', 'Australia', 'Southern Europe']
const SKILLS = ['procuring power', 'cooling', 'physical security', 'compliance across borders']

describe('the first article', () => {
  test.each([...COMPANIES, ...CITIES, ...COUNTRIES, ...SKILLS, '$50 billion'])('names %s', (name) => {
    expect(prose).toContain(name)
  })

  test('states one figure, and spells no name otherwise', () => {
    expect(prose.match(/[$€£]?\d[\d.,]*(?:\s(?:million|billion|percent|%))?/gu)).toEqual(['$50 billion'])
    expect(prose).not.toMatch(
      /\b(?:anthropic|Open AI|Open-AI|OpenAi|star gate|StarGate|google|microsoft|Gdpr|U\.K\.|U\.S\.)\b/u,
    )
  })

  test('has the length of a talk', () => {
    const words = prose.split(' ').length
    expect(words).toBeGreaterThanOrEqual(700)
    expect(words).toBeLessThanOrEqual(1000)
  })

  test('keeps what is reported, estimated and read into it as such', () => {
    for (const claim of [
      /Job listings confirm it/u,
      /OpenAI has reportedly paused its Stargate projects in the UK and in Norway/u,
      /within the United States, estimated at \$50 billion/u,
      /hubs, including:/u,
      /It signals a significant change of course/u,
      /suggests a wish to rely less on any single supplier/u,
      /underscores the growing weight of data sovereignty/u,
      /demonstrates an intent/u,
      /suggests that it aims to keep its momentum/u,
      /It implies that Anthropic understands/u,
      /It is a wager/u,
    ])
      expect(prose).toMatch(claim)
  })

  test('names no author and no date', () => {
    expect(/^(?:author|authors|date):/mu.test(article)).toBe(false)
    expect(prose).not.toMatch(
      /\b(?:January|February|March|April|June|July|August|September|October|November|December|20\d\d)\b/u,
    )
  })
})

describe('its slides', () => {
  let made: MadeDeck
  let slides: readonly string[]

  beforeAll(async () => {
    const file = await makeDeckOfFile(PATH, PROJECT)
    expect(file.diagnostics).toEqual([])
    if (!file.made) throw new Error('The first article gives no deck.')
    made = file.made
    slides = made.plan.slides.map((slide) =>
      atomsOf(slide)
        .map(({ text }) => text)
        .join('\n'),
    )
  })

  test.each([
    'London',
    'Sydney',
    'Frankfurt',
    'Amsterdam',
    'Paris',
    'Dublin',
    '$50 billion',
    'UK',
    'Norway',
    'GDPR',
    ...SKILLS,
  ])('show %s', (name) => expect(slides.join('\n')).toContain(name))

  test('show the two cities, the four hubs, the three clouds, the two countries and the four skills together', () => {
    for (const names of [
      ['London', 'Sydney'],
      ['Frankfurt', 'Amsterdam', 'Paris', 'Dublin'],
      ['Google', 'Amazon Web Services (AWS)', 'Microsoft'],
      ['UK', 'Norway'],
      SKILLS,
    ])
      expect(
        slides.filter((text) => names.every((name) => text.includes(name))),
        names.join(),
      ).not.toEqual([])
  })

  test('show the hubs as a sample, the pause as a report and the figure as an estimate', () => {
    const withName = (name: string) => slides.filter((text) => text.includes(name))
    for (const text of withName('Frankfurt')) expect(text).toContain('including')
    for (const text of withName('Stargate')) expect(text).toContain('reportedly')
    for (const text of withName('$50 billion')) expect(text).toContain('estimated at')
  })

  test('and notes together have the whole article', () => {
    const notes = made.plan.slides.flatMap(({ notes }) => [...notes.say, ...notes.more].map(({ text }) => text))
    const all = [...slides, ...notes].join('\n').replace(/\s+/gu, ' ')
    const lines = article.split('\n').slice(article.split('\n').indexOf('---', 1) + 1)
    const paragraphs = lines
      .map((line) =>
        line
          .replace(/<!--.*?-->/gu, '')
          .replace(/^(?:#+|-) /u, '')
          .trim(),
      )
      .filter((line) => line !== '')
    const missing = paragraphs.filter((line) => !all.includes(line) && !all.includes(line.replaceAll('$', '\\$')))
    expect(paragraphs.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })
})
