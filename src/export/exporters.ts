import type { RenderedDeck } from '../model/deck.ts'
import type { OutputFile } from '../model/output.ts'
import { withoutFonts } from '../render/fonts/with-fonts.ts'
import { bundlePresent } from '../render/pages/bundle-present.ts'
import { screenPage } from '../render/pages/screen-page.ts'
import type { ExportInput } from './export-input.ts'
import { handoutPdf } from './handout/handout-pdf.ts'
import { manifestFile } from './manifest.ts'
import { metadataOf } from './pdf-metadata.ts'
import { planJson } from './plan-json.ts'
import { speakerNotes } from './speaker-notes.ts'

interface Exporter {
  readonly name: string
  readonly make: (input: ExportInput) => Promise<readonly OutputFile[]>
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
      const spoken = notes === 'inside' ? speakerNotes(plan, rendered) : []
      const page = screenPage(withoutFonts(rendered, unusedFonts), await bundlePresent(), spoken)
      return [{ name: 'deck.html', bytes: text(page) }]
    },
  },
  { name: 'deck.pdf', make: async (input) => [{ name: 'deck.pdf', bytes: await pdfBytes(input) }] },
  { name: 'handout.pdf', make: async (input) => [await handoutPdf(input)] },
  {
    name: 'plan.json',
    make: async ({ plan, rendered }) => [{ name: 'plan.json', bytes: text(planJson(plan, rendered.deck)) }],
  },
]

/** Makes every output of a deck; the manifest, which stands for all of them, comes last. */
export async function exportDeck(input: ExportInput, time: TimeExport): Promise<readonly OutputFile[]> {
  // Side by side: one waits for the browser, others for a bundle.
  const made = exporters.map(({ name, make }) => time(`export ${name}`, () => make(input)))
  const files = (await Promise.all(made)).flat()
  return [...files, manifestFile(input, files)]
}

function markdownFiles({ deck }: RenderedDeck): readonly OutputFile[] {
  const images = deck.assets.map(({ name, bytes }) => ({ name, bytes }))
  return [...images, { name: 'deck.md', bytes: text(deck.markdown) }]
}

async function pdfBytes({ rendered: { deck }, printPdf, date }: ExportInput): Promise<Uint8Array> {
  const printing = printPdf()
  // A large library, loaded while the browser prints.
  const [{ finishPdf }, printed] = await Promise.all([import('./finish-pdf.ts'), printing])
  return finishPdf(printed, metadataOf(deck, date))
}
