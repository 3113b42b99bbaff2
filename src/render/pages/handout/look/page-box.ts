import type { HandoutKind, Paper } from '../../../../model/handout.ts'
import { paperSize, type SlideBox } from './paper.ts'

export interface PageLook {
  readonly kind: HandoutKind
  readonly paper: Paper
  readonly direction: 'ltr' | 'rtl'
  readonly widthPx: number
  readonly heightPx: number
  /** Stands on every page but the first. */
  readonly runningTitle: string
  /** Stands beside it where there is nothing but slides: who, and when. */
  readonly facts: string
}

/** How pages of one kind are cut and what stands in their margins; and rules for what stands on them. */
export interface PageStyle {
  readonly page: string
  /** What slides are drawn in, by the names of their places. */
  readonly boxes: Readonly<Record<string, SlideBox>>
  readonly rules: string
}

const FOOT = 'vertical-align:top;padding-top:6mm'
export const PAGE_NUMBER = 'counter(page) " / " counter(pages)'

/** A box in the margin of each page, at the side where lines begin or end. */
export function marginBox(
  edge: 'top' | 'bottom',
  side: 'start' | 'end',
  { direction, content, style }: Pick<PageLook, 'direction'> & { readonly content: string; readonly style: string },
): string {
  const corner = `${edge}-${(side === 'start') === (direction === 'ltr') ? 'left' : 'right'}`
  return `@${corner}{content:${content};font:400 8pt/1.3 var(--sans);color:var(--quiet);${style}}`
}

/** A string of CSS: everything but letters, digits and blanks by its number. */
export function cssText(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)
  return `"${escaped}"`
}

/** Pages of text: the title at the foot of all but the first, the number on all. */
export function textPage(look: PageLook, marginMm: number, footMm: number): string {
  const { widthMm, heightMm } = paperSize(look.paper)
  const title = { ...look, content: cssText(look.runningTitle), style: FOOT }
  const number = { ...look, content: PAGE_NUMBER, style: `${FOOT};width:20mm` }
  return `@page{size:${widthMm}mm ${heightMm}mm;margin:${marginMm}mm ${marginMm}mm ${footMm}mm;
${marginBox('bottom', 'start', title)}
${marginBox('bottom', 'end', number)}}
@page:first{${marginBox('bottom', 'start', { ...title, content: 'none' })}}`
}
