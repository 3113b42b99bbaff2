import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFace } from '../../model/template.ts'
import { parseFaces } from './parse-faces.ts'

/** A family as `template.yml` names it: faces of a package that has one style sheet a face, as @fontsource does. */
export interface FontRequest {
  readonly family: string
  readonly package: string
  readonly faces: readonly { readonly weight: number; readonly style: 'normal' | 'italic' }[]
  /** In which look it borrows the letters of other scripts; absent = it does without. */
  readonly scripts?: 'serif' | 'sans'
}

const require = createRequire(import.meta.url)

/** The files of each face with the characters they cover. Throws when a package or a face does not exist. */
export async function loadFonts(requests: readonly FontRequest[]): Promise<readonly FontFace[]> {
  const faces = requests.flatMap((request) => request.faces.map((face) => loadFace(request, face.weight, face.style)))
  return Promise.all(faces)
}

async function loadFace(request: FontRequest, weight: number, style: 'normal' | 'italic'): Promise<FontFace> {
  const { family, scripts } = request
  const sheet = `${weight}${style === 'italic' ? '-italic' : ''}.css`
  const files = await faceFiles(request.package, sheet)
  return { family, weight, style, files, ...(scripts ? { scripts } : {}) }
}

const known = new Map<string, Promise<FontFace['files']>>()

/** Once a process: packages stay as they are. */
function faceFiles(packageName: string, sheetName: string): Promise<FontFace['files']> {
  const name = `${packageName}/${sheetName}`
  const files = known.get(name) ?? readFaceFiles(packageName, sheetName)
  known.set(name, files)
  // What is installed meanwhile is there the next time.
  files.catch(() => known.delete(name))
  return files
}

async function readFaceFiles(packageName: string, sheetName: string): Promise<FontFace['files']> {
  const sheet = join(dirname(require.resolve(`${packageName}/package.json`)), sheetName)
  const css = await readFile(sheet, 'utf8')
  return parseFaces(css).map(({ file, ranges }) => ({ path: join(dirname(sheet), file), ranges }))
}
