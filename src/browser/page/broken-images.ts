import type { BrokenImage } from '../../model/measurement.ts'
import { lineOf } from './describe-culprit.ts'

const MAX_CHARS = 60

/** The images of a slide that the browser could not decode. */
export async function brokenImages(slide: HTMLElement): Promise<readonly BrokenImage[]> {
  const images = [...slide.querySelectorAll('img')].map(async (image) => {
    if (await decodes(image)) return []
    const line = lineOf(image, slide)
    const name = image.alt || shorten(image.getAttribute('src') ?? '')
    return [{ name, ...(line === undefined ? {} : { line }) }]
  })
  const backgrounds = backgroundAddresses(slide).map(async (address) => {
    const image = new Image()
    image.src = address
    return (await decodes(image)) ? [] : [{ name: shorten(address) }]
  })
  return (await Promise.all([...images, ...backgrounds])).flat()
}

async function decodes(image: HTMLImageElement): Promise<boolean> {
  try {
    await image.decode()
    return true
  } catch {
    return false
  }
}

/** Marp writes background images into the style attribute; those of style sheets are the template's. */
function backgroundAddresses(slide: HTMLElement): readonly string[] {
  const styled = [...slide.querySelectorAll<HTMLElement>('[style*="background"]')]
  return styled.flatMap((element) => {
    return [...element.style.backgroundImage.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map((match) => match[1] ?? '')
  })
}

function shorten(address: string): string {
  return address.length <= MAX_CHARS ? address : `${address.slice(0, MAX_CHARS - 1)}…`
}
