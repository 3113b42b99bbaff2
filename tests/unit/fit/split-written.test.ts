import { describe, expect, test } from 'vitest'
import { splitWritten } from '../../../src/fit/split-written.ts'
import { runMarp } from '../../../src/render/run-marp.ts'

/** Splits every slide of a deck into so many parts; `slides` are what stands between the rulers. */
function split(text: string, count: number, counts?: readonly number[]) {
  const { lines: slides } = runMarp(text, [], 'traced')
  const lines = text.split('\n').map((_, index) => index + 1)
  const result = splitWritten({ text, lines, slides }, counts ?? slides.map(() => count))
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
    for (const text of ['# A\n', '# A\n\nOne paragraph\n', '', '> a\n>\n> b\n', '```\na\n```\n']) {
      const result = split(text, 4)
      expect(result.text).toBe(text)
      expect(result.parts).toEqual([{ slide: 0, whole: true }])
    }
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
