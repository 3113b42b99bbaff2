import type { ElementHandle } from 'puppeteer'
import type { PageSession } from '../../src/browser/open-page.ts'
import { type Pixels, readPng } from '../helpers/png.ts'
import { type Color, contrastOf } from './color.ts'
import { type DrawnBox, inkOf } from './drawn-box.ts'
import { pageCode } from './page-code.ts'

/** A line is judged by its worst piece, so that a word on a bright spot counts however long the line is. */
const PIECE_EM = 3
/** Of the pixels of a piece, as many may have less contrast: specks in a picture, edges of letters. */
const LEAST_PART = 0.05
/** Beside the height of the letters, their ascenders and descenders. */
const LETTERS = 1.2
/** By how much a pixel of a letter differs in white and in black, at least. */
const DIFFERENCE = 64
/** Drawn in colours of their own. */
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F|\s)+$/u

/** What a slide looks like without letters, and with all of them in white and in black: where these two differ, they are. */
interface Drawings {
  readonly bare: Pixels
  readonly white: Pixels
  readonly black: Pixels
}

type Inked = Pick<
  DrawnBox,
  'kind' | 'text' | 'fontPx' | 'ink' | 'contrast' | 'leftPx' | 'topPx' | 'rightPx' | 'bottomPx'
>

/** The boxes of each slide of a page, with the contrast of those texts that stand over something drawn. */
export async function withDrawnContrast<Box extends Inked>(
  { page }: Pick<PageSession, 'page'>,
  slides: readonly (readonly Box[])[],
): Promise<readonly (readonly Box[])[]> {
  const elements = await page.$$('.slide')
  const widthPx = Number(await page.evaluate("document.querySelector('.slide')?.offsetWidth"))
  const done: (readonly Box[])[] = []
  for (const [index, boxes] of slides.entries()) {
    const element = elements[index]
    if (!element || boxes.every(({ ink }) => ink === undefined)) {
      done.push(boxes)
      continue
    }
    const drawings = await draw(page, element)
    const scale = drawings.bare.width / widthPx
    done.push(
      boxes.map((box) => {
        const contrast = box.ink && drawnContrast(box, box.ink, drawings, scale)
        return contrast === undefined ? box : { ...box, contrast }
      }),
    )
  }
  return done
}

async function draw(page: PageSession['page'], slide: ElementHandle): Promise<Drawings> {
  const filled = async (color: string): Promise<Pixels> => {
    await page.evaluate(await pageCode('look/page/fill-letters.ts', 'fillLetters', color))
    return readPng(await slide.screenshot({ type: 'png' }))
  }
  try {
    return { bare: await filled('transparent'), white: await filled('#fff'), black: await filled('#000') }
  } finally {
    await page.evaluate(await pageCode('look/page/fill-letters.ts', 'fillLetters'))
  }
}

/** The least contrast among the pieces of a line; 1 where nothing of its letters is to be seen. */
function drawnContrast(box: Inked, ink: Color, { bare, white, black }: Drawings, scale: number): number | undefined {
  if (EMOJI.test(box.text)) return undefined
  const { leftPx, topPx, rightPx, bottomPx } = inkOf(box, LETTERS)
  const across = rightPx - leftPx
  const pieces = Math.max(1, Math.round(across / (PIECE_EM * box.fontPx)))
  const found: number[] = []
  for (let piece = 0; piece < pieces; piece += 1) {
    const left = Math.floor((leftPx + (across * piece) / pieces) * scale)
    const right = Math.ceil((leftPx + (across * (piece + 1)) / pieces) * scale)
    const ratios: number[] = []
    for (
      let y = Math.max(0, Math.floor(topPx * scale));
      y < Math.min(bare.height, Math.ceil(bottomPx * scale));
      y += 1
    ) {
      for (let x = Math.max(0, left); x < Math.min(bare.width, right); x += 1) {
        const at = y * bare.width + x
        if (green(white, at) - green(black, at) >= DIFFERENCE) ratios.push(contrastOf(ink, colorAt(bare, at)))
      }
    }
    ratios.sort((a, b) => a - b)
    const least = ratios[Math.floor(ratios.length * LEAST_PART)]
    if (least !== undefined) found.push(least)
  }
  return found.length === 0 ? 1 : Math.min(...found)
}

function green({ rgb }: Pixels, at: number): number {
  return ((rgb[at] ?? 0) >> 8) & 255
}

function colorAt({ rgb }: Pixels, at: number): Color {
  const value = rgb[at] ?? 0
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255, a: 1 }
}
