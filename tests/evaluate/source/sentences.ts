import { fold } from '../text/fold.ts'

const ABBREVIATION =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|vs|etc|e\.g|i\.e|cf|al|Inc|Ltd|Co|Corp|U\.S|U\.K|D\.C|a\.m|p\.m|approx|Dept|Univ|Assn|Ave|Blvd|Fig|Sec|Gov|Sen|Rep|Gen|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|bzw|ca|usw|z\. ?B|d\. ?h|u\. ?a|Mio|Mrd|Nr|Abs|M|Mme|env|p|\p{Lu})\.$/u

/** The end of a sentence that may stand before `index`: a stop and what closes with it. */
const ENDS = /[.!?…:;؟۔][\p{Pf}\p{Pe}"'*]*\s*$|[。！？][」』”’）)]*\s*$/u

/** Whether a sentence may begin or end at `index`. Errs on the side of yes: only for saying that something is cut. */
export function mayBreakAt(text: string, index: number): boolean {
  const before = text.slice(0, index)
  const after = text.slice(index)
  return (
    before.trim() === '' ||
    /^[.。!?！？…؟]*[\p{Pf}\p{Pe}"']*\s*$/u.test(after) ||
    ENDS.test(before) ||
    /^[.!?…:;。！？؟]/u.test(after)
  )
}

const CERTAIN =
  /(?<![\p{L}.])[\p{L}\p{M}]{2,}[\p{Ll}\p{M}][.!?؟][\p{Pf}\p{Pe}"']*\s+(?=[\p{Pi}\p{Ps}"']*[\p{Lu}])|[。！？](?=[^」』”’）)、，])/gu

/** Whether more than one sentence stands in a text. Errs on the side of no: only for saying that sentences were joined. */
export function holdsSeveralSentences(text: string): boolean {
  return [...text.matchAll(CERTAIN)].some((match) => {
    const end = match.index + match[0].length
    const before = text.slice(0, end).trim()
    const open = (before.match(/[“„«「『(]/gu)?.length ?? 0) > (before.match(/[”»」』)]/gu)?.length ?? 0)
    return !open && !ABBREVIATION.test(before) && text.slice(end).trim() !== ''
  })
}

/** The sentences of a paragraph as `Intl.Segmenter` finds them, joined where an abbreviation or a lower-case letter says so. */
export function splitSentences(text: string, lang: string): readonly string[] {
  const pieces = [...new Intl.Segmenter(lang || 'en', { granularity: 'sentence' }).segment(fold(text))]
  const sentences: string[] = []
  for (const { segment } of pieces) {
    const last = sentences.at(-1)
    const goesOn = last !== undefined && (isOpen(last.trim(), segment) || /^[\p{Ll}\p{Pf}\p{Pe},;]/u.test(segment))
    if (goesOn) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** Words that no name begins with: "on Mac OS X. These …" are two sentences, "by J. Thesen" is one. */
const STARTERS = /^(?:The|These|Those|This|That|It|They|We|You|He|She|There|If|In|On|But|And)\s/u

function isOpen(before: string, after: string): boolean {
  return ABBREVIATION.test(before) && !(/\s\p{Lu}\.$/u.test(before) && STARTERS.test(after))
}
