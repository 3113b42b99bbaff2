import { embedFonts } from '../../files/fonts/embed-fonts.ts'
import { loadFonts } from '../../files/fonts/load-fonts.ts'
import { readEmoji } from '../../files/read-emoji.ts'
import type { InputFile, OutputFile } from '../../model/output.ts'
import { handoutPage } from '../../render/pages/handout-page.ts'
import { loadLanguage } from '../../text/language/load-language.ts'
import type { ExportInput } from '../export-input.ts'
import { metadataOf } from '../pdf-metadata.ts'
import { fitAppendix } from './fit-appendix.ts'
import { HANDOUT_KINDS } from './handout-kinds.ts'
import { reportGlyphs } from './report-glyphs.ts'

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

/** `handout.pdf`: the slides with the full text, as a document. */
export async function handoutPdf(input: ExportInput): Promise<OutputFile> {
  const { rendered, handout, paper, browser, date, attach, source } = input
  const { furniture } = await loadLanguage(rendered.deck.lang)
  const { slide, appendix, notes, sources } = furniture
  const leftOut = await fitAppendix(input)
  const faces = [...handout.fonts, ...(await loadFonts(OWN_FONTS))]
  let fonts: readonly InputFile[] = []
  const html = await handoutPage({
    rendered,
    ...(leftOut ? { appendix: leftOut.rendered } : {}),
    handout: { ...HANDOUT_KINDS.notes(input, leftOut), words: { slide, appendix, notes, sources } },
    paper,
    css: handout.css ?? '',
    emoji: readEmoji,
    fontCss: async (text) => {
      const embedded = await embedFonts(faces, { text, lang: rendered.deck.lang, already: rendered.css })
      fonts = embedded.map(({ file }) => file)
      const css = embedded.map(({ rule }) => rule).join('\n')
      reportGlyphs({ rendered, handout: { css, text } }, input.report)
      return css
    },
  })
  const printing = browser.printDocument(html)
  // A large library, loaded while the browser prints.
  const [{ finishPdf }, printed] = await Promise.all([import('../pdf/finish-pdf.ts'), printing])
  return {
    name: 'handout.pdf',
    bytes: await finishPdf(printed, metadataOf(rendered.deck, date), { attached: attach ? source : undefined }),
    inputs: fonts,
  }
}
