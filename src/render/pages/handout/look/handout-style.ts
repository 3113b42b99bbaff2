import type { HandoutKind } from '../../../../model/handout.ts'
import { notesStyle } from './notes-style.ts'
import type { PageLook, PageStyle } from './page-box.ts'
import { GUTTER_MM } from './paper.ts'
import { reportStyle } from './report-style.ts'
import { fourUp, threeUp } from './up-grid.ts'
import { upStyle } from './up-style.ts'

const KINDS: Readonly<Record<HandoutKind, (look: PageLook) => PageStyle>> = {
  notes: notesStyle,
  '3up': (look) => upStyle(look, threeUp(look.paper, look)),
  '4up': (look) => upStyle(look, fourUp(look.paper, look)),
  article: reportStyle,
}

/**
 * Where everything stands on the page, and how it looks; the rules of a template, `css`, come last. The slides keep their
 * own style: no rule reaches into them.
 */
export function handoutStyle(look: PageLook, css: string): string {
  const { page, boxes, rules } = KINDS[look.kind](look)
  const frames = Object.entries(boxes).map(
    ([name, { widthMm, heightMm }]) =>
      `.shot.${name}>.frame{width:${widthMm.toFixed(3)}mm;height:${heightMm.toFixed(3)}mm}`,
  )
  return `${page}
*,*::before,*::after{-webkit-print-color-adjust:exact;print-color-adjust:exact}
@scope (:root) to (.marpit){
${STYLE}
${frames.join('\n')}
${rules}
${css}
}`
}

/** Languages whose letters do not lean. */
const UPRIGHT = ':lang(ar),:lang(fa),:lang(ur),:lang(he),:lang(zh),:lang(ja),:lang(ko),:lang(th),:lang(hi),:lang(mr)'

