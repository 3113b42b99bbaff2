import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../../src/parse/parse-article.ts'
import { pageFurniture } from '../../../../src/plan/select/page-furniture.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'
import { makeDeck } from '../../../helpers/make-deck.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const BODY = 'The mill grinds barley for the whole valley.'

/** Why a piece of an article that begins and ends with other paragraphs is furniture. */
async function reasonFor(piece: string, lang = 'en', front = ''): Promise<readonly string[]> {
  const text = `---\ntitle: Valley\n${front}---\n\n${BODY}\n\n${piece}\n\n${BODY}\n`
  const article = parseArticle(sourceOf(text), () => undefined)
  return [...pageFurniture(article, await loadLanguage(lang)).values()]
}

describe('what belongs to the page is no part of the article', () => {
  test.each([
    ['By Ada Example', 'a credit'],
    ['Posted by Ada Example, reporter at the Valley Gazette, and Ben Sample', 'a credit'],
    ['Photo courtesy of Ada Example', 'a credit'],
    ['Photo: Ada Example.', 'a note of the editor'],
    ["**Editor's note:** The mill was rebuilt after we wrote about it.", 'a note of the editor'],
    ['Update, 3 May: The mill has been sold.', 'a note of the editor'],
    ['Update (May): The mill has been sold.', 'a note of the editor'],
    ['Lorem ipsum dolor sit amet, consectetur adipiscing elit.', 'placeholder'],
    ['*Originally published in the Gazette. The mill is old.*', 'a note of the editor'],
    [
      '![The mill](mill.png)\n\nThe mill again: ![The mill](mill.png)\n\n{% image "mill.jpg" %}\n\n*The mill turns in spring.*',
      'a caption',
    ],
    ['*The mill turns in spring.*\n\n<figure><img src="mill.png"></figure>', 'a caption'],
    ['*Ada Example is an editor at the Valley Gazette.*', 'about the author'],
    ['Table of contents:\n\n- Mill\n- Barley', 'it leads elsewhere'],
  ])('%s', async (piece, reason) => expect(await reasonFor(piece)).toEqual([reason]))

  test.each([
    ['de', 'Von Ada Beispiel', 'a credit'],
    ['de', 'Anmerkung der Redaktion: Die Mühle wurde verkauft.', 'a note of the editor'],
    ['fr', 'Par Ada Exemple', 'a credit'],
    ['fr', 'Mise à jour : le moulin a été vendu.', 'a note of the editor'],
    ['es', 'Nota del editor: el molino se ha vendido.', 'a note of the editor'],
  ])('%s: %s', async (lang, piece, reason) => expect(await reasonFor(piece, lang)).toEqual([reason]))

  test('notes in italics below the last of its words', async () => {
    const text = `# Valley\n\n${BODY}\n\n*The mill is open on Sundays.*\n`
    const article = parseArticle(sourceOf(text), () => undefined)
    expect([...pageFurniture(article, await loadLanguage('en')).values()]).toEqual(['a note below the article'])
  })

  test('a note about an author whom the front matter names', async () => {
    const front = 'author: Ada Example\n'
    expect(await reasonFor('Ada Example is a baker and writer.', 'en', front)).toEqual(['about the author'])
  })

  test('a section that leads to other pages', async () => {
    expect(await reasonFor('## Related posts\n\n- The baker\n- The river\n')).toContain('it leads elsewhere')
  })
})

describe('what looks like it is the article’s own', () => {
  test.each([
    'Update the mill: it needs a new wheel.',
    'By Sunday the mill had ground all the barley.',
    'By Easter Ada Example had ground all the barley of the valley.',
    'Ada Example is an editor at the Valley Gazette.',
    'An example of fake text is the famous Lorem Ipsum text.',
    '*The mill turns in spring.*',
    'Related posts are of no use to a miller.',
  ])('%s', async (piece) => expect(await reasonFor(piece)).toEqual([]))

  test('in German, where nobody can tell the verb', async () =>
    expect(await reasonFor('Von Montag an ist die Mühle offen.', 'de')).toEqual([]))
})

test('a cover begins with what the article is about', async () => {
  const summary = async (description: string) => {
    const text = `---\ntitle: Valley\ndescription: "${description}"\n---\n\n${BODY}\n`
    const made = await makeDeck(sourceOf(text), () => undefined)
    const body = made?.plan.slides[0]?.body
    return body?.kind === 'cover' ? body.description?.text : undefined
  }
  expect(await summary('This post is part 4 of a series. The mill grinds barley.')).toBe('The mill grinds barley.')
  expect(await summary("The mill grinds barley. Let's take a look at its wheel.")).toBe('The mill grinds barley.')
  expect(await summary("In this section we look at mills. It is old. Let's dive in.")).toBeUndefined()
  expect(await summary('The mill grinds barley. It is old.')).toBe('The mill grinds barley. It is old.')
})

test('a list of places in the article is no content, however it is written', async () => {
  const points = async (list: string) => {
    const made = await makeDeck(sourceOf(`# Valley\n\n${BODY}\n\n${list}\n`), () => undefined)
    return made?.plan.slides.filter(({ body }) => ['points', 'grid', 'steps'].includes(body.kind)).length
  }
  expect(await points('- [Mill](#mill)\n- [Old *river*](#river)\n- [Barley](#barley)')).toBe(0)
  expect(
    await points('<ul><li><a href="#a">Mill</a></li><li><a href="#b">River</a></li><li><a href="#c">Dam</a></li></ul>'),
  ).toBe(0)
  expect(await points('- [Mill](#mill) of the lower valley\n- [River](#river) in spring')).toBe(1)
})

test('a section of little else needs no slide of its heading', async () => {
  const places = Array.from({ length: 30 }, (_, index) => `- Place ${index} of the valley`).join('\n')
  const text = `# Valley\n\n${`${BODY} `.repeat(8)}\n\n## The film\n\nIt shows this.\n\nTable of contents:\n\n${places}\n\n## The mill\n\n${BODY}\n`
  const made = await makeDeck(sourceOf(text), () => undefined)
  const statements = made?.plan.slides.flatMap(({ body }) => (body.kind === 'statement' ? [body.statement.text] : []))
  expect(statements).not.toContain('The film')
})
