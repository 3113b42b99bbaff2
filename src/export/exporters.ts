import type { RenderedDeck } from '../model/deck.ts'
import type { OutputFile } from '../model/output.ts'
import type { SlidePlan } from '../model/slide-plan.ts'
import { bundlePresent } from '../render/pages/bundle-present.ts'
import { screenPage } from '../render/pages/screen-page.ts'
import { finishPdf } from './finish-pdf.ts'
import { planJson } from './plan-json.ts'

/** Everything an output can be made from. */
export interface ExportInput {
  readonly rendered: RenderedDeck
  readonly plan: SlidePlan
  /** Prints the page that was measured. */
  readonly printPdf: () => Promise<Uint8Array>
  /** The date that documents carry; undefined for none. */
  readonly date: Date | undefined
  /** What decided the look beside the deck: the browser that printed it. */
  readonly browserVersion: string
}

interface Exporter {
  readonly name: string
  readonly make: (input: ExportInput) => Promise<readonly OutputFile[]>
}

const text = (content: string) => new TextEncoder().encode(content)

/** Every output of a deck, in the order in which they are written. A new output is one line here. */
const exporters: readonly Exporter[] = [
  { name: 'deck.md', make: async ({ rendered }) => markdownFiles(rendered) },
  {
    name: 'deck.html',
    make: async ({ rendered }) => [{ name: 'deck.html', bytes: text(screenPage(rendered, await bundlePresent())) }],
  },
  { name: 'deck.pdf', make: async (input) => [{ name: 'deck.pdf', bytes: await pdfBytes(input) }] },
  { name: 'plan.json', make: async ({ plan }) => [{ name: 'plan.json', bytes: text(planJson(plan)) }] },
]

/** Makes every output of a deck. */
export async function exportDeck(input: ExportInput): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  for (const exporter of exporters) files.push(...(await exporter.make(input)))
  return files
}

function markdownFiles({ deck }: RenderedDeck): readonly OutputFile[] {
  const images = deck.assets.map(({ name, bytes }) => ({ name, bytes }))
  return [...images, { name: 'deck.md', bytes: text(deck.markdown) }]
}

async function pdfBytes({ rendered: { deck }, printPdf, date }: ExportInput): Promise<Uint8Array> {
  return finishPdf(await printPdf(), {
    title: deck.title,
    authors: deck.authors,
    ...(deck.description === undefined ? {} : { description: deck.description }),
    keywords: deck.keywords,
    ...(date ? { date } : {}),
  })
}
