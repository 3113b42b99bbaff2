import { escapeText } from '../../../text/html/escape-html.ts'
import { INDEX_STYLE } from '../index/index-style.ts'
import { stylePolicy } from '../style-policy.ts'

/** What stands in the place of a deck that there is not: a title and a sentence. Its problems are added by the live script. */
export function problemPage(title: string, sentence: string, fontCss: string): string {
  const style = `${fontCss}${INDEX_STYLE}header{margin-block-end:1.75rem}main>*{max-width:50rem}`
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${stylePolicy(style)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><h1>${escapeText(title)}</h1></header>
<main><p>${escapeText(sentence)}</p>
<div data-problems></div>
<ul class="links"><li><a href="/">All decks</a></li></ul></main>
</body>
</html>
`
}
