import { Marp } from '@marp-team/marp-core'
import { describe, expect, test } from 'vitest'
import { plainBoxes, plainBoxesCss } from '../../../src/render/plain-boxes.ts'

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

function render(markdown: string) {
  const marp = new Marp({ script: false, minifyCSS: true, printable: false })
  const { html, css } = marp.render(markdown, { htmlAsArray: true })
  return {
    boxes: html.map((slide, index) => plainBoxes(slide, { id: `s${index + 1}` })),
    css: plainBoxesCss(css, 1280, 720),
  }
}

describe('plainBoxes', () => {
  test('stands a slide in plain elements', () => {
    const { boxes } = render('# One\n\n---\n\n# Two')
    expect(boxes).toHaveLength(2)
    expect(boxes[1]).toMatch(
      /^<div class="slide" id="s2"><div class="layer"><section [^>]*>[\s\S]*<\/section>\s*<\/div><\/div>$/u,
    )
    for (const html of boxes) expect(html).not.toMatch(/<svg|<\/svg|foreignObject/iu)
  })

  test('escapes what it is given', () => {
    expect(plainBoxes('<svg data-marpit-svg="" viewBox="0 0 1 1"></svg>', { id: 'a"b&<c' })).toBe(
      '<div class="slide" id="a&quot;b&amp;&lt;c"></div>',
    )
  })

  test('leaves the drawings of a slide alone', () => {
    const drawn =
      '<svg data-marpit-svg=""><foreignObject width="1280" height="720"><section><svg><path/></svg></section></foreignObject></svg>'
    expect(plainBoxes(drawn, {})).toContain('<section><svg><path/></svg></section>')
  })

  test('keeps the layers of an advanced background in order, each with its place', () => {
    const [html = ''] = render(`![bg left:40%](${pixel})\n\n![bg](${pixel})\n\n# Text`).boxes
    const layers = [...html.matchAll(/<div class="layer"([^>]*)>/gu)].map(([, attributes = '']) => attributes.trim())
    expect(layers).toHaveLength(3)
    expect(html.indexOf('data-marpit-advanced-background="background"')).toBeLessThan(
      html.indexOf('data-marpit-advanced-background="content"'),
    )
    // The text takes what the picture leaves it: 60 % from 40 % on.
    expect(layers[1]).toContain('style="width:60%;left:40%"')
    expect(layers[2]).toContain('data-marpit-advanced-background="pseudo"')
    expect(html).not.toMatch(/<svg|foreignObject/iu)
    expect(html.match(/<div\b/gu)?.length).toBe(html.match(/<\/div>/gu)?.length)
  })

  test('has the background to the right leave the left to the text', () => {
    const [html = ''] = render(`![bg right:30%](${pixel})\n\n# Text`).boxes
    expect(html).toContain('<div class="layer" style="width:70%"')
  })
})

describe('plainBoxesCss', () => {
  test('speaks of plain elements only', () => {
    const { css } = render(`![bg left](${pixel})\n\n# Text`)
    expect(css).toMatch(/div\.marpit>div\.slide>div\.layer > section\{/u)
    expect(css).not.toMatch(/foreignObject/u)
    expect(css).not.toMatch(/div\.marpit\s*>\s*svg\s*>/u)
    expect(css).toContain('width:1280px;height:720px')
  })

  test('rewrites rules that are not minified as well', () => {
    expect(plainBoxesCss('div.marpit > svg > foreignObject > section { a: b }', 1, 2)).toMatch(
      /^div\.marpit>div\.slide>div\.layer > section \{ a: b \}\n/u,
    )
  })
})
