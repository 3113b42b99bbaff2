import { describe, expect, test } from 'vitest'
import type { Block, RichText } from '../../../src/model/article.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { sliceRichText } from '../../../src/text/slice-rich-text.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics } from '../../helpers/unexpected.ts'

function parse(text: string): readonly Block[] {
  const expected = expectDiagnostics()
  const article = parseArticle(sourceOf(`# Title\n\n${text}`), expected.report)
  expected.check()
  return article.blocks.slice(1)
}

/** What a block shows, in short; lists and what stands below their items in brackets. */
function shown(block: Block): unknown {
  const words = (rich: RichText) => rich.text
  switch (block.kind) {
    case 'heading':
      return `h${block.depth} ${block.rich.text}`
    case 'paragraph':
      return block.rich.text
    case 'list':
      return block.items.map(({ rich, rest }) => (rest.length > 0 ? [rich.text, ...rest.map(shown)] : rich.text))
    case 'quote':
      return { said: block.paragraphs.map(words), ...(block.attribution ? { by: block.attribution.text } : {}) }
    case 'table':
      return { rows: [block.header, ...block.rows].map((row) => row.map(words)) }
    case 'html':
      return { html: block.text }
    case 'figure':
      return { image: block.url, alt: block.alt }
    default:
      return block.kind
  }
}

describe('raw HTML is read as', () => {
  test.each([
    ['a list', '<ul>\n  <li>One</li>\n  <li>Two</li>\n</ul>', [['One', 'Two']]],
    ['a list over blank lines', '<ul>\n<li>One</li>\n\n<li>Two</li>\n</ul>', [['One', 'Two']]],
    ['a list without end tags', '<ul><li>One<li><p>Two<li>Three</ul>', [['One', 'Two', 'Three']]],
    ['a list in a list', '<ul><li>One<ol><li>Two</li></ol></li></ul>', [[['One', ['Two']]]]],
    ['a heading', '<h2 id="x">Part <em>two</em></h2>', ['h2 Part two']],
    ['paragraphs', '<p>One &amp;\n   two.</p>\n<p>Three.</p>', ['One & two.', 'Three.']],
    ['a quotation', '<blockquote>Said.<footer>— Ada</footer></blockquote>', [{ said: ['Said.'], by: '— Ada' }]],
    ['a picture', '<img src="a.png" alt="A &amp; B" width=300>', [{ image: 'a.png', alt: 'A & B' }]],
    ['a picture in a link', "<p><a href='b.html'><img alt='A' src='a.png'></a></p>", [{ image: 'a.png', alt: 'A' }]],
    [
      'a picture with what is said of it',
      '<figure>\n  <img src=a.png alt="">\n  <figcaption>The <em>crane</em>.</figcaption>\n</figure>',
      [{ image: 'a.png', alt: '' }, 'The crane.'],
    ],
    ['a picture among words', 'One <img src="a.png" alt="A"> two.', ['One two.', { image: 'a.png', alt: 'A' }]],
    ['no picture without an address', '<img alt="A">', [{ html: '' }]],
    ['a quotation in Markdown', '<blockquote>\n\n*Said*.\n\n</blockquote>', [{ said: ['Said.'] }]],
    [
      'a post and its script',
      '<blockquote><p>Hi.</p>&mdash; Ada</blockquote>\n<script>x("<p>")</script>',
      [{ said: ['Hi.'], by: '— Ada' }],
    ],
    [
      'a table',
      '<table><tr><th>A<th>B</tr><tr><td>1<td>2</table>',
      [
        {
          rows: [
            ['A', 'B'],
            ['1', '2'],
          ],
        },
      ],
    ],
    ['terms', '<dl><dt>Pump</dt><dd>Moves water.</dd><dt>Tank</dt></dl>', [[['Pump', 'Moves water.'], 'Tank']]],
    ['what a box holds', '<div class="x">\n<h3>In</h3>\n\nMore *words*.\n\n</div>', ['h3 In', 'More words.']],
    [
      'a list of boxes',
      '<div><div><i></i><p>A</p></div><div><p>B</p></div><div><p>C</p></div></div>',
      [['A', 'B', 'C']],
    ],
  ])('%s', (_, html, blocks) => expect(parse(html).map(shown)).toEqual(blocks))

  test.each([
    ['words in no block', '<div>Loose <b>words</b></div>'],
    ['a table without headings', '<table><tr><td>Loose words</td></tr></table>'],
    ['a table with joined cells', '<table><tr><th>Loose<tr><td colspan="2">words</table>'],
    ['what is hidden', '<p style="display: none">Loose words</p>'],
    ['what may be folded', '<details><summary>Loose</summary><p>words</p></details>'],
    ['tags that cross', '<ul><li><b>Loose</li> words</b></ul>'],
    ['a list that is never closed', '<ul><li>Loose words'],
    ['a list with other things', '<ul>Loose<li>words</li></ul>'],
    ['a list that counts down', '<ol reversed><li>Loose<li>words</ol>'],
  ])('HTML still: %s', (_, html) => expect(parse(html).map(shown)).toEqual([{ html: 'Loose words' }]))

  test('nothing that would hide Markdown', () => {
    const details = '<details>\n<summary>More</summary>\n\nMarkdown.\n\n</details>'
    expect(parse(details).map(shown)).toEqual([{ html: 'More' }, 'Markdown.', { html: '' }])
  })
})

test('words keep their places, and their signs mean nothing to Markdown', () => {
  const text = '# Title\n\n<ul>\n<li onclick="x()"><a href="javascript:x()">A *b*</a> &lt;i&gt; [c](d)</li>\n</ul>\n'
  const source = sourceOf(text)
  const [, list] = parseArticle(source, () => {}).blocks
  const rich = list?.kind === 'list' ? list.items[0]?.rich : undefined
  expect(rich?.text).toBe('A *b* <i> [c](d)')
  const atom = rich && sliceRichText(source, rich)
  expect(atom?.markdown).toBe('A \\*b\\* &lt;i&gt; \\[c\\](d)')
  expect(atom?.source).toMatchObject({ line: 4, endLine: 4 })
  expect(text.slice(rich?.starts[0], rich?.ends[0])).toBe('A')
})

test('a comment for Lectern in a box keeps its meaning', () => {
  const blocks = parse('<div>\n\n<!-- slide: skip -->\n\n<p>Words.</p>\n\n</div>')
  expect(blocks.map(({ kind }) => kind)).toEqual(['directive', 'paragraph'])
  expect(blocks[1]?.wishes?.skip).toBeDefined()
})

test.each(['<div>', '<ul><li>', '<script>', '<a "', '</p>', '<p><!--'])('many of %s are read in time', (piece) => {
  const begun = performance.now()
  parseArticle(sourceOf(`# Title\n\n${`${piece}\n\n`.repeat(1000)}`), () => {})
  parseArticle(sourceOf(`# Title\n\n<div>${piece.repeat(5000)}`), () => {})
  expect(performance.now() - begun).toBeLessThan(5000)
})
