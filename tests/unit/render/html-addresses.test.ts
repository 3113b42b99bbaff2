import { expect, test } from 'vitest'
import { type HtmlAddress, replaceHtmlAddresses } from '../../../src/render/html-addresses.ts'

function found(html: string): readonly HtmlAddress[] {
  const addresses: HtmlAddress[] = []
  replaceHtmlAddresses(html, (one) => {
    addresses.push(one)
    return one.address
  })
  return addresses
}

test('finds images, media and styles with the line of their block', () => {
  const html =
    '<section style="background-image:url(&quot;a.png&quot;)"><p data-line="7">x <img src="b.png?c&amp;d" alt="B" /></p>' +
    '<video src="e.mp4" poster="f.png"></video></section>'
  expect(found(html)).toEqual([
    { kind: 'url', address: 'a.png' },
    { kind: 'image', address: 'b.png?c&d', line: 7, alt: 'B' },
    { kind: 'media', address: 'e.mp4', line: 7 },
    { kind: 'image', address: 'f.png', line: 7 },
  ])
})

test.each(['<a href="http://x">y</a>', '<img src="data:image/png;base64,AA">', 'src="x"', '&lt;img src="x"&gt;'])(
  'finds nothing in %s',
  (html) => expect(found(html)).toEqual([]),
)

test('takes away what there is no other address for, and every srcset', () => {
  const html = '<p><img src="a.png" srcset="b.png 2x" alt="A"><img src="c.png"></p>'
  const replaced = replaceHtmlAddresses(html, ({ address }) => (address === 'a.png' ? 'data:"' : undefined))
  expect(replaced).toBe('<p><img src="data:&quot;" alt="A"><img></p>')
})
