import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { isNode, parseDocument } from 'yaml'
import { diagnose } from '../diagnostics/catalogue.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Report } from '../model/diagnostic.ts'
import type { InputFile } from '../model/output.ts'
import type { SourceFile } from '../model/source.ts'
import { type Capacity, LAYOUTS, type LayoutSource, type Template } from '../model/template.ts'
import { contentHash } from '../text/content-hash.ts'
import { locationOf, spanOf } from '../text/source-position.ts'
import { type FontRequest, loadFonts } from './load-fonts.ts'

/** Where templates are looked for: folders that hold template folders, first come, first served. */
export interface TemplatePlaces {
  readonly folders: readonly string[]
  /** Paths are shown relative to it. */
  readonly workingFolder: string
}

const CAPACITY_KEYS: readonly (keyof Capacity)[] = ['items', 'words', 'rows', 'columns', 'lines', 'lineLength']

/** Reads a template folder. Undefined when there is none of that name or it is broken, which has then been reported. */
export async function loadTemplate(
  name: string,
  places: TemplatePlaces,
  report: Report,
): Promise<Template | undefined> {
  const folder = await findFolder(name, places)
  if (folder === undefined) {
    const known = await templateNames(places)
    const near = didYouMean(name, known)
    const hint = near ? `Did you mean "${near}"?` : `Templates are ${known.join(', ')}.`
    report(diagnose('unknown-template', { message: `There is no template "${name}".`, hint }))
    return undefined
  }
  const file = await readTemplateFile(join(folder, 'template.yml'), places)
  const theme = await readTemplateFile(join(folder, 'theme.css'), places)
  if (!file || !theme) {
    const missing = shownPath(join(folder, file ? 'theme.css' : 'template.yml'), places)
    report(diagnose('invalid-template', { message: `Template "${name}" lacks ${missing}.` }))
    return undefined
  }
  const settings = readSettings(name, file, report)
  if (!settings) return undefined
  if (!new RegExp(`@theme\\s+${name}\\b`, 'u').test(theme.text)) {
    const message = `The theme does not name itself "${name}".`
    const hint = `Put "/* @theme ${name} */" at its top.`
    report(diagnose('invalid-template', { message, hint, location: { path: theme.path, line: 1, column: 1 } }))
    return undefined
  }
  const layouts = await readLayouts(folder, places, report)
  const fonts = await loadFonts(settings.fonts)
  const files = [file, theme, ...Object.values(layouts)].map(({ path, text }): InputFile => {
    const shown = `${name}/${relative(folder, resolve(places.workingFolder, path)).split(sep).join('/')}`
    return { kind: 'template', path: shown, sha256: contentHash(text) }
  })
  return { ...settings, name, themeCss: theme.text, layouts, fonts, files }
}

/** Names of all templates, sorted. */
export async function templateNames(places: TemplatePlaces): Promise<readonly string[]> {
  const lists = places.folders.map(async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  })
  return [...new Set((await Promise.all(lists)).flat())].sort()
}

async function findFolder(name: string, places: TemplatePlaces): Promise<string | undefined> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) return undefined
  for (const parent of places.folders) {
    const folder = join(parent, name)
    const found = await stat(folder).catch(() => undefined)
    if (found?.isDirectory()) return folder
  }
  return undefined
}

async function readTemplateFile(path: string, places: TemplatePlaces): Promise<SourceFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const shown = shownPath(path, places)
  return {
    path: shown,
    absolutePath: path,
    root: places.workingFolder,
    text: text.replace(/^﻿/u, '').replace(/\r\n?/gu, '\n'),
  }
}

function shownPath(path: string, places: TemplatePlaces): string {
  return relative(places.workingFolder, path).split(sep).join('/')
}

async function readLayouts(folder: string, places: TemplatePlaces, report: Report): Promise<Template['layouts']> {
  const layouts: Partial<Record<(typeof LAYOUTS)[number], LayoutSource>> = {}
  const names = (await readdir(join(folder, 'layouts')).catch(() => [])).filter((name) => name.endsWith('.md')).sort()
  for (const fileName of names) {
    const name = fileName.replace(/\.md$/u, '')
    const layout = LAYOUTS.find((known) => known === name)
    const path = join(folder, 'layouts', fileName)
    if (!layout) {
      const near = didYouMean(name, LAYOUTS)
      const hint = near ? `Did you mean "${near}.md"?` : `Layouts are ${LAYOUTS.join(', ')}.`
      const location = { path: shownPath(path, places), line: 1, column: 1 }
      report(diagnose('unknown-layout', { message: `No slide uses a layout "${name}".`, hint, location }))
      continue
    }
    const file = await readTemplateFile(path, places)
    if (file) layouts[layout] = { layout, path: file.path, text: file.text }
  }
  return layouts
}

type Settings = Pick<Template, 'description' | 'widthPx' | 'heightPx' | 'capacities'> & {
  readonly fonts: readonly FontRequest[]
}

function readSettings(name: string, file: SourceFile, report: Report): Settings | undefined {
  const document = parseDocument(file.text, { prettyErrors: false })
  let sound = true
  const wrong = (message: string, path: readonly string[], offset?: number) => {
    sound = false
    const node = document.getIn(path, true)
    const at = offset ?? (isNode(node) && node.range ? node.range[0] : 0)
    report(diagnose('invalid-template', { message, location: locationOf(file, spanOf(file, at, at + 1)) }))
  }
  const problem = document.errors[0]
  if (problem) {
    wrong(`template.yml is not valid YAML: ${problem.message}`, [], problem.pos[0])
    return undefined
  }
  const data = record(document.toJS({ maxAliasCount: 0 }))
  if (data.name !== name) wrong(`"name" should be "${name}", the name of the folder.`, ['name'])
  const size = record(data.size)
  const { width, height } = size
  if (!isLength(width) || !isLength(height)) wrong('"size" needs "width" and "height" in pixels.', ['size'])
  const capacities: Record<string, Capacity> = {}
  for (const [layout, value] of Object.entries(record(data.capacities))) {
    const known = Object.entries(record(value)).filter(([key]) => CAPACITY_KEYS.includes(key as keyof Capacity))
    if (!known.every(([, number]) => isLength(number)))
      wrong(`Capacities of "${layout}" are numbers.`, ['capacities', layout])
    capacities[layout] = Object.fromEntries(known) as Capacity
  }
  const fonts = (Array.isArray(data.fonts) ? data.fonts : []).map(
    (font: unknown) => record(font) as unknown as FontRequest,
  )
  for (const font of fonts) {
    if (typeof font.family !== 'string' || typeof font.package !== 'string' || !Array.isArray(font.faces)) {
      wrong('Each font needs "family", "package" and "faces".', ['fonts'])
    }
  }
  if (!sound || !isLength(width) || !isLength(height)) return undefined
  return { description: String(data.description ?? ''), widthPx: width, heightPx: height, capacities, fonts }
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 10_000
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
