const VOWEL = /[aeiouy]/u
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['built', 'build'],
  ['bought', 'buy'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['grew', 'grow'],
  ['grown', 'grow'],
  ['fell', 'fall'],
  ['rose', 'rise'],
  ['risen', 'rise'],
  ['spent', 'spend'],
  ['paid', 'pay'],
  ['ran', 'run'],
  ['led', 'lead'],
  ['taught', 'teach'],
  ['sold', 'sell'],
  ['lost', 'lose'],
  ['chose', 'choose'],
  ['chosen', 'choose'],
  ['began', 'begin'],
  ['begun', 'begin'],
  ['analyses', 'analysis'],
  ['data', 'data'],
  ['news', 'news'],
])
// Longest first; the number is how much must be left for the ending to be one.
const ENDINGS: readonly (readonly [ending: string, put: string, least: number])[] = [
  ['ization', 'ize', 3],
  ['isation', 'ize', 3],
  ['fulness', 'ful', 3],
  ['iveness', 'ive', 3],
  ['ability', 'able', 3],
  ['ically', 'ic', 3],
  ['ation', 'ate', 4],
  ['ility', 'le', 3],
  ['ously', 'ous', 3],
  ['iness', 'y', 3],
  ['ment', '', 4],
  ['ness', '', 3],
  ['ably', 'able', 3],
  ['ally', 'al', 3],
  ['ily', 'y', 3],
  ['ise', 'ize', 3],
  ['ly', '', 4],
]

/** A light stem for comparing texts: inflection and a few derivations off, not always a word. `word` is lower-case. */
export function stemEnglishWord(word: string): string {
  const base = word.replace(/'s?$/u, '')
  if (base.length <= 3 || /[^a-z'-]/u.test(base)) return base
  const irregular = IRREGULAR.get(base)
  return closeStem(irregular ?? dropDerivation(dropInflection(dropPlural(base))))
}

function dropPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2)
  if (/[^sui]s$/u.test(word)) return word.slice(0, -1)
  return word
}

function dropInflection(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  const ending = /(?:eed|ing|ed)$/u.exec(word)?.[0]
  if (ending === undefined || ending === 'eed') return word
  const rest = word.slice(0, -ending.length)
  if (rest.length < 3 || !VOWEL.test(rest)) return word
  // planned -> plan, but fill and pass keep their pair
  return /([bdgkmnprt])\1$/u.test(rest) ? rest.slice(0, -1) : rest
}

function dropDerivation(word: string): string {
  for (const [ending, put, least] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length) + put
  }
  return word
}

/** `design` and `designe`, `city` and `citi` meet here. */
function closeStem(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1)
  return word.length > 3 && word.endsWith('y') ? `${word.slice(0, -1)}i` : word
}
