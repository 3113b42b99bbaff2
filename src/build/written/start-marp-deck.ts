import { diagnose } from '../../diagnostics/catalogue.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { loadFonts } from '../../files/fonts/load-fonts.ts'
import { loadTemplate, templateNames } from '../../files/load-template.ts'
import { atMost, moreParts, type Parts, unsplit } from '../../fit/written/more-parts.ts'
import { splitWritten } from '../../fit/written/split-written.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { HandoutMaterials } from '../../model/handout.ts'
import type { MarpDeck } from '../../model/marp-deck.ts'
import type { InputFile } from '../../model/output.ts'
import type { FontFace } from '../../model/template.ts'
import type { Options } from '../../options.ts'
import { BUILT_IN_THEMES, runMarp } from '../../render/run-marp.ts'
import { loadLanguage } from '../../text/language/load-language.ts'
import { placeIn } from '../../text/source-position.ts'
import { handoutOf } from '../handout-of.ts'
import { inputsOf } from '../inputs-of.ts'
import type { StartedDeck } from '../job.ts'
import { drawMarpDeck } from './draw-marp-deck.ts'
import { fillWritten } from './fill-written.ts'

const STYLES = ['normal', 'italic'] as const

/** What stands in for the fonts of Marp's own themes. */
const BUILT_IN_FONTS = [
  {
    family: 'Source Sans 3',
    package: '@fontsource/source-sans-3',
    faces: STYLES.flatMap((style) => [400, 700].map((weight) => ({ weight, style }))),
    scripts: 'sans' as const,
  },
  {
    family: 'JetBrains Mono',
    package: '@fontsource/jetbrains-mono',
    faces: [400, 700].map((weight) => ({ weight, style: 'normal' as const })),
    scripts: 'sans' as const,
  },
  { family: 'DejaVu Mono', package: '@fontsource/dejavu-mono', faces: [{ weight: 400, style: 'normal' as const }] },
]

/** Fills and reads a deck written by hand, with its theme. Undefined when something is wrong, which has been reported. */
export async function startMarpDeck(
  deck: MarpDeck,
  options: Options,
  report: Report,
): Promise<StartedDeck | undefined> {
  const filled = await fillWritten(deck, options, report)
  const style = filled && (await loadStyle(deck, filled.text, options, report))
  if (!filled || !style) return undefined
  const output = runMarp(filled.text, style.themes, 'traced')
  for (const { name, line } of output.unknownThemes) {
    const location = placeIn(deck.source, filled.lines[line - 1] ?? 1, 1)
    reportUnknownTheme(name, location, style.known, report)
  }
  if (output.unknownThemes.length > 0) return undefined
  const language = options.fit === 'split' ? { language: await loadLanguage(deck.meta.lang) } : {}
  const asWritten = { ...filled, slides: output.lines, ...language }
  const splitInto = (parts: Parts) =>
    splitWritten(
      asWritten,
      parts.map(({ count }) => count),
    )
  return {
    draft: () => ({ parts: unsplit(output.lines.length) }),
    draw: ({ parts = [] }) => {
      if (parts.every(({ count }) => count === 1)) return drawMarpDeck({ deck, filled, output, ...style }, report)
      const { text, lines } = splitInto(parts)
      const again = { filled: { ...filled, text, lines }, output: runMarp(text, style.themes, 'traced') }
      return drawMarpDeck({ deck, ...again, ...style }, report)
    },
    revise: ({ parts = [] }, measurement) => {
      if (options.fit !== 'split') return undefined
      const more = moreParts(parts, splitInto(parts).parts, measurement, output.heightPx)
      return more && { parts: atMost(more, splitInto(more).parts) }
    },
    source: deck.source,
    inputs: inputsOf(deck.source, [...filled.inputs, ...style.inputs]),
    handout: style.handout,
  }
}

interface DeckStyle {
  /** Style sheets of the templates that the deck names. */
  readonly themes: readonly string[]
  readonly fonts: readonly FontFace[]
  readonly inputs: readonly InputFile[]
  readonly handout: HandoutMaterials
  /** Names that the deck may use. */
  readonly known: readonly string[]
}

async function loadStyle(
  { theme }: MarpDeck,
  text: string,
  options: Options,
  report: Report,
): Promise<DeckStyle | undefined> {
  const places = { folders: options.templateFolders, workingFolder: options.workingFolder }
  const names = await templateNames(places)
  const known = [...BUILT_IN_THEMES, ...names]
  if (theme && !known.includes(theme.name)) {
    reportUnknownTheme(theme.name, theme.location, known, report)
    return undefined
  }
  // A comment may name the theme as well; what only looks like it costs no more than reading a template.
  const mentioned = [...text.matchAll(/\btheme[ \t]*:[ \t]*["']?([^\s"']+)/gu)].map(([, name = '']) => name)
  const wanted = names.filter((name) => mentioned.includes(name))
  const templates = []
  for (const name of wanted) {
    const template = await loadTemplate(name, places, report)
    if (!template) return undefined
    templates.push(template)
  }
  return {
    themes: templates.map(({ themeCss }) => themeCss),
    fonts: templates.length > 0 ? templates.flatMap(({ fonts }) => fonts) : await loadFonts(BUILT_IN_FONTS),
    inputs: templates.flatMap(({ files }) => files),
    handout: handoutOf(templates[0]),
    known,
  }
}

function reportUnknownTheme(
  name: string,
  location: Parameters<typeof diagnose>[1]['location'],
  known: readonly string[],
  report: Report,
): void {
  const near = didYouMean(name, known)
  const hint = near ? `Did you mean "${near}"?` : `Themes are ${known.join(', ')}.`
  report(diagnose('unknown-theme', { message: `There is no theme "${name}".`, hint, location }))
}
