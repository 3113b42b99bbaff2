/** The look of the list of decks: paper, hairlines and one accent, in the light or the dark as the reader's system asks. */
export const INDEX_STYLE = `
:root{
  color-scheme:light dark;
  --paper:#fbfaf7;--ink:#16181d;--quiet:#52555c;--hairline:#d9d4c8;--accent:#a4260e;--tint:#f3f0e9;--shade:rgb(40 30 10/.1);
  --serif:'Source Serif 4',Charter,Georgia,'Noto Serif',serif;
  --sans:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;
}
@media (prefers-color-scheme:dark){
  :root{--paper:#15171b;--ink:#eceae4;--quiet:#a5a7ab;--hairline:#383b41;--accent:#ff9479;--tint:#1e2126;--shade:rgb(0 0 0/.5)}
}
*{box-sizing:border-box}
body{
  margin:0;padding:clamp(1.5rem,5vw,4rem) clamp(1.25rem,5vw,4rem) 5rem;background:var(--paper);color:var(--ink);
  font:400 1.0625rem/1.5 var(--sans);font-variant-numeric:lining-nums;overflow-wrap:break-word;text-wrap:pretty;
  -webkit-text-size-adjust:100%;text-size-adjust:100%;
}
body>*{max-width:76rem;margin-inline:auto}
header{
  display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 2rem;
  padding-block:.9rem 1rem;border-block-start:3px solid var(--ink);border-block-end:1px solid var(--hairline);
}
h1{margin:0;font:600 clamp(2rem,4vw,2.75rem)/1.15 var(--serif);letter-spacing:-.01em}
p{margin:0}
header p,.facts{color:var(--quiet)}
.decks,.links{list-style:none;margin:0;padding:0}
.decks{
  display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:clamp(2.25rem,4vw,3.5rem) clamp(1.75rem,3vw,2.75rem);
  padding-block-start:clamp(1.75rem,4vw,3rem);
}
.deck{display:flex;flex-direction:column;min-width:0}
.cover{
  display:block;aspect-ratio:16/9;overflow:hidden;border-radius:3px;background:var(--tint);
  position:relative;box-shadow:0 1px 2px var(--shade);
}
.cover::after{content:'';position:absolute;inset:0;border:1px solid var(--hairline);border-radius:inherit}
.cover img{display:block;width:100%;height:100%;object-fit:contain}
a.cover{transition:box-shadow .15s}
a.cover:hover{box-shadow:0 6px 20px var(--shade)}
@media (prefers-reduced-motion:reduce){a.cover{transition:none}}
h2{margin:1rem 0 0;font:600 1.375rem/1.25 var(--serif);text-wrap:balance}
.description{
  margin-block-start:.4rem;color:var(--quiet);
  display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;
}
.facts{margin-block-start:.5rem;font-size:.9375rem}
.facts .problems{color:var(--accent);font-weight:600}
.links{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-block-start:auto;padding-block-start:.5rem}
.links a{
  display:inline-block;padding-block:.5rem;color:var(--ink);font-weight:600;
  text-decoration:underline var(--hairline) 1px;text-underline-offset:.3em;
}
.links li:first-child a{color:var(--accent)}
.links a:hover{text-decoration-color:currentcolor}
a:focus-visible{outline:3px solid #0b6bcb;outline-offset:3px;border-radius:2px}
.none{padding-block-start:2rem;color:var(--quiet)}
@media (prefers-color-scheme:dark){.cover img{filter:brightness(.92)}a:focus-visible{outline-color:#8ab8ff}}
`
  .trim()
  .replaceAll(/\n\s*/gu, '')
