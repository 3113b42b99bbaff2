import { access } from 'node:fs/promises'

/** A browser of another make, as far as the tests of decks need it. */
export interface Engine {
  readonly open: (url: string) => Promise<void>
  /** The value of an expression in the page. */
  readonly ask: (expression: string) => Promise<unknown>
  /** Keys by the names of `KeyboardEvent.key`. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** A PNG of the window. */
  readonly draw: () => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** The first of some files that exists. */
export async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}
