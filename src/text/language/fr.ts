import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

export const fr: Language = neutralLanguage('fr', 'fr')
