/** The two looks that a text face may ask for in other scripts. */
export type ScriptLook = 'serif' | 'sans'

/** A family that lends the letters of scripts which the faces of a template lack. */
export interface ScriptFamily {
  /** Packages of variable faces, one file a range of characters, by look; both alike where there is one only. */
  readonly packages: Readonly<Record<ScriptLook, string>>
  /** The characters that it is made for. */
  readonly letters: RegExp
  /** The decks that it is first for, by their language in lower case. */
  readonly languages: RegExp
  /** Marks that decks in its languages take from it, although text faces know them: they are as wide as a letter. */
  readonly marks?: RegExp
  /**
   * `all`: written letters are set by way of others, as Thai's U+0E33 by two, so that none may be left out. `written`:
   * the script has thousands of letters, each drawn by itself.
   */
  readonly needs: 'all' | 'written'
}

const HAN = '\\p{scx=Han}\\u3000-\\u303F\\u31C0-\\u33FF\\uFE30-\\uFE4F\\uFF00-\\uFF60\\uFFE0-\\uFFE6'
const WIDE_MARKS = /[“”‘’…‥—·]/u

/**
 * In the order in which they are asked. Han characters look different in each of the first four: the language of the
 * deck decides, then what else stands in the text. Those below the line are used where somebody has installed them.
 */
export const SCRIPT_FAMILIES: readonly ScriptFamily[] = [
  {
    ...eastAsian('sc'),
    letters: new RegExp(`[${HAN}]`, 'u'),
    languages: /^zh(?:-hans\b|(?!.*-(?:hant|tw|hk|mo)\b))/u,
    marks: WIDE_MARKS,
  },
  { ...eastAsian('tc'), letters: new RegExp(`[${HAN}\\p{scx=Bopo}]`, 'u'), languages: /^zh\b/u, marks: WIDE_MARKS },
  {
    ...eastAsian('jp'),
    letters: new RegExp(`[${HAN}\\p{scx=Hira}\\p{scx=Kana}\\uFF61-\\uFF9F]`, 'u'),
    languages: /^ja\b/u,
    marks: WIDE_MARKS,
  },
  { ...eastAsian('kr'), letters: new RegExp(`[${HAN}\\p{scx=Hang}\\uFFA0-\\uFFDC]`, 'u'), languages: /^ko\b/u },
  {
    packages: { serif: named('naskh-arabic'), sans: named('sans-arabic') },
    needs: 'all',
    letters: /\p{scx=Arab}/u,
    languages: /^(?:ar|fa|ur|ps|sd|ug|ckb)\b/u,
  },
  { ...twoLooks('hebrew'), letters: /\p{scx=Hebr}/u, languages: /^(?:he|iw|yi)\b/u },
  { ...twoLooks('thai'), letters: /\p{scx=Thai}/u, languages: /^th\b/u },
  { ...twoLooks('devanagari'), letters: /\p{scx=Deva}/u, languages: /^(?:hi|mr|ne|sa)\b/u },
  // Further ones, in one look.
  { ...sansOnly('bengali'), letters: /\p{scx=Beng}/u, languages: /^(?:bn|as)\b/u },
  { ...sansOnly('tamil'), letters: /\p{scx=Taml}/u, languages: /^ta\b/u },
  { ...sansOnly('telugu'), letters: /\p{scx=Telu}/u, languages: /^te\b/u },
  { ...sansOnly('kannada'), letters: /\p{scx=Knda}/u, languages: /^kn\b/u },
  { ...sansOnly('sinhala'), letters: /\p{scx=Sinh}/u, languages: /^si\b/u },
  { ...sansOnly('khmer'), letters: /\p{scx=Khmr}/u, languages: /^km\b/u },
  { ...sansOnly('georgian'), letters: /\p{scx=Geor}/u, languages: /^ka\b/u },
  { ...sansOnly('armenian'), letters: /\p{scx=Armn}/u, languages: /^hy\b/u },
  { ...sansOnly('ethiopic'), letters: /\p{scx=Ethi}/u, languages: /^(?:am|ti)\b/u },
]

/** The families as a deck asks them: that of its language first, then those whose letters tell which Han is meant. */
export function familiesFor(lang: string, text: string): readonly ScriptFamily[] {
  const tag = lang.toLowerCase().replaceAll('_', '-')
  const rank = (family: ScriptFamily) => {
    if (family.languages.test(tag)) return 0
    return family.languages.test(tongueOf(text)) ? 1 : 2
  }
  return [...SCRIPT_FAMILIES].sort((a, b) => rank(a) - rank(b))
}

/** The language that the letters beside Han characters tell. */
function tongueOf(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : ''
}

function named(name: string): string {
  return `@fontsource-variable/noto-${name}`
}

function eastAsian(name: string): Pick<ScriptFamily, 'packages' | 'needs'> {
  return { packages: { serif: named(`serif-${name}`), sans: named(`sans-${name}`) }, needs: 'written' }
}

function twoLooks(name: string): Pick<ScriptFamily, 'packages' | 'needs'> {
  return { packages: { serif: named(`serif-${name}`), sans: named(`sans-${name}`) }, needs: 'all' }
}

function sansOnly(name: string): Pick<ScriptFamily, 'packages' | 'needs'> {
  return { packages: { serif: named(`sans-${name}`), sans: named(`sans-${name}`) }, needs: 'all' }
}

/** The package that lends a character of a known script. */
export function packageFor(char: string): string | undefined {
  return SCRIPT_FAMILIES.find(({ letters }) => letters.test(char))?.packages.sans
}
