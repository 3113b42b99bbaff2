import { join } from 'node:path'
import type { BrowserSession } from '../../../src/browser/open-browser.ts'
import { embedFonts } from '../../../src/files/fonts/embed-fonts.ts'
import { loadFonts } from '../../../src/files/fonts/load-fonts.ts'
import { PROJECT } from '../../helpers/make-deck.ts'
import type { ShownDeck } from '../build-shown.ts'
import { listSlides } from '../list-slides.ts'
import { articlePicture, EXCERPT_LENGTH, PICTURE, SHEET, SLIDE, SLIDE_COUNT } from './article-picture.ts'
import { chooseSlides } from './choose-slides.ts'
import { drawHandout, drawPage, drawSlides } from './draw-pieces.ts'
import { indexedPng } from './indexed-png.ts'
import { SAMPLE_SLIDE, samplePicture, sampleSize } from './sample-picture.ts'

export const PICTURES = join(PROJECT, 'docs/pictures')

/** A picture of the README: what can be said of it in words, and how it is drawn. */
export interface ReadmePicture {
  readonly name: string
  /** All that it shows of the deck. It stands in the file, so that an old picture is found out. */
  readonly shows: string
  readonly draw: (browser: BrowserSession) => Promise<Uint8Array>
}

/** An article beside slides of its deck and the first page of its handout. */
export function articleAndDeck(shown: ShownDeck): ReadmePicture {
  const positions = chooseSlides(shown.slides, SLIDE_COUNT)
  const slides = positions.flatMap((position) => shown.slides[position] ?? [])
  const text = shown.source.text.slice(0, EXCERPT_LENGTH)
  // The slides show their numbers, and the handout how many pages it has.
  const numbered = listSlides(slides).map((words, index) => `${(positions[index] ?? 0) + 1}. ${words}`)
  const shows = [text, '', ...numbered, `Handout: ${shown.handoutPages} pages.`].join('\n')
  return {
    name: 'article-and-deck.png',
    shows,
    draw: async (browser) => {
      const page = articlePicture({
        path: shown.source.path,
        text,
        shown: slides.flatMap(({ texts }) => texts),
        slides: await drawSlides(browser, shown, { positions, widthPx: SLIDE.widthPx }),
        handout: await drawHandout(browser, shown, SHEET),
        fonts: await fontsFor(text),
      })
      return indexedPng(await drawPage(browser, page, PICTURE), { Description: shows })
    },
  }
}

/** All slides of a small deck. */
export function sampleSlides(shown: ShownDeck): ReadmePicture {
  const shows = listSlides(shown.slides).join('\n')
  return {
    name: 'sample-slides.png',
    shows,
    draw: async (browser) => {
      const positions = [...shown.slides.keys()]
      const page = samplePicture(await drawSlides(browser, shown, { positions, widthPx: SAMPLE_SLIDE.widthPx }))
      return indexedPng(await drawPage(browser, page, sampleSize(positions.length)), { Description: shows })
    },
  }
}

async function fontsFor(text: string): Promise<string> {
  const face = (weight: number) => ({ weight, style: 'normal' as const })
  const faces = await loadFonts([
    { family: 'JetBrains Mono', package: '@fontsource/jetbrains-mono', faces: [face(400), face(600)] },
    { family: 'Source Sans 3', package: '@fontsource/source-sans-3', faces: [face(600)] },
  ])
  return (await embedFonts(faces, { text, lang: 'en' })).map(({ rule }) => rule).join('\n')
}
