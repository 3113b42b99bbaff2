import program from '../../package.json' with { type: 'json' }
import { MANIFEST_NAME } from '../files/listed-outputs.ts'
import { packageVersions } from '../files/package-versions.ts'
import type { InputFile, OutputFile } from '../model/output.ts'
import { contentHash } from '../text/content-hash.ts'
import { aboutDeck } from './about-deck.ts'
import { deckInputs } from './deck-inputs.ts'
import type { ExportInput } from './export-input.ts'

/** What decides bytes, by its version: all but fonts, whose files are listed, the browser, and what loads the program. */
const DECISIVE_PACKAGES = Object.keys(program.dependencies).filter(
  (name) => !/^(?:@fontsource(?:-variable)?\/.*|@sparticuz\/.*|tsx)$/u.test(name),
)

/** Raised when a reader of `manifest.json` would have to change. */
const VERSION = 1

/**
 * What went into a deck and what came out, to be written last: a folder whose manifest names the hashes of its files
 * is complete. Holds no time and no absolute path.
 */
export async function manifestFile(input: ExportInput, outputs: readonly OutputFile[]): Promise<OutputFile> {
  const { rendered, inputs, date, browser } = input
  const alone = outputs.flatMap((output) => output.inputs ?? [])
  const content = {
    version: VERSION,
    lectern: program.version,
    browser: { version: browser.version, kind: browser.kind },
    // Sentences and words end where ICU and Unicode say so.
    node: {
      version: process.versions.node,
      icu: process.versions.icu ?? null,
      unicode: process.versions.unicode ?? null,
    },
    packages: packageVersions(DECISIVE_PACKAGES),
    ...(date ? { date: date.toISOString() } : {}),
    deck: await aboutDeck(input.plan, rendered),
    inputs: [...deckInputs(inputs, rendered), ...(rendered.fonts ?? []).map(({ file }) => file), ...alone]
      .sort(compareInputs)
      // One font file can give letters to several faces.
      .filter((input, index, all) => index === 0 || compareInputs(input, all[index - 1] ?? input) !== 0),
    outputs: outputs.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: contentHash(bytes) })),
  }
  return { name: MANIFEST_NAME, bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`) }
}

function compareInputs(a: InputFile, b: InputFile): number {
  return compareText(a.kind, b.kind) || compareText(a.path, b.path)
}

/** By code units, so that no locale has a say. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
