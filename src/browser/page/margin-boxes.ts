import type { Box, Margin } from '../../model/measurement.ts'
import { type Content, contentBoxes } from './content-boxes.ts'

/** The header and the footer of a slide, whose content is measured by itself. */
export function marginElements(section: Element): readonly Element[] {
  return [...section.children].filter((child) => child.matches('header, footer'))
}

export interface MarginBox {
  readonly margin: Margin
  readonly box: Box
  /** As that of content. */
  readonly ink: () => Box
}

/** Where the words of header and footer stand, and the page number. */
export function marginBoxes(section: HTMLElement, inMargins: readonly Content[]): readonly MarginBox[] {
  const number = pageNumberBox(section)
  return [
    ...inMargins.map(({ element, box, ink }) => ({ margin: marginOf(element), box, ink })),
    ...(number ? [{ margin: 'page-number' as const, box: number, ink: () => number }] : []),
  ]
}

export function contentOfMargins(margins: readonly Element[]): readonly Content[] {
  return margins.flatMap((margin) => contentBoxes(margin, () => false))
}

function marginOf(element: Element): Margin {
  return element.closest('header') ? 'header' : 'footer'
}

/** A number has a few digits: in a wider box it is not known where it stands. */
const MOST_OF_WIDTH = 0.2

/** Marp sets the number as a pseudo-element, of which a page only learns its style. */
function pageNumberBox(section: HTMLElement): Box | undefined {
  const holder =
    section.parentElement?.querySelector<HTMLElement>('section[data-marpit-advanced-background="pseudo"]') ?? section
  const style = getComputedStyle(holder, '::after')
  if (holder.dataset.marpitPagination === undefined || style.position !== 'absolute') return undefined
  if (['none', 'normal', '""'].includes(style.content) || style.display === 'none') return undefined
  const outer = holder.getBoundingClientRect()
  const scale = holder.offsetWidth > 0 ? outer.width / holder.offsetWidth : 1
  const px = (...values: readonly string[]): number =>
    values.reduce((sum, value) => sum + (Number.parseFloat(value) || 0), 0)
  const inX = px(style.paddingLeft, style.paddingRight, style.borderLeftWidth, style.borderRightWidth)
  const inY = px(style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth)
  const isBorderBox = style.boxSizing === 'border-box'
  const width = px(style.width) - (isBorderBox ? inX : 0)
  const height = px(style.height) - (isBorderBox ? inY : 0)
  if (width > holder.offsetWidth * MOST_OF_WIDTH) return undefined
  const left = holder.clientLeft + px(style.left, style.marginLeft, style.borderLeftWidth, style.paddingLeft)
  const top = holder.clientTop + px(style.top, style.marginTop, style.borderTopWidth, style.paddingTop)
  return {
    left: outer.left + left * scale,
    top: outer.top + top * scale,
    right: outer.left + (left + width) * scale,
    bottom: outer.top + (top + height) * scale,
  }
}