const STYLE = `:scope{--ink:#16181d;--quiet:#52555c;--hairline:#c9c6be;--tint:#f4f3ef;--accent:#16181d;
--serif:'Source Serif 4','DejaVu Mono',Georgia,'Noto Serif',serif;
--sans:'Source Sans 3','DejaVu Mono',Helvetica,Arial,sans-serif;
--mono:'JetBrains Mono','DejaVu Mono',Menlo,Consolas,monospace}
html,body{margin:0;background:none}
body{font:400 10.5pt/1.45 var(--serif);color:var(--ink);font-kerning:normal}

.title-block{margin:0 0 8mm;padding-block-end:5mm;border-block-end:.75pt solid var(--ink)}
.title-block h1{margin:0;font:600 25pt/1.14 var(--serif);letter-spacing:-.01em;text-wrap:balance}
.title-block .description{margin:3mm 0 0;font-size:13pt;line-height:1.4;color:var(--quiet);text-wrap:balance}
.title-block.slight{margin-block-end:6mm;padding-block-end:3mm}
.title-block.slight h1{font-size:15pt}
.title-block.slight :is(.description,.facts){margin-block-start:1mm;font-size:9.5pt}
.title-block .facts{margin:4mm 0 0;font:400 9pt/1.4 var(--sans);color:var(--quiet)}

.heading-2,.heading-3,.heading-4,.heading-5,.heading-6{break-after:avoid;break-inside:avoid;text-wrap:balance}
.heading-2{margin:9mm 0 4mm;font:600 16pt/1.2 var(--serif)}
.heading-3{margin:6mm 0 3mm;font:600 12.5pt/1.25 var(--serif)}
.heading-4,.heading-5,.heading-6{margin:5mm 0 2.5mm;font:600 10.5pt/1.3 var(--sans)}

.wide{margin:0 0 6mm}
.row.leads-in,.row:has(+.row>.prose>p:first-child>.formula.block,+.wide>p:first-child>.formula.block){break-after:avoid}
.wide,.prose :is(pre,table){break-inside:avoid}
.wide.long,.long :is(pre,table){break-inside:auto}

.shot{break-inside:avoid;padding-block-start:1pt}
.shot>.frame{contain:size layout paint;outline:.5pt solid var(--hairline);outline-offset:-.75pt}
.shot.left-out>.frame{outline-style:dashed;outline-color:var(--quiet)}
.shot svg{display:block;width:100%;height:100%}
.shot .apart{all:initial;display:block}
.shot::after{content:attr(data-number);display:block;margin-block-start:1mm;font:400 7.5pt/1.2 var(--sans);color:var(--quiet)}

.prose :is(code,pre){font-variant-ligatures:none!important}
.prose{overflow-wrap:break-word;orphans:2;widows:2}
.prose>:first-child{margin-block-start:0}
.prose>:last-child{margin-block-end:0}
.prose p{margin:0 0 2.2mm;text-wrap:pretty}
.prose p.leads-in,.prose p:has(+:is(pre,table,ul,ol,blockquote),+p>.formula.block:only-child),.prose li:not(:last-child):is(:first-child,:nth-last-child(2)){break-after:avoid}
.prose :is(ul,ol){margin:0 0 2.2mm;padding-inline-start:5mm}
.prose li{margin:0 0 .8mm}
.prose li>:is(ul,ol){margin:.8mm 0 0;break-before:avoid}
.prose li::marker{color:var(--quiet);font-family:var(--sans);font-size:9pt}
.prose blockquote{margin:0 0 2.2mm;padding-inline-start:4mm;border-inline-start:1.5pt solid var(--accent);font-style:italic}
.prose blockquote em{font-style:normal}
.prose :is(blockquote,em):is(${UPRIGHT}){font-style:normal}
.prose em:is(${UPRIGHT}){font-weight:600}
:scope:lang(ko){word-break:keep-all}
:scope:is(:lang(ja),:lang(zh)){line-break:strict}
.prose code{font:400 .86em/1.4 var(--mono);overflow-wrap:anywhere}
.prose pre{margin:0 0 2.2mm;padding:2.5mm 3mm;background:var(--tint);font:400 8.25pt/1.45 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere;-webkit-box-decoration-break:clone;box-decoration-break:clone;orphans:4;widows:4}
.prose pre code{font:inherit}
.prose table{width:100%;border-collapse:collapse;margin:0 0 2.2mm;font:400 9pt/1.35 var(--sans);font-variant-numeric:tabular-nums lining-nums}
.prose th{font-weight:600;text-align:start;vertical-align:bottom;border-block-end:.75pt solid var(--ink)}
.prose td{vertical-align:top;border-block-end:.5pt solid var(--hairline)}
.prose :is(th,td){padding:1.3mm 2.5mm 1.3mm 0}
.prose .breaks{overflow-wrap:anywhere}
.prose :is(th,td):last-child{padding-inline-end:0}
.prose thead{display:table-header-group}
.prose tr{break-inside:avoid}
.prose hr{margin:3mm 0;border:0;border-block-start:.5pt solid var(--hairline)}
.prose img:not(.emoji,.formula){display:block;max-width:100%;max-height:55mm;margin:1mm 0 2mm;break-inside:avoid}
.formula.block{display:block;margin:3mm 0;max-width:100%;object-fit:contain;object-position:left}
.emoji{height:1em;width:1em;vertical-align:-.12em}
.prose a,.sources a,[class^=heading-] a{color:inherit;text-decoration:underline;text-decoration-color:var(--quiet);text-decoration-thickness:.5pt;text-underline-offset:1.5pt}
.cite::before{content:"\\2060\\202F[" attr(data-source) "]";font:400 7.5pt/1 var(--sans);color:var(--quiet);vertical-align:.35em}
.prose sup,.prose a.mark{font:400 7.5pt/1 var(--sans);vertical-align:.4em;text-decoration:none}

.figure{margin:0 0 6mm;break-inside:avoid}
.figure img{display:block;max-width:100%;max-height:90mm}
.figure .caption{margin:1.5mm 0 0;font:400 8.5pt/1.35 var(--sans);color:var(--quiet)}
.figure .caption p{margin:0}

.end{font-size:9pt;line-height:1.4}
.end ol{margin:0;padding-inline-start:7mm}
.end li{margin:0 0 1.4mm;break-inside:avoid}
.end li::marker{color:var(--quiet);font-family:var(--sans)}
.end.many ol{columns:2;column-gap:${GUTTER_MM}mm}
.end .address{font:400 8.25pt/1.35 var(--sans);color:var(--quiet);overflow-wrap:anywhere}
`
