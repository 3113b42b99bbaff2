import { COVER_NAME, handoutName } from '../files/listed-outputs.ts'
import type { RenderedDeck } from '../model/deck.ts'
import { HANDOUT_KINDS } from '../model/handout.ts'
import type { OutputFile } from '../model/output.ts'
import { withoutFonts } from '../render/fonts/with-fonts.ts'
import { bundlePresent } from '../render/pages/bundle-present.ts'
import { printPage } from '../render/pages/print-page.ts'
import { screenPage } from '../render/pages/screen-page.ts'
import { stepSlides } from '../render/pages/step-slides.ts'
import type { ExportInput } from './export-input.ts'
import { createHandouts, type Handouts } from './handout/handout-pdf.ts'
import { manifestFile } from './manifest.ts'
import { metadataOf } from './pdf-metadata.ts'
import { pictures } from './pictures.ts'
import { planJson } from './plan-json.ts'
import { speakerNotes } from './speaker-notes.ts'

interface Exporter {
  readonly name: string
  readonly make: (input: ExportInput, handouts: Handouts) => Promise<readonly OutputFile[]>
}

/** Told how long each exporter takes; must run it and hand out its result. */
type TimeExport = <T>(name: string, work: () => T) => T

const text = (content: string) => new TextEncoder().encode(content)

/** Every output of a deck, in the order in which they are written. A new output is one line here. */
const exporters: readonly Exporter[] = [
  { name: 'deck.md', make: async ({ rendered }) => markdownFiles(rendered) },
  {
    name: 'deck.html',
    make: async ({ rendered, unusedFonts, plan, notes }) => {
      const spoken = notes === 'inside' ? await speakerNotes(plan, rendered) : []
      const page = screenPage(withoutFonts(rendered, unusedFonts), await bundlePresent(), spoken)
      return [{ name: 'deck.html', bytes: text(page) }]
    },
  },
  { name: 'deck.pdf', make: async (input) => [{ name: 'deck.pdf', bytes: await pdfBytes(input) }] },
  ...HANDOUT_KINDS.map((kind): Exporter => ({ name: handoutName(kind), make: (_, { print }) => print(kind) })),
  { name: 'pictures', make: async (input) => (input.pictures ? pictures(input) : []) },
  { name: COVER_NAME, make: async ({ page }) => [{ name: COVER_NAME, bytes: await page.drawCover() }] },
  {
    name: 'plan.json',
    make: async ({ plan, rendered }) => [{ name: 'plan.json', bytes: text(planJson(plan, rendered.deck)) }],
  },
]

interface ExportWishes {
  readonly time: TimeExport
  /** Outputs by name; all but handouts that nobody asked for unless given. */
  readonly wanted?: readonly string[] | undefined
}

/** Makes every output of a deck, or some; the manifest, which stands for all of them, comes last. */
export async function exportDeck(input: ExportInput, { time, wanted }: ExportWishes): Promise<readonly OutputFile[]> {
  const unasked = HANDOUT_KINDS.filter((kind) => !input.handouts.includes(kind)).map(handoutName)
  const asked = exporters.filter(({ name }) => wanted?.includes(name) ?? !unasked.includes(name))
  const handouts = createHandouts(input)
  // Side by side: one waits for the browser, others for a bundle.
  const made = asked.map(({ name, make }) => time(`export ${name}`, () => make(input, handouts)))
  const files = (await Promise.all(made)).flat()
  handouts.reportGlyphs()
  return wanted ? files : [...files, await manifestFile(input, files)]
}

function markdownFiles({ deck }: RenderedDeck): readonly OutputFile[] {
  const images = deck.assets.map(({ name, bytes }) => ({ name, bytes }))
  return [...images, { name: 'deck.md', bytes: text(deck.markdown) }]
}

async function pdfBytes({ rendered, page, browser, steps, date, attach, source }: ExportInput): Promise<Uint8Array> {
  const { deck } = rendered
  const printed = steps === 'pages' ? stepSlides(rendered) : rendered
  const printing = printed === rendered ? page.printPdf() : browser.printDocument(printPage(printed))
  // A large library, loaded while the browser prints.
  const [{ finishPdf }, bytes] = await Promise.all([import('./pdf/finish-pdf.ts'), printing])
  return finishPdf(bytes, metadataOf(deck, date), {
    pages: printed.slides.length,
    attached: attach ? source : undefined,
  })
}
