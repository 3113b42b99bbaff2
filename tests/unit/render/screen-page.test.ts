import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { RenderedDeck } from '../../../src/model/deck.ts'
import { bundlePresent } from '../../../src/render/pages/bundle-present.ts'
import { screenPage } from '../../../src/render/pages/screen-page.ts'
import { textDirection } from '../../../src/render/pages/text-direction.ts'

const present = { script: 'void 0', style: '.x{top:0}' }

function rendered(change: Partial<RenderedDeck['deck']> = {}, css = '.theme{top:0}', notes = ['A note']): RenderedDeck {
  const slide = { id: 'one', title: 'One', layout: 'points', location: { path: 'x.md', line: 1, column: 1 } }
  return {
    deck: {
      markdown: '',
      title: 'Deck',
      lang: 'en',
      authors: [],
      keywords: [],
      theme: 'plain',
      widthPx: 1280,
      heightPx: 720,
      slides: [slide],
      assets: [],
      ...change,
    },
    css,
    slides: [{ slide, html: '<div class="slide"><div class="layer"><section>One</section></div></div>', notes }],
  }
}

describe('screenPage', () => {
  test('starts with its policy, which allows one script by the hash of its text', () => {
    const page = screenPage(rendered(), present)
    const hash = createHash('sha256').update(present.script).digest('base64')
    const head = page.slice(page.indexOf('<head>') + 7)
    expect(head.split('\n')[0]).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    )
    expect(page).toContain(`<script>${present.script}</script>`)
    // Browsers look for the encoding in the first 1024 bytes only.
    expect(page.indexOf('<meta charset="utf-8">')).toBeLessThan(900)
  })

  test('keeps the slides direct children of .marpit and names their size', () => {
    const page = screenPage(rendered({ widthPx: 960 }), present)
    expect(page).toContain('<div class="marpit">\n<div class="slide">')
    expect(page).toContain('--_width:960px;--_height:720px')
    expect(page).toContain('@page{size:960px 720px;margin:0}')
  })

  test('escapes title, description, authors, keywords and language', () => {
    const sharp = `</title><script>"'&amp;`
    const page = screenPage(
      rendered({
        title: sharp,
        description: sharp,
        authors: [sharp, 'Ada'],
        keywords: [sharp, 'b'],
        lang: '"><script>',
      }),
      present,
    )
    const escaped = `&lt;/title>&lt;script>&quot;'&amp;amp;`
    expect(page).toContain(`<title>&lt;/title>&lt;script>"'&amp;amp;</title>`)
    expect(page).toContain(`<meta name="description" content="${escaped}">`)
    expect(page).toContain(`<meta name="author" content="${escaped}">\n<meta name="author" content="Ada">`)
    expect(page).toContain(`<meta name="keywords" content="${escaped}, b">`)
    expect(page).toContain('<html lang="&quot;>&lt;script>" dir="ltr">')
    expect(page.match(/<script/g)).toHaveLength(2)
  })

  test('leaves out what the deck does not say', () => {
    expect(screenPage(rendered(), present)).not.toMatch(/name="(description|author|keywords)"/)
  })

  test('embeds titles as data that cannot end its block', () => {
    const title = '</script><!-- <script> \u2028 "quoted" \ud800'
    const deck = rendered()
    const slides = deck.slides.map((one) => ({ ...one, slide: { ...one.slide, title } }))
    const page = screenPage({ ...deck, slides }, present)
    const block = /<script type="application\/json" id="lectern-data">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(block).not.toContain('<')
    expect(JSON.parse(block).slides).toEqual([{ id: 'one', title }])
  })

  test('numbers neighbours that have one title', () => {
    const deck = rendered()
    const slides = ['One', 'Two', 'Two', 'Two', 'One', '', ''].flatMap((title) =>
      deck.slides.map((one) => ({ ...one, slide: { ...one.slide, title } })),
    )
    const titles = [...screenPage({ ...deck, slides }, present).matchAll(/"title":"(.*?)"/gu)].map(([, title]) => title)
    expect(titles).toEqual(['One', '(1/3) Two', '(2/3) Two', '(3/3) Two', 'One', '', ''])
  })

  test('keeps notes in templates, with their lines and the time of the slide', () => {
    const note = (html: string, lines: readonly [number, number], shown?: true) => ({
      html,
      lines,
      ...(shown ? { shown } : {}),
    })
    const say = [note('<p>A</p>', [3, 3], true), note('<p>B</p>', [5, 8])]
    const page = screenPage(rendered(), present, [{ say, more: [note('<p>C</p>', [9, 9])], seconds: 40 }])
    expect(page).toContain(
      '<template data-notes="1"><section data-part="say"><div class="note" data-lines="3" data-shown><p>A</p></div>\n' +
        '<div class="note" data-lines="5-8"><p>B</p></div></section>' +
        '<section data-part="more"><div class="note" data-lines="9"><p>C</p></div></section></template>',
    )
    expect(page).toContain('"seconds":40')
  })

  test('without notes has neither templates nor times', () => {
    const page = screenPage(rendered(), present)
    expect(page).not.toContain('<template')
    expect(page).not.toContain('"seconds"')
    expect(screenPage(rendered(), present, [{ say: [], more: [], seconds: 30 }])).not.toContain('<template')
  })

  test('does not let a style sheet end its element', () => {
    const page = screenPage(rendered({}, 'a::after{content:"</style><script>"}</STYLE>'), present)
    expect(page).toContain('content:"<\\/style><script>"')
    expect(page.match(/<\/style>/gi)).toHaveLength(2)
  })

  test.each(['"</script>"', '"<!--"', '1\r\n2'])('refuses the script %j', (script) => {
    expect(() => screenPage(rendered(), { ...present, script })).toThrow('break out')
  })

  test('is pure', () => {
    expect(screenPage(rendered(), present)).toBe(screenPage(rendered(), present))
  })
})

describe('bundlePresent', () => {
  test('gives one small script and style that name nothing outside', async () => {
    const { script, style } = await bundlePresent()
    expect(Buffer.byteLength(script + style)).toBeLessThanOrEqual(40 * 1024)
    expect(`${script}${style}`).not.toMatch(
      /https?:(?!\/\/www\.w3\.org\/2000\/svg)|url\(|@import|sourceMappingURL|\bimport\(/,
    )
    expect(`${script}${style}`).toMatch(/^[\x20-\x7e\n]+$/)
    // No code from text, no markup from text: the policy would allow neither to grow in unseen.
    expect(script).not.toMatch(/\beval\b|new Function|innerHTML|document\.write/)
  })

  test('bundles once a process', () => {
    expect(bundlePresent()).toBe(bundlePresent())
  })

  test('fits into the page', async () => {
    const page = screenPage(rendered(), await bundlePresent())
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
  })
})

describe('textDirection', () => {
  test.each([
    ['en', 'ltr'],
    ['', 'ltr'],
    ['de-AT', 'ltr'],
    ['ar', 'rtl'],
    ['HE-il', 'rtl'],
    ['fa_IR', 'rtl'],
    ['az-Arab-IR', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['uz-Latn', 'ltr'],
  ])('%s is written %s', (lang, direction) => {
    expect(textDirection(lang)).toBe(direction)
  })
})
