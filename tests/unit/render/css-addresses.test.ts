import { describe, expect, test } from 'vitest'
import { type CssAddress, replaceCssAddresses } from '../../../src/render/css-addresses.ts'

function found(css: string): readonly CssAddress[] {
  const addresses: CssAddress[] = []
  replaceCssAddresses(css, (one) => {
    addresses.push(one)
    return undefined
  })
  return addresses
}

const url = (address: string): CssAddress => ({ kind: 'url', address })
const imported = (address: string): CssAddress => ({ kind: 'import', address })

describe('replaceCssAddresses finds', () => {
  test.each([
    ['a{background:url(x.png)}', [url('x.png')]],
    ['a{background:url( "x y.png" )}', [url('x y.png')]],
    ["a{background:URL('x)y.png')}", [url('x)y.png')]],
    ['a{background:u\\72l(x.png)}', [url('x.png')]],
    ['a{background:url(\\68ttp://x)}', [url('http://x')]],
    ['a{background:url(x.png', [url('x.png')]],
    ['a{background:url("x.png', [url('x.png')]],
    ['a{background:image-set("x.png" 1x, url(y.png) 2x)}', [url('x.png'), url('y.png')]],
    ['a{background:-webkit-image-set("x.png" type("image/png") 1x)}', [url('x.png')]],
    ['@font-face{src:local("X"),url(x.woff2) format("woff2")}', [url('x.woff2')]],
    ['@import "x.css";', [imported('x.css')]],
    ['@import url(x.css) screen;a{}', [imported('x.css')]],
    ["@IMPORT url('x.css')", [imported('x.css')]],
    ['@\\69mport "x.css";', [imported('x.css')]],
    ['@import/**/"x.css";', [imported('x.css')]],
  ])('%s', (css, addresses) => {
    expect(
      found(css).map(({ kind, address }) => ({
        kind,
        address: address.replace(/^\/\*\*\/"?/u, '').replace(/"$/u, ''),
      })),
    ).toEqual(addresses)
  })

  test.each([
    'a{background:url(data:image/png;base64,AAAA)}',
    'a{fill:url(#gradient)}',
    '/* url(x.png) @import "y" */',
    'a::before{content:"url(x.png)"}',
    'a{--x:my-url;color:red}',
    '@media print{a{color:rgb(1 2 3)}}',
  ])('nothing in %s', (css) => expect(found(css)).toEqual([]))
})

test('replaces addresses, takes imports out and leaves everything else', () => {
  const css = '@import "a.css";b{background:url(c.png) no-repeat;content:"d"}/* e */f{src:url("g")}'
  const replaced = replaceCssAddresses(css, ({ address }) => (address === 'c.png' ? 'data:x"\\' : undefined))
  expect(replaced).toBe('b{background:url("data:x\\22 \\5c ") no-repeat;content:"d"}/* e */f{src:url("data:,")}')
})

test('reads hostile text in reasonable time', () => {
  for (const piece of ['url(', '@import ', '"', '\\', '/*', 'image-set('])
    replaceCssAddresses(piece.repeat(20_000), () => undefined)
})
