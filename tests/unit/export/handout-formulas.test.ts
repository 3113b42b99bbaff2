import { describe, expect, test } from 'vitest'
import { formulaMarkdown } from '../../../src/render/pages/handout/typeset-formulas.ts'
import { makeDeck } from '../../helpers/make-deck.ts'
import { handoutHtml } from '../../helpers/make-handout.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const ignore = () => undefined

/** The handout's own text; formulas on slides are drawn by the slides. */
async function textOfHandout(markdown: string): Promise<string> {
  const made = await makeDeck(sourceOf(`# Lights\n\n${markdown}\n`), ignore)
  if (!made) throw new Error('No deck.')
  const html = (await handoutHtml(made)).replace(/^[\s\S]*<main>/u, '')
  return html.replace(/<svg[^>]*><foreignObject[\s\S]*?<\/foreignObject><\/svg>/gu, '')
}

function formulasOf(html: string): readonly (readonly [string, string])[] {
  return [...html.matchAll(/<img class="formula (\w+)" alt="([^"]*)"/gu)].map(([, kind = '', tex = '']) => [kind, tex])
}

/** The first drawing of a page. */
function drawingOf(html: string): string {
  const [, base64 = ''] = /<img class="formula[^>]* src="data:image\/svg\+xml;base64,([^"]*)"/u.exec(html) ?? []
  return Buffer.from(base64, 'base64').toString()
}

test('a formula is drawn, and named by its TeX', async () => {
  const html = await textOfHandout('A light is seen from afar.\n\n$$\nd = \\sqrt{2 R h} < 1\n$$\n\nThat is far.')
  expect(formulasOf(html)).toEqual([['block', 'd = \\sqrt{2 R h} &lt; 1']])
  expect(drawingOf(html)).toMatch(/^<svg xmlns=[\s\S]*<path data-c="221A"/u)
  expect(html).toMatch(/style="width:[\d.]+ex;height:[\d.]+ex;vertical-align:-?[\d.]+ex"/u)
  expect(html).not.toContain('formula:')
  expect(html).not.toContain('$$')
})

test('formulas among words are drawn on the line, wherever prose may stand', async () => {
  const html = await textOfHandout(
    [
      'The radius $R$ is large, and $a_i = b_i$ holds, *so $c^2$ does*.[^1]',
      '- With $k = 7/6$ more is seen.\n- In haze less.',
      '| Height |\n|---|\n| $h_1$ |',
      '> We saw $x^2$ of it.',
      '[^1]: Where $n \\ge 1$.',
    ].join('\n\n'),
  )
  const found = formulasOf(html)
  expect(found.map(([, tex]) => tex)).toEqual(['R', 'a_i = b_i', 'c^2', 'k = 7/6', 'h_1', 'x^2', 'n \\ge 1'])
  expect(found.every(([kind]) => kind === 'inline')).toBe(true)
  expect(html).toMatch(/<em>so <img class="formula/u)
  expect(html).toMatch(/vertical-align:-0\.\d+ex/u)
})

describe('what is no formula stays as it is', () => {
  test.each([
    'A price of $5 and one of $10 are none.',
    'It costs US$5, or CA$7_000 in all.',
    'Between $5-$10 a day, or 2<$3.',
    'Put `$x^2$` into $HOME/a_b and $PATH.',
    'The two are $FOO_A/$FOO_B here.',
    'An escaped \\$x^2\\$ is none.',
    'Neither is $ x^2 $ with blanks.',
  ])('%s', async (sentence) => {
    const html = await textOfHandout(sentence)
    expect(formulasOf(html)).toEqual([])
    expect(html.replace(/<[^>]+>/gu, '')).toContain(sentence.replace(/[`\\]/gu, '').replace('<', '&lt;'))
  })
})

test('formulas load nothing and lead nowhere', async () => {
  const html = await textOfHandout(
    '$$\n\\href{javascript:alert(1)}{x} + \\href{https://example.org/}{y} + \\style{background:url(https://example.org/z.png)}{z}\n$$',
  )
  expect(formulasOf(html)).toHaveLength(1)
  const drawing = drawingOf(html)
  expect(drawing).toContain('<path')
  // Its name is the TeX, addresses and all, as text.
  expect(drawing.replace(/ aria-label="[^"]*"/u, '')).not.toMatch(/href|example\.org|javascript/u)
})

test('TeX with a mistake remains TeX', async () => {
  const html = await textOfHandout('Words.\n\n$$\n\\nosuchcommand{x}\n$$\n\n$$\n\\frac{1}{2\n$$\n\n$$\nx^2\n$$')
  expect(html).toContain('<code>\\nosuchcommand{x}</code>')
  expect(html).toContain('<code>\\frac{1}{2</code>')
  expect(formulasOf(html)).toEqual([['block', 'x^2']])
})

test('an image that an author calls a formula is drawn as one or remains words', async () => {
  const html = await textOfHandout('Words of ![x](formula:inline,x%5E2) and ![y](<formula:inline,%>) here.')
  expect(html).not.toMatch(/<img src="formula:/u)
})

test('half a letter is no reason to fail', () => {
  expect(formulaMarkdown('x\uD800', 'inline')).toBe('![](<formula:inline,x%EF%BF%BD>)')
})
