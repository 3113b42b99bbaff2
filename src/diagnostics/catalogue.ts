import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Location } from '../model/source.ts'
import { assetEntries } from './catalogue/asset.ts'
import { authorEntries } from './catalogue/author.ts'
import type { CatalogueEntry } from './catalogue/entry.ts'
import { frontMatterEntries } from './catalogue/front-matter.ts'
import { inputEntries } from './catalogue/input.ts'
import { marpDeckEntries } from './catalogue/marp-deck.ts'
import { proofEntries } from './catalogue/proof.ts'
import { templateEntries } from './catalogue/template.ts'

/** Every diagnostic there is. A code, once released, is never renamed and never given another meaning. */
export const catalogue = {
  ...inputEntries,
  ...authorEntries,
  ...frontMatterEntries,
  ...assetEntries,
  ...templateEntries,
  ...marpDeckEntries,
  ...proofEntries,
} as const

export type DiagnosticCode = keyof typeof catalogue

/** What a caller says about one occurrence; what is left out comes from the catalogue. */
export interface DiagnosticDetails {
  readonly message: string
  readonly location?: Location | undefined
  readonly hint?: string | undefined
  readonly related?: Diagnostic['related'] | undefined
  readonly severity?: Severity | undefined
}

/** A diagnostic with the severity and the hint of the catalogue, unless `details` says otherwise. */
export function diagnose(code: DiagnosticCode, details: DiagnosticDetails): Diagnostic & { code: DiagnosticCode } {
  const entry: CatalogueEntry = catalogue[code]
  const hint = details.hint ?? entry.hint
  return {
    severity: details.severity ?? entry.severity,
    code,
    message: details.message,
    ...(hint === undefined ? {} : { hint }),
    ...(details.location === undefined ? {} : { location: details.location }),
    ...(details.related === undefined ? {} : { related: details.related }),
  }
}

/** The entry of a code that may come from anywhere; undefined for a code of another program, such as Marp. */
export function catalogueEntry(code: string): CatalogueEntry | undefined {
  return Object.hasOwn(catalogue, code) ? catalogue[code as DiagnosticCode] : undefined
}
