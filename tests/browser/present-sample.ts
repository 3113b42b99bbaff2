import type { DeckSlide, RenderedDeck, RenderedSlide } from '../../src/model/deck.ts'

export const sampleTitles = [
  'What a boiler does at night',
  'Three things happen',
  'Where the heat goes',
  'The pump',
  'Controls inside',
  'Thank you',
] as const

const bodies = [
  '<h1>What a boiler does at night</h1><p id="lead">A short story about heat and pipes</p>',
  '<h2>Three things happen</h2><p><a id="out" href="https://example.org/report">the report</a> <a id="inner" href="#4">slide 4</a></p>',
  '<h2>Where the heat goes</h2><p><strong id="loft">Into the loft</strong></p>',
  '<h2>The pump</h2><img alt="A dot" width="40" height="40" src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=">',
  '<h2>Controls inside</h2><input id="field" aria-label="Field"><button id="own" type="button">Own</button>',
  '<h1>Thank you</h1>',
] as const

const css = `
div.marpit>div.slide{position:relative;overflow:hidden;width:1280px;height:720px}
div.marpit>div.slide>div.layer{position:absolute;inset:0;width:100%;height:100%}
div.marpit>div.slide>div.layer>section{box-sizing:border-box;width:100%;height:100%;padding:72px 88px;background:#fbfaf7;color:#16181d;font:32px sans-serif}`

/** A deck as the renderer hands it over, small enough to know by heart. Notes that must never show or run. */
export function sampleDeck(
  change: { readonly lang?: string; readonly title?: string; readonly count?: number } = {},
): RenderedDeck {
  const count = change.count ?? sampleTitles.length
  const slides = Array.from({ length: count }, (_, index) => sampleSlide(index))
  return {
    deck: {
      markdown: '',
      title: change.title ?? 'Heat',
      lang: change.lang ?? 'en',
      description: 'How a house keeps warm',
      authors: ['Ada Example'],
      keywords: ['heat', 'pipes'],
      theme: 'plain',
      widthPx: 1280,
      heightPx: 720,
      slides: slides.map(({ slide }) => slide),
      assets: [],
    },
    css,
    slides,
  }
}

function sampleSlide(index: number): RenderedSlide {
  const title = sampleTitles[index] ?? `Further slide ${index + 1}`
  const slide: DeckSlide = {
    id: `slide-${'abcdef'[index] ?? index + 1}`,
    title,
    layout: 'points',
    location: { path: 'heat.md', line: index + 1, column: 1 },
  }
  const body = bodies[index] ?? `<h2>${title}</h2>`
  return {
    slide,
    html: `<div class="slide" id="${slide.id}"><div class="layer"><section>${body}</section></div></div>`,
    notes:
      index === 0
        ? ['Secret note </script><script>window.escaped = true</script><!-- <script>']
        : [`Secret note ${index + 1}`],
  }
}

/** The sample deck with a list of three that come one by one on its second slide. */
export function deckInSteps(): RenderedDeck {
  const deck = sampleDeck()
  const list = `<ul>${[1, 2, 3].map((part) => `<li id="part-${part}" data-marpit-fragment="${part}">Part ${part}</li>`).join('')}</ul>`
  const slides = deck.slides.map((slide, index) =>
    index === 1 ? { ...slide, html: slide.html.replace('</section>', `${list}</section>`) } : slide,
  )
  return { ...deck, slides }
}
