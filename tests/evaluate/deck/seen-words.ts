import type { GrayPicture, PdfPage, PdfWord } from './read-pdf.ts'

/** Whether a reader of the page sees a word: all of it lies on the page, and it is drawn there. */
export function isSeen(word: PdfWord, page: PdfPage): boolean {
  return liesOnPage(word, page) && (page.picture === undefined || isDrawn(word, page, page.picture))
}

/** Of the height of a word's box, the part about its middle that its letters take. */
const INK = 0.5
const ROUNDING_PT = 0.5

/** Whether all of a word lies on its page, not half of it. */
export function liesOnPage(word: PdfWord, { width, height }: PdfPage): boolean {
  const { top, bottom } = inkOf(word)
  return (
    word.left >= -ROUNDING_PT &&
    word.right <= width + ROUNDING_PT &&
    top >= -ROUNDING_PT &&
    bottom <= height + ROUNDING_PT
  )
}

type Box = Omit<PdfWord, 'text'>

function inkOf({ left, right, top, bottom }: Box): Box {
  const middle = (top + bottom) / 2
  const half = ((bottom - top) * INK) / 2
  return { left, right, top: middle - half, bottom: middle + half }
}

/** Letters from which on each half of a word must have ink: one stroke may lie in the middle or in one half. */
const HALVES_FROM = 3
/** Pieces of its words are a stroke with dots above or below, in boxes twice as high. */
const UNEVEN = /\p{Script=Arabic}/u

/**
 * Whether the box of a word holds ink: in its left and its right half, its upper and its lower one. What a box on the slide
 * cuts off, or something covers, has a place in the PDF and no ink there.
 */
function isDrawn({ text, ...box }: PdfWord, page: PdfPage, picture: GrayPicture): boolean {
  const ink = inkOf(box)
  const [x, y] = [(ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2]
  const halves =
    (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < HALVES_FROM || UNEVEN.test(text)
      ? [ink]
      : [
          { ...ink, right: x },
          { ...ink, left: x },
          { ...ink, bottom: y },
          { ...ink, top: y },
        ]
  return halves.every((half) => hasInk(half, picture.width / page.width, picture))
}

/** Levels of gray that tell ink from ground. */
const LEAST_DIFFERENCE = 24

function hasInk(box: Box, scale: number, { width, height, pixels }: GrayPicture): boolean {
  const clamp = (value: number, most: number) => Math.min(most - 1, Math.max(0, value))
  const [left, right] = [clamp(Math.floor(box.left * scale), width), clamp(Math.ceil(box.right * scale), width)]
  const [top, bottom] = [clamp(Math.floor(box.top * scale), height), clamp(Math.ceil(box.bottom * scale), height)]
  let [least, most] = [255, 0]
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const gray = pixels[y * width + x] ?? 0
      if (gray < least) least = gray
      if (gray > most) most = gray
    }
  }
  return most - least >= LEAST_DIFFERENCE
}
