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

const RULE = /@font-face\s*\{[^}]*?url\(["']?data:[^,)]*;base64,([A-Za-z\d+/=]+)["']?\)([^}]*)\}/gu
const read = new Map<string, InlineFace>()

function inlineFaces(css: string): readonly InlineFace[] {
  return [...css.matchAll(RULE)].map(([rule, base64 = '', rest = '']) => {
    const face = read.get(rule) ?? inlineFace(base64, rest)
    read.set(rule, face)
    return face
  })
}

function inlineFace(base64: string, rest: string): InlineFace {
  const ranges = /unicode-range:\s*([^;}]+)/u.exec(rest)?.[1]
  return {
    codes: once(() => readCmap(Buffer.from(base64, 'base64'))),
    ranges: ranges ? parseRanges(ranges) : undefined,
  }
}
