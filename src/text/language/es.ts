import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

export const es: Language = neutralLanguage('es', 'es')
