/** Signs of units that are the same in most languages, and the words of large numbers. */
const UNITS =
  '%|‰|°[CF]?|[€£¥$]|(?:[kMGT]?(?:W|Wh|Hz|B|bit)|[kcmµn]?(?:m|g|s|l|V|A|J)|t|h|ha|min|px|pt|dpi|EB|PB|TB|GB|MB|kB|KB)(?:[²³]|/(?:h|s|min|d|kg|m[²³]?|l))?|km/h|mph|millions?|billions?|trillions?|[Mm]illionen|[Mm]illiarden|[Mm]io\\.|[Mm]rd\\.|milliards?|millones|percent|Prozent'
/** What stands before a number that it counts. */
const COUNTED = '§§?|[Ff]ig\\.|[Nn]o\\.|Nr\\.|Abb\\.|[Pp]p?\\.|[Ff]igure|[Tt]able|[Cc]hapter|[Vv]ersion|[Ss]tep'

const NUMBER_AND_UNIT = new RegExp(`(\\p{Nd})[ \\t\\n](?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu')
const NAME_AND_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])(${COUNTED})[ \\t\\n](?=\\p{Nd})`, 'gu')

/** What only reads together stands in one line: a number and its unit, "Fig." and its number. The blank between them never breaks. */
export function keepTogether(text: string): string {
  return text.replace(NUMBER_AND_UNIT, '$1\u00A0').replace(NAME_AND_NUMBER, '$1\u00A0')
}
