import type { Language } from '../../src/text/language/language.ts'
import { loadLanguage } from '../../src/text/language/load-language.ts'

const english = await loadLanguage('en')

export function getLanguage(): Language {
  return english
}
