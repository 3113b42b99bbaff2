/**
 * Pictures with more pixels than paper shows make a file large and nothing better. For as long as the page prints, they are
 * drawn smaller; on the screen they stay as they are.
 */

/** 240 dots an inch: a pixel of CSS is 1/96 inch. */
const PIXELS_PER_PX = 2.5
/** What is not much too large stays as it is. */
const TOLERANCE = 1.3
const JPEG_QUALITY = 0.85

const WAS = 'data-was'

/** Draws pictures of the page as small as paper needs them. */
export async function fitImages(): Promise<void> {
  const images = [...document.querySelectorAll('img')].map(fitImage)
  const grounds = [...document.querySelectorAll<HTMLElement>('figure[style*="background-image"]')].map(fitGround)
  await Promise.all([...images, ...grounds])
}

/** Puts the pictures back. */
export function unfitImages(): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[${WAS}]`)) {
    const was = element.getAttribute(WAS) ?? ''
    if (element instanceof HTMLImageElement) element.src = was
    else element.setAttribute('style', was)
    element.removeAttribute(WAS)
  }
}

async function fitImage(image: HTMLImageElement): Promise<void> {
  const { width, height } = image.getBoundingClientRect()
  const fitted = smaller(image, Math.max(width / image.naturalWidth, height / image.naturalHeight))
  if (fitted === undefined) return
  image.setAttribute(WAS, image.src)
  image.src = fitted
  await image.decode()
}

async function fitGround(ground: HTMLElement): Promise<void> {
  const was = ground.style.backgroundImage
  const image = new Image()
  image.src = /^url\("([^"]*)"\)$/u.exec(was)?.[1] ?? ''
  try {
    await image.decode()
  } catch {
    return
  }
  const { width, height } = ground.getBoundingClientRect()
  const fitted = smaller(image, Math.max(width / image.naturalWidth, height / image.naturalHeight))
  if (fitted === undefined) return
  ground.setAttribute(WAS, ground.getAttribute('style') ?? '')
  ground.style.backgroundImage = `url("${fitted}")`
  const drawn = new Image()
  drawn.src = fitted
  await drawn.decode()
}

/** A picture that is shown at `scale` of its pixels, with no more of them than that takes; undefined if it has not many more. */
function smaller(image: HTMLImageElement, scale: number): string | undefined {
  const type = /^data:(image\/(?:jpeg|png|webp));/u.exec(image.src)?.[1]
  const factor = scale * PIXELS_PER_PX
  if (type === undefined || !(factor > 0) || factor * TOLERANCE > 1) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(image.naturalWidth * factor)
  canvas.height = Math.ceil(image.naturalHeight * factor)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const drawn = type === 'image/jpeg' ? canvas.toDataURL(type, JPEG_QUALITY) : canvas.toDataURL('image/png')
  return drawn.length < image.src.length ? drawn : undefined
}
