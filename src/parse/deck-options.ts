import { diagnose } from '../diagnostics/catalogue.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { DeckOptions, Profile } from '../model/article.ts'
import type { Report } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/source.ts'
import { locationOf } from '../text/source-position.ts'
import type { FrontMatter } from './front-matter.ts'

const KEYS = ['template', 'profile', 'minutes', 'name'] as const
export const PROFILES: readonly Profile[] = ['brief', 'talk', 'full']
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u

type Path = readonly (string | number)[]

/** What stands under `deck:`: a mapping, or a list of mappings for several decks. Always at least one. */
export function readDeckOptions(source: SourceFile, front: FrontMatter, report: Report): readonly DeckOptions[] {
  const value = front.data.deck
  if (value === undefined || value === null) return [{}]
  const list = Array.isArray(value) ? value : [value]
  const decks = list.map((entry: unknown, index) => {
    const path = Array.isArray(value) ? ['deck', index] : ['deck']
    return readDeck(source, front, report, entry, path)
  })
  return decks.length > 0 ? decks : [{}]
}

function readDeck(source: SourceFile, front: FrontMatter, report: Report, entry: unknown, path: Path): DeckOptions {
  const at = (key?: string) => locationOf(source, front.spanOf(key === undefined ? path : [...path, key]))
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    const hint = 'Write keys below it, for example "profile: talk".'
    report(
      diagnose('invalid-deck-value', {
        message: '"deck" holds keys with values, or a list of such.',
        hint,
        location: at(),
      }),
    )
    return {}
  }
  const options: { -readonly [K in keyof DeckOptions]: DeckOptions[K] } = {}
  for (const [key, value] of Object.entries(entry)) {
    const wrong = (message: string, hint?: string) =>
      report(diagnose('invalid-deck-value', { message, location: at(key), ...(hint ? { hint } : {}) }))
    if (key === 'template' || key === 'name') {
      if (typeof value === 'string' && NAME.test(value)) {
        options[key] = value
        if (key === 'template') options.templateSpan = front.spanOf([...path, key])
      } else wrong(`"${key}" is a name of letters, digits, ".", "_" and "-".`)
    } else if (key === 'profile') {
      const profile = PROFILES.find((known) => known === value)
      const near = didYouMean(String(value), PROFILES)
      if (profile) options.profile = profile
      else
        wrong(
          `There is no profile "${String(value)}".`,
          near ? `Did you mean "${near}"?` : 'Profiles are brief, talk and full.',
        )
    } else if (key === 'minutes') {
      if (typeof value === 'number' && value > 0 && value <= 600) options.minutes = value
      else wrong('"minutes" is a number above 0, at most 600.')
    } else {
      const near = didYouMean(key, KEYS)
      const hint = near ? `Did you mean "${near}"?` : `Keys of "deck" are ${KEYS.join(', ')}.`
      const location = locationOf(source, front.keySpanOf([...path, key]))
      report(diagnose('unknown-deck-key', { message: `"deck" has no key "${key}".`, hint, location }))
    }
  }
  return options
}
