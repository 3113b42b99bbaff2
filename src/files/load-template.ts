import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Diagnostic, Report } from '../model/diagnostic.ts'
import type { InputFile } from '../model/output.ts'
import type { Location, SourceFile } from '../model/source.ts'
import { type FontFace, LAYOUTS, type LayoutSource, type Template } from '../model/template.ts'
import { contentHash } from '../text/content-hash.ts'
import { createMemory } from '../text/memory/create-memory.ts'
import { locationOf, placeIn } from '../text/source-position.ts'
import { loadFonts } from './fonts/load-fonts.ts'
import { followInside } from './place/follow-inside.ts'
import { type LocatedFont, readTemplateSettings, type TemplateSettings } from './template-settings.ts'

/** Where templates are looked for: folders that hold template folders, first come, first served. */
export interface TemplatePlaces {
  readonly folders: readonly string[]
  /** Paths are shown relative to it. */
  readonly workingFolder: string
}

/** Reads a template folder. Undefined when there is none of that name or it is broken, which has then been reported. */
export async function loadTemplate(
  name: string,
  places: TemplatePlaces,
  report: Report,
  /** Where the name was written, if it was. */
  location?: Location,
): Promise<Template | undefined> {
  const folder = await findFolder(name, places)
  if (folder === undefined) {
    const known = await templateNames(places)
    const near = didYouMean(name, known)
    const hint = near ? `Did you mean "${near}"?` : `Templates are ${known.join(', ')}.`
    report(diagnose('unknown-template', { message: `There is no template "${name}".`, hint, location }))
    return undefined
  }
  if (await leadsOutside(folder, places, report)) return undefined
  const [file, theme, handout] = await Promise.all(
    ['template.yml', 'theme.css', 'handout.css'].map((fileName) => readTemplateFile(join(folder, fileName), places)),
  )
  if (!file || !theme) {
    const missing = shownPath(join(folder, file ? 'theme.css' : 'template.yml'), places)
    const location = { path: missing, line: 1, column: 1 }
    report(diagnose('invalid-template', { message: `Template "${name}" lacks ${missing}.`, location }))
    return undefined
  }
  const settings = settingsOf(name, file, report)
  if (!settings) return undefined
  if (/@theme\s+([^\s*]+)/u.exec(theme.text)?.[1] !== name) {
    const message = `The theme does not name itself "${name}".`
    const hint = `Put "/* @theme ${name} */" at its top.`
    report(diagnose('invalid-template', { message, hint, location: placeIn(theme, 1, 1) }))
    return undefined
  }
  const layouts = await readLayouts(folder, places, report)
  const fonts = await templateFonts(settings.fonts, file, report)
  if (!fonts) return undefined
  const files = [file, theme, ...(handout ? [handout] : []), ...Object.values(layouts)].map(
    ({ path, text }): InputFile => {
      const shown = `${name}/${relative(folder, resolve(places.workingFolder, path)).split(sep).join('/')}`
      return { kind: 'template', path: shown, sha256: contentHash(text) }
    },
  )
  return {
    ...settings,
    name,
    themeCss: theme.text,
    ...(handout ? { handoutCss: handout.text } : {}),
    layouts,
    fonts,
    files,
  }
}

/** Templates that are used in turn, and their last states. */
const MOST_KEPT = 16

const remembered = createMemory<{
  readonly settings: TemplateSettings | undefined
  readonly problems: readonly Diagnostic[]
}>(MOST_KEPT)

/** As `readTemplateSettings`, which takes as long as planning a short article. */
function settingsOf(name: string, file: SourceFile, report: Report): TemplateSettings | undefined {
  const { settings, problems } = remembered(JSON.stringify([name, file.path, file.text]), () => {
    const problems: Diagnostic[] = []
    return { settings: readTemplateSettings(name, file, (problem) => void problems.push(problem)), problems }
  })
  problems.forEach(report)
  return settings
}

/** Undefined when a package of fonts or a face of it does not exist, which has then been reported. */
async function templateFonts(
  requests: readonly LocatedFont[],
  file: SourceFile,
  report: Report,
): Promise<readonly FontFace[] | undefined> {
  const loaded = requests.map(async (font) => {
    try {
      return await loadFonts([font])
    } catch {
      const message = `The font "${font.family}" is not in the package ${font.package} with these faces.`
      report(diagnose('invalid-template', { message, location: locationOf(file, font.span) }))
      return undefined
    }
  })
  const faces = (await Promise.all(loaded)).filter((own) => own !== undefined)
  return faces.length === requests.length ? faces.flat() : undefined
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

/** Whether a file of a template is a link that leads out of the project that holds the template; each is reported. */
async function leadsOutside(folder: string, places: TemplatePlaces, report: Report): Promise<boolean> {
  const root = resolve(folder, '../..')
  const files = ['template.yml', 'theme.css', ...(await layoutFiles(folder)).map((name) => join('layouts', name))]
  const followed = await Promise.all(files.map((name) => followInside(join(folder, name), root)))
  const outside = files.filter((_, index) => followed[index]?.isOutside)
  for (const name of outside) {
    const path = shownPath(join(folder, name), places)
    const message = `${path} is a link that leads outside of the project.`
    report(diagnose('source-outside-root', { message, hint: OUTSIDE_HINT, location: { path, line: 1, column: 1 } }))
  }
  return outside.length > 0
}

const OUTSIDE_HINT = 'Copy the file, or the whole template, into the project.'

async function layoutFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'layouts')).catch(() => [])
  return names.filter((name) => name.endsWith('.md')).sort()
}

function shownPath(path: string, places: TemplatePlaces): string {
  return relative(places.workingFolder, path).split(sep).join('/')
}

async function readLayouts(folder: string, places: TemplatePlaces, report: Report): Promise<Template['layouts']> {
  const read = (await layoutFiles(folder)).map(async (fileName) => {
    const path = join(folder, 'layouts', fileName)
    const name = fileName.replace(/\.md$/u, '')
    const layout = LAYOUTS.find((known) => known === name)
    return { path, name, layout, file: layout && (await readTemplateFile(path, places)) }
  })
  const layouts: Partial<Record<(typeof LAYOUTS)[number], LayoutSource>> = {}
  for (const { path, name, layout, file } of await Promise.all(read)) {
    if (layout && file) layouts[layout] = { layout, path: file.path, text: file.text }
    if (layout) continue
    const near = didYouMean(name, LAYOUTS)
    const hint = near ? `Did you mean "${near}.md"?` : `Layouts are ${LAYOUTS.join(', ')}.`
    const location = { path: shownPath(path, places), line: 1, column: 1 }
    report(diagnose('unknown-layout', { message: `No slide uses a layout "${name}".`, hint, location }))
  }
  return layouts
}
