import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../../src/parse/parse-article.ts'
import type { Sentence } from '../../../../src/plan/draft.ts'
import { analyseSentences } from '../../../../src/plan/select/analyse-sentences.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

async function sentencesOf(markdown: string, lang = 'en'): Promise<readonly Sentence[]> {
  const article = parseArticle(sourceOf(markdown), () => undefined)
  return [...analyseSentences(article, await loadLanguage(lang)).sentences.values()].flat()
}

async function barOf(sentence: string, lang = 'en'): Promise<string | undefined> {
  return (await sentencesOf(`# Town\n\n${sentence}\n`, lang))[0]?.barred
}

describe('a sentence that may not stand alone', () => {
  test.each([
    ['Myth: A town hall needs a tower of its own.', 'what the author denies'],
    ['Visitors of the old mill liked the people there.', 'points back'],
    ["Right now, it's only open on Sundays.", 'points back'],
    ['…is made from the wood of the old mill.', 'leans on the sentence before'],
    ['In the meantime, the mill grinds barley for the baker.', 'leans on the sentence before'],
    ["Let's dive a little deeper into the mill of the valley.", 'says what comes next'],
    ['In the next section, the mill of the valley is described.', 'says what comes next'],
    ['You can find more pictures of the mill on its page.', 'for readers, not for an audience'],
  ])('%s', async (sentence, bar) => expect(await barOf(sentence)).toBe(bar))
})

describe('a sentence that may', () => {
  test.each([
    ["Let's rebuild the old mill of the valley."],
    ['There is a mill at the end of the valley.'],
    ['With a second wheel there won’t be any night without flour.'],
    ['Every wheel of the valley lies below the bridge.'],
    ['Thanks to the mill, the town has bread of its own.'],
    ['Nobody could imagine the valley without a mill.'],
  ])('%s', async (sentence) => expect(await barOf(sentence)).toBeUndefined())

  test('in German, whose article is no pronoun', async () => {
    expect(await barOf('Das Bad kostete die Gemeinde im vergangenen Jahr viel Geld.', 'de')).toBeUndefined()
    expect(await barOf('Das ist für die Gemeinde im vergangenen Jahr viel Geld.', 'de')).toBeDefined()
  })
})

test('an opening that only adds may go, one that turns or compares stays', async () => {
  const [, added] = await sentencesOf(
    '# Town\n\nThe mill grinds barley. In addition, the baker has an oven there now.\n',
  )
  expect(added?.atom?.text).toBe('In addition, the baker has an oven there now.')
  const [, second] = await sentencesOf('# Town\n\nThe mill grinds barley. In addition, the baker has a new oven.\n')
  expect(second).toMatchObject({ text: 'the baker has a new oven.', atom: { text: 'The baker has a new oven.' } })
  expect(second?.barred).toBeUndefined()
  expect(second?.opened?.text).toBe('In addition, the baker has a new oven.')
  const [, turned] = await sentencesOf('# Town\n\nThe mill grinds barley. However, the baker buys his flour.\n')
  expect(turned?.atom?.text).toBe('However, the baker buys his flour.')
})

test('signed articles may say we, with less weight', async () => {
  const text = `The mill grinds barley for the town. ${'The baker has an oven by the river. '.repeat(6)}We recommend the barley of the mill.`
  const unsigned = (await sentencesOf(`# Town\n\n${text}\n`)).at(-1)
  const signed = (await sentencesOf(`---\nauthor: Ada Example\n---\n\n# Town\n\n${text}\n`)).at(-1)
  expect(unsigned?.barred).toBe('first person')
  expect(signed?.barred).toBeUndefined()
  expect(signed?.score).toBeCloseTo(unsigned?.score ?? 0)
})

test('a claim is taken back across a sentence that goes on from it', async () => {
  const [claim, , turn] = await sentencesOf(
    '# Town\n\nThe mill stays open in winter. It has done so for a century. However, the baker buys his flour elsewhere.\n',
  )
  expect(claim).toMatchObject({ barred: 'taken back by the next sentence', setsUp: true, turn: turn?.index })
})

test('what the author set in bold is known, unless most is', async () => {
  const some = await sentencesOf('# Town\n\nThe mill is old. **The mill feeds the whole town.** The baker is young.\n')
  expect(some.map(({ emphasised }) => emphasised === true)).toEqual([false, true, false])
  const most = await sentencesOf(
    '# Town\n\n**The mill is very old.** **The mill feeds the whole town.** The baker is young.\n',
  )
  expect(most.some(({ emphasised }) => emphasised)).toBe(false)
})
