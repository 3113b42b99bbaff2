import type { Language } from './language.ts'
import { neutralLanguage } from './neutral-language.ts'

export const zh: Language = neutralLanguage('zh', 'zh')
