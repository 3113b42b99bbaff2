import { describe, expect, test } from 'vitest'
import { weightOf } from '../../../../src/plan/select/weight.ts'
import { contentStems } from '../../../../src/text/compare/stem.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'
import { sentenceFeatures } from '../../../../src/text/sentence-features.ts'

const ABOUT = { title: new Set<string>(), summary: new Set<string>() }

async function weigh(
  text: string,
  { lang = 'en', about = ABOUT, inSection = 0, isLead = false } = {},
): Promise<number> {
  const language = await loadLanguage(lang)
  const stems = contentStems(text, language)
  const one = { text, features: sentenceFeatures(text, language), stems, inSection, inParagraph: 0, isLead, degree: 0 }
  return weightOf(one, about, language)
}

describe('what a section is there for weighs more than how it came about', () => {
  test.each([
    ['Every harbour should have a second crane.', 'Every harbour once had a second crane.'],
    ['The crane makes every barge in port faster.', 'The crane worked on every barge in port.'],
    ['To load a barge fast, use a second crane.', 'We load a barge with one more crane.'],
    ['Two cranes load the barges of the port.', 'There are two cranes for barges here.'],
    ['Barges do not wait for the tide at night.', 'Barges will come with the tide at night.'],
  ])('%s', async (more, less) => expect(await weigh(more)).toBeGreaterThan(await weigh(less)))
})

test('the first sentence of a section weighs more than a later one, least of all before the first heading', async () => {
  const text = 'Two cranes load the barges of the port.'
  expect(await weigh(text)).toBeGreaterThan(await weigh(text, { inSection: 4 }))
  expect(await weigh(text)).toBeGreaterThan(await weigh(text, { isLead: true }))
})

test('words of the heading weigh', async () => {
  const text = 'Two cranes load the barges of the port.'
  const title = new Set(contentStems('Cranes', await loadLanguage('en')))
  expect(await weigh(text, { about: { ...ABOUT, title } })).toBeCloseTo((await weigh(text)) + 1)
})

test('a language without such words has the other weights', async () => {
  expect(await weigh('Zwei Kräne laden die Kähne im Hafen.', { lang: 'de' })).toBeGreaterThan(0.5)
})
