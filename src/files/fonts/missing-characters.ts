import { once } from './once.ts'
import { isWithin, parseRanges } from './parse-faces.ts'
import { readCmap } from './read-cmap.ts'

/** A font inside a style sheet. */
interface InlineFace {
  /** The characters that it has; read when first asked for, since the first fonts have most. */
  readonly codes: () => ReadonlySet<number>
  readonly ranges: readonly (readonly [number, number])[] | undefined
}

/** What no font has to draw: blanks, joiners, marks that choose a form, controls. */
const UNDRAWN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]/u

/**
 * The characters of `text` that no font inside the style sheet has, each once, in their order: a reader without the right
 * font gets an empty box. Fonts of the computer do not count, since the next one has others.
 */
export function missingCharacters(css: string, text: string): readonly string[] {
  const chars = [...new Set(text)].filter((char) => !UNDRAWN.test(char))
  const faces = inlineFaces(css)
  return chars.filter((char) => !faces.some((face) => covers(face, char.codePointAt(0) ?? 0)))
}

function covers({ codes, ranges }: InlineFace, code: number): boolean {
  return (ranges === undefined || isWithin(ranges, code)) && codes().has(code)
}

const read = new Map<string, InlineFace>()

/** Found by hand: a pattern takes longer over half a megabyte of base64 than all the rest. */
function inlineFaces(css: string): readonly InlineFace[] {
  const faces: InlineFace[] = []
  for (let at = css.indexOf('@font-face'); at >= 0; ) {
    const end = css.indexOf('}', at)
    const rule = css.slice(at, end < 0 ? undefined : end)
    const face = read.get(rule) ?? inlineFace(rule)
    if (face) {
      faces.push(face)
      read.set(rule, face)
    }
    at = end < 0 ? -1 : css.indexOf('@font-face', end)
  }
  return faces
}

const DATA = ';base64,'

/** Undefined for a rule that names a file. */
function inlineFace(rule: string): InlineFace | undefined {
  const start = rule.indexOf(DATA)
  if (start < 0) return undefined
  const end = rule.indexOf(')', start)
  const base64 = rule.slice(start + DATA.length, end)
  const ranges = /unicode-range:\s*([^;}]+)/u.exec(rule.slice(0, start) + rule.slice(end))?.[1]
  return {
    codes: once(() => readCmap(Buffer.from(base64, 'base64'))),
    ranges: ranges ? parseRanges(ranges) : undefined,
  }
}
