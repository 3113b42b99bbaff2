import { readFile } from 'node:fs/promises'
import { posix, relative, sep } from 'node:path'
import { type Document, parseDocument, visit } from 'yaml'
import { diagnose } from '../diagnostics/catalogue.ts'
import type { Report } from '../model/diagnostic.ts'
import type { NamedPlace } from '../model/marp-deck.ts'
import type { InputFile } from '../model/output.ts'
import type { Location, SourceFile } from '../model/source.ts'
import { contentHash } from '../text/content-hash.ts'
import { locationOf, spanOf } from '../text/source-position.ts'
import { findBeside } from './place/find-beside.ts'

export interface DeckData {
  readonly value: unknown
  readonly input: InputFile
}

const LARGEST_BYTES = 1_000_000

/**
 * Reads the YAML or JSON that a templated deck names. JSON is read as YAML, which has all of it. Undefined when it cannot
 * be read, which has then been reported.
 */
export async function readData(deck: SourceFile, place: NamedPlace, report: Report): Promise<DeckData | undefined> {
  const absolutePath = await findBeside(deck, place, report)
  if (absolutePath === undefined) return undefined
  const bytes = await readFile(absolutePath)
  const text = bytes.length > LARGEST_BYTES ? undefined : decoded(bytes)
  if (text === undefined) {
    const message = `"${place.name}" is not UTF-8 text of at most 1 MB.`
    report(diagnose('invalid-data-file', { message, location: place.location }))
    return undefined
  }
  const shown = posix.normalize(posix.join(posix.dirname(deck.path), place.name.split(sep).join('/')))
  const file: SourceFile = { path: shown, absolutePath, root: deck.root, text }
  const refuse = (message: string, start: number, end: number): undefined => {
    const location = locationOf(file, spanOf(file, start, end))
    report(diagnose('invalid-data-file', { message: `${firstLine(message)}.`, location, related: [askedFor(place)] }))
  }
  const document = parseDocument(text, { schema: 'core', prettyErrors: false })
  const problem = document.errors[0]
  if (problem) return refuse(problem.message, problem.pos[0], problem.pos[0] + 1)
  try {
    const path = relative(deck.root, absolutePath).split(sep).join('/')
    return { value: document.toJS({ maxAliasCount: 100 }), input: { kind: 'data', path, sha256: contentHash(text) } }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const [start, end] = unresolvedAlias(document) ?? [0, 0]
    return refuse(error.message, start, end)
  }
}

/** Where a deck names a file in which something is wrong. */
export function askedFor({ location }: NamedPlace): { readonly message: string; readonly location: Location } {
  return { message: 'The deck asks for it here.', location }
}

/** Where the first alias stands whose anchor does not come before it. */
function unresolvedAlias(document: Document): readonly [number, number] | undefined {
  let found: readonly [number, number] | undefined
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) || !node.range) return undefined
      found = [node.range[0], node.range[1]]
      return visit.BREAK
    },
  })
  return found
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n')
  } catch {
    return undefined
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[.:]$/u, '')
}
