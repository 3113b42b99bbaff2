import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

export const de: Language = neutralLanguage('de', 'de')
