import { createHash } from 'node:crypto'
import { escapeText } from '../../../text/html/escape-html.ts'
import { INDEX_STYLE } from '../index/index-style.ts'

/** What stands in the place of a deck that there is not: a title and a sentence. Its problems are added by the live script. */
export function problemPage(title: string, sentence: string, fontCss: string): string {
  const style = `${fontCss}${INDEX_STYLE}header{margin-block-end:1.75rem}main>*{max-width:50rem}`
  const hash = createHash('sha256').update(style, 'utf8').digest('base64')
  // The live script brings a style of its own.
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
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
