import { describe, expect, test } from 'vitest'
import { parseHtml, textOf } from './deck/html-tree.ts'
import { printedWords } from './deck/printed-words.ts'
import { noteLeaves, readMarpView } from './deck/read-notes.ts'
import { readSlides } from './deck/read-slides.ts'
import { gateResults, targetResults } from './report/summary.ts'
import { readFrontMatter } from './source/front-matter.ts'
import { readArticle } from './source/read-article.ts'
import { holdsSeveralSentences, mayBreakAt, splitSentences } from './source/sentences.ts'
import { median, percentile } from './targets/statistics.ts'
import { keyFacts, numbersIn, unitAfter } from './text/numbers.ts'
import { compareWords, pageWords } from './text/page-words.ts'
import { wordLists } from './text/word-lists.ts'
import { wordCount } from './text/words.ts'

describe('numbers', () => {
  test.each([
    ['It cost $50 billion in all.', ['$50 billion']],
    ['Prices rose by 12 % and 3.5 per cent.', ['12 %', '3.5 per cent']],
    ['Das kostet 1,2 Mio. Euro oder 38 Prozent mehr.', ['1,2 Mio. Euro', '38 Prozent']],
    ['町の負担は約35%減り、4,800万円を補助した。', ['35%', '4,800万円']],
    ['需要投资3.6亿元。', ['3.6亿元']],
    ['In 2019 there were 14 of them, from 2010 to 2014.', []],
  ])('%s', (text, facts) => expect(keyFacts(text).map(({ raw }) => raw)).toEqual(facts))

  test('units and digits', () => {
    expect(numbersIn('1,400 tonnes at 7.40').map(({ raw }) => raw)).toEqual(['1,400', '7.40'])
    expect(unitAfter(' million people')).toBe('million')
    expect(unitAfter(' people')).toBeUndefined()
  })
})

describe('sentences', () => {
  test('are split, but not behind abbreviations', () => {
    expect(splitSentences('Dr. Rao counted worms. Nobody had planned it.', 'en')).toEqual([
      'Dr. Rao counted worms.',
      'Nobody had planned it.',
    ])
    expect(splitSentences('You need Mac OS X. These steps are for it.', 'en')).toHaveLength(2)
    expect(splitSentences('The report is by J. Thesen and others.', 'en')).toHaveLength(1)
    expect(splitSentences('三年前に廃止した。利用者は増えた。', 'ja')).toHaveLength(2)
  })
  test('are known where they were joined', () => {
    expect(holdsSeveralSentences('The river is wide. Barges are slow.')).toBe(true)
    expect(holdsSeveralSentences('Mr. Dahl runs the quay.')).toBe(false)
    expect(holdsSeveralSentences('廃止した。増えた。')).toBe(true)
  })
  test('may begin and end at stops only', () => {
    const text = 'The river is wide. Barges are slow.'
    expect([0, 18, 19, text.length].map((index) => mayBreakAt(text, index))).toEqual([true, true, true, true])
    expect([4, 12, 26].map((index) => mayBreakAt(text, index))).toEqual([false, false, false])
  })
})

test('words that lean on another sentence', () => {
  const leans = (lang: string, text: string) => wordLists(lang).dangling.test(text)
  expect(
    ['It fell.', 'These include rails.', 'However, it rose.', 'Er kommt.'].map((text, index) =>
      leans(index === 3 ? 'de' : 'en', text),
    ),
  ).toEqual([true, true, true, true])
  expect(
    ['Items fell.', 'This year rain fell.', 'Theatres close.', 'Erfurt baut.'].map((text, index) =>
      leans(index === 3 ? 'de' : 'en', text),
    ),
  ).toEqual([false, false, false, false])
})

test('words are counted, in columns where nothing parts them', () => {
  expect(wordCount('One, two – three')).toBe(3)
  expect(wordCount('町の負担は約三割減った。')).toBe(4)
})

describe('an article', () => {
  const article = readArticle(
    '---\ntitle: "A: b"\nexcerpt: Short\n---\n# A\n\nSee:\n\n1. **One:** first\n2. second\n\n[x]({{ "/a" | url }}) and `y`\n',
    'en',
  )
  test('has blocks on the lines of the file', () => {
    expect(article.blocks.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'heading 5',
      'paragraph 7',
      'list 9',
      'paragraph 12',
    ])
    expect(article.blocks[2]).toMatchObject({
      ordered: true,
      leadIn: 'See:',
      items: ['One: first', 'second'],
      labels: ['One:', 'One'],
    })
    expect(article.blocks[3]?.leaves).toEqual(['x and y'])
  })
  test('has its front matter', () => {
    expect(article.front).toMatchObject({ title: 'A: b', excerpt: 'Short' })
    expect(readFrontMatter('+++\ntitle = "T"\n+++\nBody')).toMatchObject({ title: 'T', body: '\n\n\nBody' })
  })
})

