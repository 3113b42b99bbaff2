import { describe, expect, test } from 'vitest'
import { splitWritten } from '../../../../src/fit/written/split-written.ts'
import { runMarp } from '../../../../src/render/run-marp.ts'
import type { Language } from '../../../../src/text/language/language.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'

/** Splits every slide of a deck into so many parts; `slides` are what stands between the rulers. */
function split(text: string, count: number, counts?: readonly number[], language?: Language) {
  const { lines: slides } = runMarp(text, [], 'traced')
  const lines = text.split('\n').map((_, index) => index + 1)
  const result = splitWritten(
    { text, lines, slides, ...(language ? { language } : {}) },
    counts ?? slides.map(() => count),
  )
  expect(runMarp(result.text, [], 'traced').html).toHaveLength(result.parts.length)
  return { ...result, slides: result.text.split(/\n+---\n+/u).map((slide) => slide.trim()) }
}

describe('splitWritten', () => {
  test('splits a list evenly, and says so of its parts', () => {
    const { slides, parts } = split('# A\n\n- a\n- b\n- c\n- d\n- e\n- f\n', 2)
    expect(slides).toEqual(['# A\n\n- a\n- b\n- c', '# A\n\n- d\n- e\n- f'])
    expect(parts).toEqual([
      { slide: 0, whole: false },
      { slide: 0, whole: false },
    ])
  })

  test('splits slides that have a header and a footer', () => {
    const front = '---\nheader: H\nfooter: F\n---\n'
    expect(split(`${front}\n# A\n\n- a\n- b\n- c\n- d\n`, 2).text).toBe(
      `${front}\n# A\n\n- a\n- b\n\n---\n\n# A\n\n- c\n- d\n`,
    )
  })

  test.each(['header: H\n', 'footer: F\n', 'header: H\nfooter: F\n'])('leaves %j out of later slides, too', (front) => {
    const before = `---\n${front}---\n\n# A\n\nText\n\n---\n\n# B\n\n`
    expect(split(`${before}- a\n- b\n- c\n- d\n`, 2, [1, 2]).text).toBe(`${before}- a\n- b\n\n---\n\n# B\n\n- c\n- d\n`)
  })

  test('keeps what belongs to an item with it', () => {
    const text = '- a\n\n  more of a\n\n- b\n  - of b\n\n- c\n  c\n\n- d\n  d\n'
    expect(split(text, 2).slides).toEqual(['- a\n\n  more of a\n\n- b\n  - of b', '- c\n  c\n\n- d\n  d'])
  })

  test('goes on counting where a list was split', () => {
    expect(split('1. a\n2. b\n3. c\n4. d\n', 2).slides[1]).toBe('3. c\n4. d')
    expect(split('1. a\n1. b\n1. c\n1. d\n', 2).slides[1]).toBe('3. c\n1. d')
    expect(split('8) a\n8) b\n8) c\n   more of c\n8) d\n', 2).slides[1]).toBe('10) c\n    more of c\n8) d')
  })

  test('repeats the header of a table', () => {
    const { slides } = split('## T\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n| 7 | 8 |\n', 2)
    expect(slides).toEqual([
      '## T\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |',
      '## T\n\n| a | b |\n|---|--:|\n| 5 | 6 |\n| 7 | 8 |',
    ])
  })

  test('splits code at a blank line near the middle, with fence and language', () => {
    const { slides } = split('# C\n\n~~~~js\na\nb\nc\n\nd\ne\nf\ng\n~~~~\n', 2)
    expect(slides).toEqual(['# C\n\n~~~~js\na\nb\nc\n~~~~', '# C\n\n~~~~js\nd\ne\nf\ng\n~~~~'])
    expect(split('```\na\nb\nc\nd', 2).slides).toEqual(['```\na\nb\n```', '```\nc\nd\n```'])
  })

  test('splits between blocks, each under its own headings', () => {
    const text = '# A\n\nOne\n\n## B\n\nTwo\n\n- a\n- b\n\n## C\n\nThree\n\nFour\n'
    expect(split(text, 2).slides).toEqual(['# A\n\nOne\n\n## B\n\nTwo\n\n- a\n- b', '# A\n\n## C\n\nThree\n\nFour'])
  })

  test('leaves no introduction without what it introduces', () => {
    expect(split('One\n\nTwo\n\nThese:\n\n- a\n- b\n', 2).slides).toEqual(['One\n\nTwo', 'These:\n\n- a\n- b'])
  })

  test('repeats what holds for the slide alone, and nothing else', () => {
    const text = [
      '<!-- _class: lead -->\n<!-- class: all -->\n# A\n\n![bg left](x.png)\n\n- a\n- b\n- c\n- d\n',
      '<style scoped>\np { color: red }\n</style>\n\n<style>\nb { color: red }\n</style>\n',
    ].join('\n')
    const [first, second] = split(text, 2).slides
    expect(first).toContain('<!-- class: all -->')
    expect(first).toContain('<style>')
    expect(first).toContain('<style scoped>')
    expect(second).toBe(
      '# A\n\n<!-- _class: lead -->\n\n![bg left](x.png)\n\n<style scoped>\np { color: red }\n</style>\n\n- c\n- d',
    )
  })

  test('repeats background images that stand among text', () => {
    const text = '# A\n\nOne\n![bg right:40%](x.png)\n\nTwo\n\nThree ![bg](<y z.png>)\n\nFour\n'
    expect(split(text, 2).slides).toEqual([
      '# A\n\nOne\n![bg right:40%](x.png)\n\nTwo\n\n![bg](<y z.png>)',
      '# A\n\n![bg right:40%](x.png)\n\nThree ![bg](<y z.png>)\n\nFour',
    ])
  })

  test('leaves notes and what holds from here on with the first part', () => {
    const text =
      '# A <!-- fit --> <!-- said -->\n\n- a\n- b\n- c\n- d\n\n<!-- paginate: true -->\n<!--\na note\n\nof two\n-->\n'
    const { slides } = split(text, 2)
    expect(slides[0]).toContain('<!-- said -->')
    expect(slides[0]).toMatch(/<!-- paginate: true -->\s+<!--\na note\n\nof two\n-->$/u)
    expect(slides[1]).toBe('# A <!-- fit -->\n\n- c\n- d')
  })

  test('makes no empty slide where headings begin slides', () => {
    const text = '---\nheadingDivider: 2\n---\n\n## A\n\n- a\n- b\n\n## B\n\n- c\n- d\n'
    expect(split(text, 2).text).toBe(
      '---\nheadingDivider: 2\n---\n\n## A\n\n- a\n\n## A\n\n- b\n\n## B\n\n- c\n\n## B\n\n- d\n',
    )
    expect(split('---\nheadingDivider: [2]\n---\n\n# A\n\n- a\n- b\n', 2).text).toContain('- a\n\n---\n\n# A\n\n- b')
  })

  test('takes no HTML apart', () => {
    const text = '<div>\n\nOne\n\n# Two\n\n</div>\n\nThree\n'
    expect(split(text, 5).slides).toEqual(['<div>\n\nOne\n\n# Two\n\n</div>', 'Three'])
  })

  test('leaves a slide as it is that cannot be split', () => {
    for (const text of ['# A\n', '# A\n\nOne paragraph\n', '', '> a\n> b\n', '```\na\n```\n', '    a\n']) {
      const result = split(text, 4)
      expect(result.text).toBe(text)
      expect(result.parts).toEqual([{ slide: 0, whole: true }])
    }
  })

  test('splits a quotation between its paragraphs', () => {
    const text = '# A\n\n> a\n> a\n>\n> b\n>\n> - c\n> - d\n>\n> e\nlazy\n'
    expect(split(text, 2).slides).toEqual(['# A\n\n> a\n> a\n>\n> b', '# A\n\n> - c\n> - d\n>\n> e\nlazy'])
  })

  test('splits code that is set off by spaces', () => {
    const text = '# A\n\n    one\n      two\n\n    three\n      four\n\nEnd\n'
    expect(split(text, 2, [3]).slides).toEqual([
      '# A\n\n    one\n      two',
      '# A\n\n    three\n      four',
      '# A\n\nEnd',
    ])
  })

  test('splits a list inside an item only where the items are too uneven, under the words of the item', () => {
    const inner = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `   - inner ${from + index}`).join('\n')
    const text = `9. one\n9. two\n${inner(1, 12)}\n9. three\n`
    expect(split(text, 2).slides).toEqual([
      `9. one\n9. two\n${inner(1, 6)}`,
      `10. two\n${inner(7, 12).replace(/^/gmu, ' ')}\n9. three`,
    ])
    const even = '- a\n  - b\n  - c\n- d\n  - e\n  - f\n'
    expect(split(even, 2).slides).toEqual(['- a\n  - b\n  - c', '- d\n  - e\n  - f'])
  })

  test('goes on counting at every depth', () => {
    const inner = (letters: string) => [...letters].map((letter) => `\n     - ${letter}`).join('')
    expect(split(`- a\n\n  more of a\n  1. b\n  2. c${inner('defghijk')}\n  3. l\n`, 2).slides).toEqual([
      `- a\n\n  more of a\n  1. b\n  2. c${inner('def')}`,
      `- a\n\n  more of a\n\n  2. c${inner('ghijk')}\n  3. l`,
    ])
  })

  test('splits a paragraph between sentences where it is text alone, and only as the last resort', async () => {
    const language = await loadLanguage('en')
    const text =
      '# A\n\nDr. Ada came at 3 p.m. on Monday. She said: "Go. Now." Then\nshe left. Nobody saw her. Ben did.\n'
    expect(split(text, 2, [2], language).slides).toEqual([
      '# A\n\nDr. Ada came at 3 p.m. on Monday. She said: "Go. Now."',
      '# A\n\nThen\nshe left. Nobody saw her. Ben did.',
    ])
    expect(split(text, 2).slides).toHaveLength(1)
    for (const marked of ['A **b. C** d. E.', 'A [b. C](d) e. F.', 'A `b. C` e. F.', 'A :cat: b. C d.', 'Only one.'])
      expect(split(`${marked}\n`, 2, [2], language).slides).toEqual([marked])
    expect(split('One is here. - Two is there. 3. Three.\n', 2, [4], language).slides[0]).toBe(
      'One is here. - Two is there. 3. Three.',
    )
    const blocks = 'One thing is here. Another is there. A third one too.\n\nTwo things.\n'
    expect(split(blocks, 2, [2], language).slides).toEqual(blocks.trim().split('\n\n'))
  })

  test('lets a note go with the block that it stands behind', () => {
    const text =
      '# A\n\n- a\n- b\n\n<!-- of the list -->\n\nOne\n\n## B\n\n<!-- of B\nin two lines -->\n\nTwo\n\n<!-- of two -->\n'
    expect(split(text, 2, [2]).slides).toEqual([
      '# A\n\n- a\n- b\n\n<!-- of the list -->\n\nOne',
      '# A\n\n## B\n\nTwo\n\n<!-- of B\nin two lines -->\n\n<!-- of two -->',
    ])
    expect(split('One\n\nTwo\n\n<!-- of all -->\n', 2).slides).toEqual(['One\n\n<!-- of all -->', 'Two'])
    expect(split('One\n\n# A <!-- Note: said once -->\n\n- a\n- b\n', 3).slides[2]).toBe('# A\n\n- b')
  })

  test('touches only the slides that are asked for', () => {
    const text = '# A\n\n- a\n- b\n---\n# B\n\n- c\n- d\n<!-- x -->\n---\n\n# C\n\n- e\n- f\n'
    const { slides } = split(text, 1, [1, 2, 1])
    expect(split(text, 1).text).toBe(text)
    expect(slides).toEqual(['# A\n\n- a\n- b', '# B\n\n- c\n\n<!-- x -->', '# B\n\n- d', '# C\n\n- e\n- f'])
  })

  test('knows where each line was written', () => {
    const { text, lines } = split('# A\n\n| a |\n|---|\n| 1 |\n| 2 |\n\nEnd\n', 2, [3])
    const source = '# A\n\n| a |\n|---|\n| 1 |\n| 2 |\n\nEnd\n'.split('\n')
    text.split('\n').forEach((line, index) => {
      if (line !== '' && line !== '---') expect(source[(lines[index] ?? 0) - 1]).toBe(line)
    })
    expect(lines).toHaveLength(text.split('\n').length)
  })
})
