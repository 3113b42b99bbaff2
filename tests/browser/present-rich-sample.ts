import type { RenderedDeck } from '../../src/model/deck.ts'
import type { SlideNotes } from '../../src/model/speaker-notes.ts'
import { sampleDeck } from './present-sample.ts'

const long = 'x'.repeat(90)
const cells = (tag: string, text: string) =>
  Array.from({ length: 8 }, (_, at) => `<${tag} style="text-align:right;color:red">${text} ${at}</${tag}>`).join('')

const additions: readonly string[] = [
  `<ul>${[1, 2, 3].map((part) => `<li id="part-${part}" data-marpit-fragment="${part}">Part ${part}</li>`).join('')}</ul>`,
  `<table class="own" style="color: red"><thead><tr>${cells('th', 'Head')}</tr></thead><tbody><tr>${cells('td', 'Measurement')}</tr></tbody></table>`,
  `<pre><code class="language-js">const ${long} = 1</code></pre><p><img class="emoji" alt="🔥" src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="> Fire</p>`,
  `<p><mjx-container display="true"><svg role="img" aria-label="E = mc^2" width="90em" height="3em" viewBox="0 0 900 30"><path id="glyph" d="M0 0h900v30H0z"/></svg></mjx-container></p>`,
  '<h1 id="last-words">Last words</h1><footer aria-hidden="true">Foot of all slides</footer>',
]

/** The sample deck with a list in steps, a wide table, long code, an emoji and a formula on its slides 2 to 5. */
export function richDeck(change: Parameters<typeof sampleDeck>[0] = {}): RenderedDeck {
  const deck = sampleDeck(change)
  const slides = deck.slides.map((slide, index) => ({
    ...slide,
    html: slide.html.replace('</section>', `${additions[index - 1] ?? ''}</section>`),
  }))
  return { ...deck, slides }
}

const note = (html: string) => ({ html, lines: [1, 2] as const })

/** Notes of the second and of the third slide, and none of the others. */
export const richNotes: readonly SlideNotes[] = Array.from({ length: 6 }, (_, index) => ({
  seconds: 30,
  say: index === 1 || index === 2 ? [note(`<p id="said-${index + 1}">The engineer says number ${index + 1}</p>`)] : [],
  more: index === 1 ? [note('<p>More about résumés</p>')] : [],
}))
