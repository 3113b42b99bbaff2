import { type Edges, meet } from '../drawn-box.ts'
import { parseColor } from './colors.ts'
import { onSlide } from './frame.ts'
import { pseudoRect } from './pseudo-rect.ts'

/** An area of a slide where something is drawn. */
export interface PaintedArea extends Edges {
  readonly element: Element
  /** More than one colour: a picture or a gradient, or colours mixed with those below. */
  readonly isDrawing: boolean
  /** The element's own background, which is the ground of all that it holds. */
  readonly isGround: boolean
}

const PICTURES = 'img, svg, video, canvas, object, iframe, embed'

/** All areas of a slide, in whatever layer, on which a text can stand without being inside. */
export function paintedAreas(slide: HTMLElement): readonly PaintedArea[] {
  return [slide, ...slide.querySelectorAll('*')].flatMap((element) => {
    if (element.parentElement?.closest('svg')) return []
    const own = areaOf(element, slide)
    const pseudos = ['::before', '::after'].flatMap((pseudo) => pseudoArea(element, slide, pseudo))
    return own ? [own, ...pseudos] : pseudos
  })
}

function areaOf(element: Element, slide: HTMLElement): PaintedArea | undefined {
  const style = getComputedStyle(element)
  const isPicture = element.matches(PICTURES) || style.content.startsWith('url(')
  const isDrawing = isPicture || draws(style)
  if (!isDrawing && parseColor(style.backgroundColor).a === 0) return undefined
  return { ...onSlide(element.getBoundingClientRect(), slide), element, isDrawing, isGround: !isPicture }
}

function draws({ backgroundImage, mixBlendMode, backdropFilter }: CSSStyleDeclaration): boolean {
  return backgroundImage !== 'none' || mixBlendMode !== 'normal' || (backdropFilter || 'none') !== 'none'
}

/** What a rule draws before or after an element, where it is taken out of the lines. */
function pseudoArea(element: Element, slide: HTMLElement, pseudo: string): readonly PaintedArea[] {
  const style = getComputedStyle(element, pseudo)
  const isDrawing = style.content.startsWith('url(') || draws(style)
  if (!isDrawing && parseColor(style.backgroundColor).a === 0) return []
  const rect = pseudoRect(element, pseudo)
  return rect ? [{ ...onSlide(rect, slide), element, isDrawing, isGround: false }] : []
}

/** Whether more lies behind a text than the plain colours of the elements around it. */
export function standsOnDrawing(element: Element, place: Edges, areas: readonly PaintedArea[]): boolean {
  return areas.some((area) => {
    const isPlain = !area.isDrawing && area.isGround && area.element.contains(element)
    return !isPlain && meet(place, area)
  })
}
