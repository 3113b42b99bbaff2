/** Languages written from right to left when the tag names no script. */
const rightToLeftLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rightToLeftScripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa'])

/** The base direction for a BCP 47 tag: its script decides where it is written (`az-Arab`, `ks-Deva`), else its language. */
export function textDirection(lang: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = lang.toLowerCase().split(/[-_]/)
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const rightToLeft = script ? rightToLeftScripts.has(script) : rightToLeftLanguages.has(language)
  return rightToLeft ? 'rtl' : 'ltr'
}
