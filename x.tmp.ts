import { parseArticle } from './src/parse/parse-article.ts'
import { randomArticle, randomScraps } from './tests/helpers/random-article.ts'
import { sourceOf } from './tests/helpers/source-of.ts'
import { shownByMarp } from './tests/helpers/marp-inline.ts'
import { folded } from './tests/helpers/slide-text.ts'
import { sliceRichText } from './src/text/slice-rich-text.ts'
import { splitSentences } from './src/text/split-sentences.ts'
import { getLanguage } from './tests/helpers/english.ts'
function texts(b:any):any[]{ switch(b.kind){case 'heading':case 'paragraph':return [b.rich];case 'list':return b.items.flatMap((i:any)=>[i.rich,...i.rest.flatMap(texts)]);case 'quote':return [...b.paragraphs,...(b.attribution?[b.attribution]:[])];case 'table':return [];case 'figure':return b.caption?[b.caption]:[];case 'footnote':return b.blocks.flatMap(texts);default:return []}}
const [from,to,kind]=process.argv.slice(2)
let n=0,total=0
for(let s=Number(from);s<Number(to);s++){
  const src=sourceOf(kind==='a'?randomArticle(s).markdown:randomScraps(s))
  for(const rich of parseArticle(src,()=>undefined).blocks.flatMap(texts)){
    const seen=new Set()
    for(const {from,to} of [{from:0,to:rich.text.length},...splitSentences(rich.text,getLanguage())]){
      const atom=sliceRichText(src,rich,from,to); if(!atom||folded(atom.text)===''||seen.has(atom.markdown))continue; seen.add(atom.markdown)
      for(const p of ['','- ','3. ','## ','> ']){ total++; const sh=shownByMarp(p+atom.markdown); if(!(sh.length===1&&sh[0]===folded(atom.text))){ n++; if(n<40)console.log(JSON.stringify({s,p,src:src.text.slice(rich.span.start,rich.span.end),md:atom.markdown,text:atom.text,sh})); break}}
    }}
}
console.log(n,total)
