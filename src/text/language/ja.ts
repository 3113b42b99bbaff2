import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

export const ja: Language = neutralLanguage('ja', 'ja')
