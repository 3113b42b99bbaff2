import { embedFonts } from '../../files/fonts/embed-fonts.ts'
import { loadFonts } from '../../files/fonts/load-fonts.ts'
import { handoutName } from '../../files/listed-outputs.ts'
import { readEmoji } from '../../files/read-emoji.ts'
import { HANDOUT_KINDS, type HandoutKind } from '../../model/handout.ts'
import type { InputFile, OutputFile } from '../../model/output.ts'
import { handoutPage } from '../../render/pages/handout-page.ts'
import { loadLanguage } from '../../text/language/load-language.ts'
import type { ExportInput } from '../export-input.ts'
import { metadataOf } from '../pdf-metadata.ts'
import { type Appendix, fitAppendix } from './fit-appendix.ts'
import { type Content, HANDOUTS } from './handout-kinds.ts'
import { printReport } from './report/print-report.ts'
import { type PrintedText, reportGlyphs } from './report-glyphs.ts'

const STYLES = ['normal', 'italic'] as const

/** The faces of the handout's own style. */
const OWN_FONTS = [
  {
    family: 'Source Serif 4',
    package: '@fontsource/source-serif-4',
    faces: STYLES.flatMap((style) => [400, 600].map((weight) => ({ weight, style }))),
    scripts: 'serif' as const,
  },
  {
    family: 'Source Sans 3',
    package: '@fontsource/source-sans-3',
    faces: [400, 600].map((weight) => ({ weight, style: 'normal' as const })),
    scripts: 'sans' as const,
  },
  {
    family: 'JetBrains Mono',
    package: '@fontsource/jetbrains-mono',
    faces: [{ weight: 400, style: 'normal' as const }],
    scripts: 'sans' as const,
  },
  { family: 'DejaVu Mono', package: '@fontsource/dejavu-mono', faces: [{ weight: 400, style: 'normal' as const }] },
]

/** The handouts of one deck; what they share is made once. */
export interface Handouts {
  /** A handout of a kind as a document; none where a deck has nothing for it. */
  readonly print: (kind: HandoutKind) => Promise<readonly OutputFile[]>
  /** Reports the characters of the slides, and of what has been printed, that no font has. */
  readonly reportGlyphs: () => void
}

export function createHandouts(input: ExportInput): Handouts {
  const { rendered, report } = input
  const texts = new Map<HandoutKind, PrintedText>()
  let appendix: Promise<Appendix | undefined> | undefined
  return {
    async print(kind) {
      appendix ??= fitAppendix(input)
      const made = await handoutPdf(kind, input, await appendix)
      if (!made) return []
      texts.set(kind, made.text)
      return [made.file]
    },
    reportGlyphs: () =>
      reportGlyphs(
        rendered,
        HANDOUT_KINDS.flatMap((kind) => texts.get(kind) ?? []),
        report,
      ),
  }
}

interface Printed {
  readonly file: OutputFile
  readonly text: PrintedText
}

async function handoutPdf(
  kind: HandoutKind,
  input: ExportInput,
  appendix: Appendix | undefined,
): Promise<Printed | undefined> {
  const { rendered, handout, paper, browser, date, attach, source } = input
  const { furniture } = await loadLanguage(rendered.deck.lang)
  const { slide, notes, sources, contents } = furniture
  const contentOf = (share = 1) => HANDOUTS[kind]({ input, appendix, leftOut: furniture.leftOut, share })
  const first = contentOf()
  if (!first) return undefined
  const faces = [...handout.fonts, ...(await loadFonts(OWN_FONTS))]
  let fonts: readonly InputFile[] = []
  let text: PrintedText = { css: '', text: '' }
  const draw = (content: Content) =>
    handoutPage({
      rendered,
      ...(appendix ? { appendix: appendix.rendered } : {}),
      handout: { kind, ...content, words: { slide, appendix: furniture.appendix, notes, sources, contents } },
      paper,
      css: handout.css ?? '',
      emoji: readEmoji,
      fontCss: async (shown) => {
        const embedded = await embedFonts(faces, { text: shown, lang: rendered.deck.lang, already: rendered.css })
        fonts = embedded.map(({ file }) => file)
        text = { css: embedded.map(({ rule }) => rule).join('\n'), text: shown }
        return text.css
      },
    })
  const { printDocument } = browser
  const printing =
    kind === 'article'
      ? printReport((share) => draw(share < 1 ? (contentOf(share) ?? first) : first), printDocument, {
          ...rendered.deck,
          paper,
        })
      : printDocument(await draw(first))
  // A large library, loaded while the browser prints.
  const [{ finishPdf }, printed] = await Promise.all([import('../pdf/finish-pdf.ts'), printing])
  const bytes = await finishPdf(printed, metadataOf(rendered.deck, date), { attached: attach ? source : undefined })
  return { file: { name: handoutName(kind), bytes, inputs: fonts }, text }
}
