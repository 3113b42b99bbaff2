import { describe, expect, test } from 'vitest'
import type { Block, RichText } from '../../../src/model/article.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics } from '../../helpers/unexpected.ts'

function parse(text: string, ...codes: readonly string[]) {
  const expected = expectDiagnostics(...codes)
  const source = sourceOf(`# Title\n\n${text}`)
  const { blocks } = parseArticle(source, expected.report)
  expected.check()
  return { source, blocks: blocks.slice(1) }
}

/** Kind, visible text, what is marked as a point, and the words of the comments above, as they stand in the file. */
function told(text: string): readonly string[] {
  const { source, blocks } = parse(text)
  return blocks.map((block) => {
    const wishes = Object.entries(block.wishes ?? {}).map(([key, wish]) => {
      const written = source.text.slice(wish.span.start, wish.span.end)
      return written === key || key === 'skip' ? key : `${key}=${written}`
    })
    return [block.kind, ...texts(block), ...wishes].join(' / ')
  })
}

function texts(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items.flatMap((item) => [shown(item.rich), ...item.rest.flatMap(texts)])
  if (block.kind === 'table') return [...block.header, ...block.rows.flat()].map(shown)
  return 'rich' in block ? [shown(block.rich)] : []
}

/** `visible [point] text`. */
function shown({ text, points = [] }: RichText): string {
  const [point] = points
  if (!point) return text.trim()
  return `${text.slice(0, point.from)}[${text.slice(point.from, point.to).trim()}] ${text.slice(point.to).trim()}`.trim()
}

describe('a slide comment', () => {
  test.each<[string, string[]]>([
    ['<!-- slide: keep -->\nOne.', ['directive', 'paragraph / One. / keep']],
    ['<!--slide:skip-->\n\n- One', ['directive', 'list / One / skip']],
    ['<!-- slide: new\n     keep -->\n\n## One', ['directive', 'heading / One / new / keep']],
    ['<!-- slide: new --> <!-- slide: keep -->\nOne.', ['directive', 'directive', 'paragraph / One. / new / keep']],
    ['<!-- slide: new -->\n<!-- mine -->\n\n---\n\nOne.', ['directive', 'comment', 'rule', 'paragraph / One. / new']],
    ['<!-- slide: title = "A  b" -->\nOne.', ['directive', 'paragraph / One. / title=A  b']],
    ['<!-- slide: keep -->\nOne.\n\nTwo.', ['directive', 'paragraph / One. / keep', 'paragraph / Two.']],
    ['One `<!-- slide: keep -->` two.', ['paragraph / One <!-- slide: keep --> two.']],
    ['```\n<!-- slide: keep -->\n```', ['code']],
  ])('%j', (text, expected) => expect(told(text)).toEqual(expected))

  test('keeps each value with its place', () => {
    const { source, blocks } = parse('<!-- slide: points="A \\| b | \\"C\\" \\\\ d" only=brief,full -->\nOne.')
    const { points, only } = blocks[1]?.wishes ?? {}
    expect(points?.value.map(({ value }) => value)).toEqual(['A | b', '"C" \\ d'])
    expect(points?.value.map(({ span }) => source.text.slice(span.start, span.end))).toEqual([
      'A \\| b',
      '\\"C\\" \\\\ d',
    ])
    expect(points?.span.line).toBe(3)
    expect(only?.value).toEqual(['brief', 'full'])
  })

  test.each([
    ['<!-- slide: keep', ['unclosed-comment']],
    ['<!-- slide: -->\nOne.', ['invalid-slide-comment']],
    ['> [!NOTE]\n> <!-- slide: keep -->\n> One.', ['misplaced-slide-comment']],
    ['[^1]: One.\n    <!-- slide: keep -->\n\nx[^1]', ['misplaced-slide-comment']],
    ['<!-- slide: Keep -->\nOne.', ['unknown-slide-comment']],
  ])('%j is a mistake', (text, codes) => void parse(text, ...codes))
})

describe('marks in prose', () => {
  test.each<[string, string[]]>([
    ['One <!-- point -->two<!-- /point --> three.', ['paragraph / One [two] three.']],
    ['<!-- point --> One *two* <!-- /point --> three.', ['paragraph / [One two] three.']],
    ['One\n<!-- point -->two\nthree<!-- /point -->', ['paragraph / One [two three]']],
    ['<!-- point -->\nOne two.\n<!-- /point -->', ['paragraph / [One two.]']],
    ['- One <!--point-->two<!--/point--> three', ['list / One [two] three']],
    ['One. <!-- notes --> Two. <!-- /notes --> Three.', ['paragraph / One. Three.', 'paragraph / Two. / skip']],
    ['<!-- notes --> One *two*. <!-- /notes -->', ['paragraph / One two. / skip']],
    ['<!-- notes -->\n\n| A |\n|---|\n| B |\n\n<!-- /notes -->', ['table / A / B / skip']],
    ['<!-- notes -->\n\n## One\n\n<!-- /notes -->', ['paragraph / One / skip']],
    [
      '<!-- notes -->\n\nOne.\n\n- Two.\n\n<!-- /notes -->\n\nThree.',
      ['paragraph / One. / skip', 'list / Two. / skip', 'paragraph / Three.'],
    ],
    ['- One. <!-- notes --> Two. <!-- /notes -->\n- Three.', ['list / One. / Two. / Three.']],
    ['One `<!-- point -->` two.', ['paragraph / One <!-- point --> two.']],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
