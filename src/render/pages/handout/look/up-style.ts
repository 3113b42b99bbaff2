import { cssText, marginBox, PAGE_NUMBER, type PageLook, type PageStyle } from './page-box.ts'
import { COLUMN_GAP_MM, HEAD_MM, UP_MARGINS, type UpGrid } from './up-grid.ts'

/** Pages of slides: title, names and date above them, a number below each. */
export function upStyle(look: PageLook, { page, slide, side, row, lines }: UpGrid): PageStyle {
  const { top, bottom } = UP_MARGINS
  const above = `vertical-align:bottom;padding-bottom:${HEAD_MM - 9}mm`
  const title = { ...look, content: cssText(look.runningTitle), style: `${above};width:65%` }
  const facts = { ...look, content: cssText(look.facts), style: above }
  const number = { ...look, content: PAGE_NUMBER, style: 'vertical-align:top;padding-top:4mm;width:20mm' }
  const none = (box: typeof title) => ({ ...box, content: 'none' })
  return {
    page: `@page{size:${page.widthMm}mm ${page.heightMm}mm;margin:${top}mm ${mm(side)} ${bottom}mm;
${marginBox('top', 'start', title)}
${marginBox('top', 'end', facts)}
${marginBox('bottom', 'end', number)}}
@page opener{margin-top:${top - HEAD_MM}mm;
${marginBox('top', 'start', none(title))}
${marginBox('top', 'end', none(facts))}}`,
    boxes: { up: slide },
    rules: `.slots{grid-template-columns:${lines.count > 0 ? 'minmax(0,1fr)' : `${mm(slide.widthMm)} ${mm(slide.widthMm)}`};grid-auto-rows:${mm(row)}}
.slot{grid-template-columns:${mm(slide.widthMm)}${lines.count > 0 ? ' minmax(0,1fr)' : ''}}${SLOTS}`,
  }
}

function mm(length: number): string {
  return `${length.toFixed(3)}mm`
}

const SLOTS = `
.page{break-inside:avoid}
.page+.page{break-before:page}
.opener{page:opener}
.head{display:flex;gap:8mm;justify-content:space-between;align-items:baseline;box-sizing:border-box;height:${HEAD_MM}mm}
.head :is(h1,h2){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;margin:0;font:600 12.5pt/1.2 var(--serif);text-wrap:balance}
.head .facts{flex:none;max-width:40%;margin:0;text-align:end;font:400 8pt/1.3 var(--sans);color:var(--quiet)}
.slots,.slot{display:grid;column-gap:${COLUMN_GAP_MM}mm;align-items:start}
.rules{display:block;stroke:#a9a69d;stroke-width:.5pt;fill:none}`