describe('outputs', () => {
  test('markup is read as it is seen', () => {
    expect(textOf(parseHtml('<p>a &amp; b<br>c <img class="emoji" alt="🙂"><style>x</style></p>'))).toBe(
      ' a & b  c 🙂 ',
    )
  })
  test('slides have runs with roles', () => {
    const html =
      '<div class="marpit"><div class="slide" id="a" data-src="L3-9"><section class="grid"><div class="kicker"><p>K</p></div><h2>H <span class="continuation">1/2</span></h2><ul><li><strong>N</strong> d</li></ul><footer>F</footer></section></div></div></main>'
    expect(readSlides(html)[0]).toMatchObject({
      layout: 'grid',
      lines: [3, 9],
      headline: 'H',
      continuation: '1/2',
      runs: [
        { role: 'kicker', text: 'K' },
        { role: 'headline', text: 'H' },
        { role: 'name', text: 'N' },
        { role: 'detail', text: 'd' },
      ],
    })
  })
  test('notes are comments that Marp leaves alone', () => {
    const view = readMarpView('# A\n\n<!--\n[L3] One *two*.\n-->\n\n---\n\n# B\n\n<!--\ncolor: red\n-->\n')
    expect(view.texts).toEqual(['A', 'B'])
    expect(view.comments.map((list) => list.flatMap(noteLeaves))).toEqual([['One two.'], []])
  })
})

test('results are summed up over decks', () => {
  const verdict = {
    name: 'a',
    path: 'a.md',
    lang: 'en',
    profile: 'full' as const,
    words: [],
    findings: [],
    gates: { G9: 2 },
    values: { M1median: 30, M23: 1 },
  }
  const second = { ...verdict, gates: { G9: 0 }, values: { M1median: 10, M23: 1 } }
  const verdicts = [verdict, second]
  expect(gateResults(verdicts).find(({ gate }) => gate === 'G9')).toEqual({
    gate: 'G9',
    checked: 2,
    failing: 1,
    violations: 2,
  })
  expect(gateResults(verdicts).find(({ gate }) => gate === 'G3')?.checked).toBe(0)
  expect(targetResults(verdicts).find(({ key }) => key === 'M1median')).toMatchObject({
    median: '20',
    passes: true,
    missing: 1,
  })
  const rounds = (last: number) =>
    targetResults([...verdicts, { ...verdict, values: { M23: last } }]).find(({ key }) => key === 'M23')
  expect(rounds(1)).toMatchObject({ median: '1', passes: true })
  expect(rounds(4), 'the mean counts, not the median').toMatchObject({ median: '2', passes: false, missing: 1 })
  expect([median([3, 1, 2, 10]), percentile([1, 2, 3, 4], 0.95)]).toEqual([2.5, 4])
})

describe('words of a page', () => {
  const compared = (slide: string, page: string) => compareWords(pageWords(slide), pageWords(page))
  const alike = { missing: [], extra: [] }

  test.each([
    [
      'ligatures, case, soft hyphens and blanks of any kind',
      'Die effi\u00ADziente\u00A0Lösung',
      'die e\uFB03ziente LO\u0308SUNG',
    ],
    [
      'a word that the end of a line parts',
      'A data-centre of extraordinary size',
      'A data- centre of extraordi- nary size',
    ],
    ['a digit set high, and pieces that the paper joins', '2 m2 of CO2', '2 m 2 of CO₂'],
    ['bullets, quotation marks and dashes that the browser draws', 'Slow and sure', '• “Slow and sure” —'],
    ['emoji, which are pictures', 'Done ✅ 🇩🇪 👩‍🚀', 'Done'],
    ['Hebrew as it lies on the paper', 'הגינה שעל גג 140', '140 גג לעש הניגה'],
    ['Arabic in pieces and in forms of its own', 'الحياة 12', 'ةا 12 ي حـ \uFEDF ا'.replace('ـ', '')],
    ['scripts without blanks', '白瀬町は1.4人', '白瀬 町 は1.4 人'],
  ])('are the same: %s', (_, slide, page) => expect(compared(slide, page)).toEqual(alike))

  test.each<[string, string, string, object]>([
    ['a word that is gone', 'one two two', 'one two', { missing: ['two'], extra: [] }],
    ['a word too many', 'one two', 'one two two', { missing: [], extra: ['two'] }],
    ['half of a word', 'extraordinary', 'extraordi-', { missing: ['extraordinary'], extra: ['extraordi'] }],
    ['a sign that changes what is said', '12 % of $5', '12 of 5', { missing: ['%', '$'], extra: [] }],
    ['the number before another', '3 4', '34 4', { missing: ['3'], extra: ['34'] }],
    ['a letter of Arabic', 'الحياة', 'الحيا', { missing: ['ة'], extra: [] }],
    ['a word of Hebrew', 'גג הגינה', 'גג', { missing: ['הגינה'], extra: [] }],
    ['a sign of Chinese', '需要投资', '需要投', { missing: ['资'], extra: [] }],
  ])('are not: %s', (_, slide, page, difference) => expect(compared(slide, page)).toEqual(difference))

  test('of a slide are its text, its margins, its numbers and no formula', () => {
    const slide = (inner: string) =>
      printedWords(
        `<div class="slide"><div class="layer"><section data-marpit-pagination="7">${inner}</section></div></div>`,
      )
    const { wanted, allowed } = slide(
      '<h2>Head</h2><ol start="3"><li>One<ul><li>Two</li></ul></li><li>Three</li></ol><mjx-container><svg><text>ζ</text></svg></mjx-container><img alt="Alt" src="data:image/svg+xml,%3Csvg%3E%3Ctext%3EDrawn%3C/text%3E%3C/svg%3E"><footer>Foot</footer>',
    )
    expect(wanted.toSorted()).toEqual(['3', '4', '7', 'foot', 'head', 'one', 'three', 'two'])
    expect(allowed).toEqual(['ζ', 'drawn'])
  })
})
