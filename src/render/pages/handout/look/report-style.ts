import { type PageLook, type PageStyle, textPage } from './page-box.ts'
import { GUTTER_MM, REPORT_FOOT_MM, REPORT_MARGIN_MM, reportBoxes, reportColumns } from './paper.ts'

/** How large slides as wide as the text are where a report is set closer; others keep their size. */
const CLOSE = 0.8

/** Text in one column, slides and the list of contents in a narrower one beside it. */
export function reportStyle(look: PageLook): PageStyle {
  const { textMm, besideMm } = reportColumns(look.paper)
  const boxes = reportBoxes(look.paper, look)
  const { widthMm, heightMm } = boxes.column
  const lengths = { text: textMm, beside: besideMm, wide: widthMm * CLOSE, high: heightMm * CLOSE }
  const named = Object.entries(lengths).map(([name, mm]) => `--${name}:${mm.toFixed(3)}mm`)
  return {
    page: textPage(look, REPORT_MARGIN_MM, REPORT_FOOT_MM),
    boxes,
    rules: `:scope{${named.join(';')}}${COLUMNS}`,
  }
}

const COLUMNS = `
:scope{--size:9.5pt;--leading:1.42;--between:2mm;--above:6.5mm;--below:3mm}
:scope.roomy{--size:10.5pt;--leading:1.45;--between:2.4mm;--above:8mm}
:scope.close{--leading:1.34;--between:1.7mm;--above:5mm;--below:2mm}
body{position:relative;display:flow-root;font-size:var(--size);line-height:var(--leading)}
main>:is(.heading-2,.heading-3,.heading-4,.heading-5,.heading-6,.large,.figure,.sheet),.row>.prose{width:var(--text);box-sizing:border-box}
.title-block{margin-block-end:6mm;padding-block-end:4mm}
.title-block .description{margin-block-start:2mm;font-size:11.5pt;line-height:1.36}
.title-block .facts{margin-block-start:2.5mm}
.heading-2{margin:var(--above) 0 2.5mm;font-size:15pt}
.heading-3{margin:5mm 0 2mm;font-size:12pt}
.heading-4,.heading-5,.heading-6{margin:4mm 0 1.5mm}
main>.heading-2:first-child,.contents+.heading-2{margin-block-start:0}
.prose>:is(p,ul,ol,pre,blockquote,table):not(:last-child){margin-block-end:var(--between)}
.prose pre{font-size:7.75pt}
.row>.prose{padding-block-end:var(--between)}
.large,.figure{margin:1mm 0 var(--below)}
:is(.sheet,.large):has(+.row){break-after:avoid}
main>:is(.sheet,.large):last-child{break-before:avoid}
.wide{display:flow-root;margin:2mm 0 4mm}
.sheet{display:grid;grid-template-columns:max-content max-content;gap:1.5mm ${GUTTER_MM}mm;margin:1mm 0 var(--below)}

:scope.close .shot.column>.frame{width:var(--wide);height:var(--high)}
.shots{display:contents}
.shots>.shot{position:absolute;inset-inline-end:0;width:var(--beside)}
.shot::after{font-weight:600}
:scope.trial .shots>.shot{display:none}

.contents{float:inline-end;clear:inline-end;box-sizing:border-box;width:var(--beside);break-inside:avoid;font:400 8.5pt/1.35 var(--sans)}
.contents>p{margin:0;padding-block-end:1.5mm;border-block-end:.5pt solid var(--hairline);font-weight:600}
.contents ol{margin:0;padding:0;list-style:none}
.contents a{display:grid;grid-template-columns:minmax(0,1fr) 6mm;column-gap:2mm;align-items:end;padding-block:1mm;border-block-end:.5pt solid var(--hairline);color:inherit;text-decoration:none}
.contents .end-of{display:block;margin-block-start:4mm}
.contents .level-3 .words{padding-inline-start:4mm}
.contents .page-of{text-align:end;color:var(--quiet);font-variant-numeric:tabular-nums lining-nums}

.end:not(.many){width:var(--text);break-inside:avoid}
.end.many{font-size:8.25pt;line-height:var(--leading)}
.end.many ol{columns:3;column-gap:${GUTTER_MM}mm;padding:0}
.end.many li{margin-inline-start:6.5mm}
.end.many .address{font-size:7.5pt}`
