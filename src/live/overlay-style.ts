/** The look of problems, over a deck of any look. */
export const OVERLAY_STYLE = `
:host{
  all:initial;color-scheme:light dark;
  --paper:#fbfaf7;--ink:#16181d;--quiet:#52555c;--hairline:#d9d4c8;--accent:#a4260e;--mild:#7a5200;--tint:#f3f0e9;--shade:rgb(40 30 10/.28);
  --serif:'Source Serif 4',Charter,Georgia,'Noto Serif',serif;
  --sans:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;
  --mono:'Lectern Mono','DejaVu Mono','Cascadia Mono',Menlo,Consolas,monospace;
  color:var(--ink);font:400 16px/1.45 var(--sans);font-variant-numeric:lining-nums;
}
@media (prefers-color-scheme:dark){
  :host{--paper:#1a1d22;--ink:#eceae4;--quiet:#a5a7ab;--hairline:#42454c;--accent:#ff9479;--mild:#e8b75a;--tint:#101216;--shade:rgb(0 0 0/.6)}
}
*{box-sizing:border-box}
.heard{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.panel{position:fixed;z-index:2147483647;inset:auto 0 0;display:flex;padding:clamp(12px,2vw,24px);pointer-events:none}
.panel>*{pointer-events:auto}
section{
  display:flex;flex-direction:column;width:100%;max-width:50rem;max-height:min(70vh,40rem);margin-inline:auto;overflow:hidden;
  background:var(--paper);border:1px solid var(--hairline);border-top:3px solid var(--accent);border-radius:3px;box-shadow:0 12px 48px var(--shade);
}
header{display:flex;gap:24px;align-items:flex-start;justify-content:space-between;padding:14px 20px 12px}
h2{margin:0;font:600 22px/1.25 var(--serif)}
p{margin:0}
header p{color:var(--quiet)}
button{
  flex:none;min-height:40px;padding:6px 14px;font:600 16px/1.45 var(--sans);color:var(--ink);background:var(--paper);
  border:1px solid var(--hairline);border-radius:3px;cursor:pointer;
}
button:hover{border-color:currentcolor}
:focus-visible{outline:3px solid #0b6bcb;outline-offset:2px}
.chip{box-shadow:0 4px 16px var(--shade);color:var(--mild)}
.chip.failed{color:var(--accent)}
ol{list-style:none;margin:0;padding:0 20px 4px;overflow:auto;overscroll-behavior:contain}
li{padding:14px 0;border-top:1px solid var(--hairline);overflow-wrap:anywhere}
.message{font-size:17px}
strong{margin-right:.15em;font-weight:600;color:var(--accent)}
strong.warning,strong.info{color:var(--mild)}
.place{margin-top:2px;font:400 14px/1.5 var(--mono);color:var(--quiet)}
pre{
  margin:10px 0 0;padding:12px 14px;overflow-x:auto;background:var(--tint);border-radius:2px;
  font:400 14px/1.5 var(--mono);tab-size:4;white-space:pre;overflow-wrap:normal;
}
.hint{margin-top:10px}
.hint::before{content:'Hint: ';font-weight:600}
.code{margin-top:6px;font:400 13px/1.5 var(--mono);color:var(--quiet)}
.page ol{margin:20px 0;padding:0;overflow:visible;border-bottom:1px solid var(--hairline)}
@media (prefers-color-scheme:dark){:focus-visible{outline-color:#8ab8ff}}
@media print{.panel{display:none}}
`
