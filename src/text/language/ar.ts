import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

export const ar: Language = neutralLanguage('ar', 'ar')
