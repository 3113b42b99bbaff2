import type { EmbeddedFont } from '../../../model/deck.ts'
import type { FontFace } from '../../../model/template.ts'
import { faceRule } from '../face-rule.ts'
import { isWithin } from '../parse-faces.ts'
import { readFontFile } from '../read-font-file.ts'
import { loadScriptSlices, type ScriptSlice } from './load-script-slices.ts'
import { familiesFor, type ScriptFamily, type ScriptLook } from './script-families.ts'
import { subsetSlice } from './subset-slice.ts'

/** A face that borrows letters, with those that it lacks. */
interface Borrower {
  readonly face: FontFace
  readonly look: ScriptLook
  readonly codes: readonly number[]
}

/** Where a character comes from. */
interface Lender {
  readonly family: ScriptFamily
  readonly slice: ScriptSlice
}

/**
 * Letters of other scripts under the names of the families that lack them, so that no style sheet has to know who lends:
 * rules whose `unicode-range` holds exactly the lent characters. Only what is needed is cut out of the lending fonts, at
 * the weight of the face. Nothing for text that the faces cover.
 */
export async function lendScripts(
  faces: readonly FontFace[],
  codes: readonly number[],
  { text, lang }: { readonly text: string; readonly lang: string },
): Promise<readonly EmbeddedFont[]> {
  const families = familiesFor(lang, text)
  const marks = ownMarks(families[0], lang, text)
  const visible = codes.filter((code) => code > 0x7e && !INVISIBLE.test(String.fromCodePoint(code)))
  const borrowers = await Promise.all(
    faces.flatMap(({ scripts, ...face }) =>
      scripts ? [borrowerOf(face, scripts, visible, (code) => marks.test(String.fromCodePoint(code)))] : [],
    ),
  )
  const wanted = borrowers.filter((borrower) => borrower.codes.length > 0)
  if (wanted.length === 0) return []
  const last = faces.at(-1)?.family
  const isLent = await coverage(faces.filter(({ family }) => family === last))
  const lenders = { serif: new Map<number, Lender>(), sans: new Map<number, Lender>() }
  for (const look of ['serif', 'sans'] as const) {
    const asked = new Set(wanted.filter((borrower) => borrower.look === look).flatMap((borrower) => borrower.codes))
    const isFirst = (family: ScriptFamily) => family === families[0] && family.languages.test(lang.toLowerCase())
    for (const code of asked) {
      const char = String.fromCodePoint(code)
      const fitting = families.filter((family) => isFirst(family) || family.letters.test(char) || !isLent(code))
      const lender = await firstLender(fitting, look, code)
      if (lender) lenders[look].set(code, lender)
    }
  }
  return (await Promise.all(wanted.map((borrower) => rulesFor(borrower, lenders[borrower.look])))).flat()
}

/** What has no picture of its own, or none that a font could lack: blanks but for the wide one, joiners, controls. */
const INVISIBLE = /(?!\u3000)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/u
const NO_MARKS = /(?!)/u

/** Quotation marks stay narrow in a text that uses one as an apostrophe. */
function ownMarks(family: ScriptFamily | undefined, lang: string, text: string): RegExp {
  if (!family?.marks || !family.languages.test(lang.toLowerCase())) return NO_MARKS
  return /\p{Script=Latin}’\p{Script=Latin}/u.test(text) ? /[“”…‥—·]/u : family.marks
}

async function borrowerOf(
  face: FontFace,
  look: ScriptLook,
  codes: readonly number[],
  isMark: (code: number) => boolean,
): Promise<Borrower> {
  const covers = await coverage([face], codes)
  return { face, look, codes: codes.filter((code) => isMark(code) || !covers(code)) }
}

/** Whether one of the faces has a character; `codes` are all that will be asked for. */
async function coverage(faces: readonly FontFace[], codes?: readonly number[]): Promise<(code: number) => boolean> {
  const files = faces
    .flatMap(({ files }) => files)
    .filter(({ ranges }) => codes?.some((code) => isWithin(ranges, code)) ?? true)
  const read = await Promise.all(
    files.map(async ({ path, ranges }) => ({ ranges, has: (await readFontFile(path)).codes() })),
  )
  return (code) => read.some(({ ranges, has }) => has.has(code) && isWithin(ranges, code))
}

async function firstLender(
  families: readonly ScriptFamily[],
  look: ScriptLook,
  code: number,
): Promise<Lender | undefined> {
  for (const family of families) {
    for (const slice of await loadScriptSlices(family.packages[look])) {
      if (isWithin(slice.ranges, code) && (await readFontFile(slice.path)).codes().has(code)) return { family, slice }
    }
  }
  return undefined
}

async function rulesFor(
  { face, codes }: Borrower,
  lenders: ReadonlyMap<number, Lender>,
): Promise<readonly EmbeddedFont[]> {
  const bySlice = new Map<ScriptSlice, { readonly family: ScriptFamily; readonly written: number[] }>()
  for (const code of codes) {
    const lender = lenders.get(code)
    if (!lender) continue
    const { family, slice } = lender
    bySlice.set(slice, { family, written: [...(bySlice.get(slice)?.written ?? []), code] })
  }
  const made = [...bySlice].map(async ([slice, { family, written }]) => {
    const own = await neededCodes(slice, family, written)
    const weight = Math.min(Math.max(face.weight, slice.weights[0]), slice.weights[1])
    // Few letters are soon packed, and dozens of packed files soon take a second.
    const format = family.needs === 'all' ? 'woff' : 'truetype'
    const base64 = await subsetSlice({ path: slice.path, weight, codes: own, format })
    const { input } = await readFontFile(slice.path)
    return faceRule({ face, base64, format, ranges: rangesOf(own), file: input })
  })
  return Promise.all(made)
}

/** What a slice has to give where these characters are written, sorted. */
async function neededCodes(
  { path, ranges }: ScriptSlice,
  { needs, letters }: ScriptFamily,
  written: readonly number[],
): Promise<readonly number[]> {
  const all = needs === 'all' ? [...(await readFontFile(path)).codes()] : []
  const joined = all.filter((code) => isWithin(ranges, code) && letters.test(String.fromCodePoint(code)))
  return [...new Set([...written, ...joined])].sort((a, b) => a - b)
}

/** Sorted code points as stretches. */
function rangesOf(codes: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
}
