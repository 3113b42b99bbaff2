import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFace } from '../model/template.ts'

/** A family as `template.yml` names it: faces of a package that has one style sheet a face, as @fontsource does. */
export interface FontRequest {
  readonly family: string
  readonly package: string
  readonly faces: readonly { readonly weight: number; readonly style: 'normal' | 'italic' }[]
}

const require = createRequire(import.meta.url)
const FACE = /@font-face\s*\{([^}]*)\}/gu

/** The files of each face with the characters they cover. Throws when a package or a face does not exist. */
export async function loadFonts(requests: readonly FontRequest[]): Promise<readonly FontFace[]> {
  const faces = requests.flatMap((request) => request.faces.map((face) => loadFace(request, face.weight, face.style)))
  return Promise.all(faces)
}

async function loadFace(request: FontRequest, weight: number, style: 'normal' | 'italic'): Promise<FontFace> {
  const sheet = `${weight}${style === 'italic' ? '-italic' : ''}.css`
  const folder = dirname(require.resolve(`${request.package}/package.json`))
  const css = await readFile(join(folder, sheet), 'utf8')
  const files = [...css.matchAll(FACE)].flatMap(([, body = '']) => {
    const file = /url\(([^)]+\.woff2)\)/u.exec(body)?.[1]
    const ranges = /unicode-range:\s*([^;]+)/u.exec(body)?.[1]
    if (!file) return []
    return [
      {
        path: join(folder, file.replace(/['"]/gu, '')),
        ranges: ranges ? parseRanges(ranges) : [[0, 0x10ffff] as const],
      },
    ]
  })
  return { family: request.family, weight, style, files }
}

/** `U+0-7F,U+4??` as pairs of code points. */
function parseRanges(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/iu, '').split('-')
    return [Number.parseInt(first.replace(/\?/gu, '0'), 16), Number.parseInt(last.replace(/\?/gu, 'F'), 16)] as const
  })
}
