/** An article to begin with: small, true, and built without a warning. */
export function starterArticle(title: string): string {
  return `---
title: ${JSON.stringify(title)}
lang: en
---

An article becomes a deck. You write whole sentences under headings, as for a reader, and Lectern chooses what an audience needs to see.

## How to begin

Each heading opens a part of the talk. The first sentence of a paragraph carries most of the weight, so it should say what the paragraph is about.

- Write one thought a paragraph.
- Keep lists short.
- Give every table a heading row.

## What you get

The build writes one folder for each article. It holds files that you can use as they are.

| File | Use |
| --- | --- |
| deck.html | Present it in any browser, without a network |
| deck.pdf | Show it where there is no browser |
| handout.pdf | Hand it out: the slides with the full text |
| deck.md | Open it with Marp |
| plan.json | See why each slide is there |

## What to do next

Replace this text with your own and build again. What is cut off or missing is reported with the line of your article.
`
}
