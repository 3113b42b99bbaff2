import { createMemory } from '../memory/create-memory.ts'
import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

const LOADERS: Readonly<Record<string, () => Promise<Language>>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ja: async () => (await import('./ja.ts')).ja,
  zh: async () => (await import('./zh.ts')).zh,
  ar: async () => (await import('./ar.ts')).ar,
}

const MOST_KEPT = 32
const remembered = createMemory<Language>(MOST_KEPT)

/** The language of a BCP 47 tag. One without data of its own, and any malformed tag, gets a neutral language; never throws. */
export async function loadLanguage(tag: string): Promise<Language> {
  const code = primarySubtag(tag)
  const load = Object.hasOwn(LOADERS, code) ? LOADERS[code] : undefined
  if (load === undefined) return neutralLanguage(tag, code)
  const language = await load()
  // The same each time, so that what is known of its sentences is known of it.
  return remembered(tag, () => ({ ...language, tag }))
}

function primarySubtag(tag: string): string {
  return (/^[a-z]+/u.exec(tag.trim().toLowerCase()) ?? [''])[0]
}
