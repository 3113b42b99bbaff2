import { EnvironmentError } from '../../model/diagnostic.ts'
import type { Failure } from './in-parallel.ts'

/** What kept decks from being built, with what to do about it: once for all decks that the same thing has stopped. */
export function stoppedTexts(failures: readonly Failure<{ readonly id: string }>[]): readonly string[] {
  const ids = new Map<string, string[]>()
  for (const { item, error } of failures) {
    const reason = reasonOf(error)
    ids.set(reason, [...(ids.get(reason) ?? []), item.id])
  }
  return [...ids].map(([reason, stopped]) => `stopped ${stopped.join(', ')}: ${reason}`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint = error instanceof EnvironmentError ? error.hint : undefined
  return `${error.message}${hint === undefined ? '' : `\n  hint: ${hint}`}`
}
