import { type Seeded, seeded } from './seeded.ts'

/** A piece of inline Markdown and what a reader sees of it. */
export interface Piece {
  readonly markdown: string
  readonly text: string
}

const WORDS =
  'the old harbour mill turns every morning while nobody watches boats carry grain past Oslo 1,200 tonnes café 橋'.split(
    ' ',
  )
const SCRAPS =
  '* ** _ __ ~~ ` `` [ ] ( ) [a] [a]: ![ ](x.png) ](y) <b> </b> <!-- --> < > & &amp; &#38; &copy; \\ \\* \\$ $ $$ :smile: : # ## - + 1. 1) > | --- *** === ``` ~~~ {{ x }} {% y %} \n \n\n \n\n\n    \t . ! ? : ; , " “ ” ( ) — [^1] [^1]: ==m== [x] [ ] https://example.org <https://example.org> a@example.org | a | b |\n|---|---|\n <div> </div> <br> <script> é 橋 🙂 \u00a0 \u200b --- +++ title: x\n- '
    .split(/ (?! )/u)
    .map((scrap) => scrap.replace(/\\n/gu, '\n'))

/** A string of scraps of Markdown, in no order that makes sense. */
export function randomScraps(seed: number): string {
  const random = seeded(seed)
  const part = () =>
    (random.once(2) ? random.pick(WORDS) : random.pick(SCRAPS)) + random.pick(['', ' ', ' ', '\n', '\n\n'])
  return random.some(1, 40, part).join('')
}

/** An article of paragraphs, headings, lists, quotations and tables, with the text that a reader should see of each. */
export function randomArticle(seed: number): { readonly markdown: string; readonly texts: readonly string[] } {
  const random = seeded(seed)
  const blocks = random.some(2, 8, () => randomBlock(random))
  return { markdown: blocks.map((block) => block.markdown).join('\n\n'), texts: blocks.flatMap((block) => block.texts) }
}

interface RandomBlock {
  readonly markdown: string
  readonly texts: readonly string[]
}

function randomBlock(random: Seeded): RandomBlock {
  const one = () => prose(random, 'flow')
  switch (random.below(6)) {
    case 0: {
      const { markdown, text } = sentence(random, 'line')
      return { markdown: `${'#'.repeat(1 + random.below(4))} ${markdown}`, texts: [text] }
    }
    case 1: {
      const mark = random.pick(['-', '*', '+', '1.', '7)'])
      const items = random.some(1, 4, () => sentence(random, 'line'))
      return {
        markdown: items.map((item) => `${mark} ${item.markdown}`).join('\n'),
        texts: items.map(({ text }) => text),
      }
    }
    case 2: {
      const { markdown, text } = one()
      return { markdown: markdown.replace(/^/gmu, '> '), texts: [text] }
    }
    case 3: {
      const cells = random.some(4, 4, () => sentence(random, 'cell'))
      const row = (a: number) => `| ${cells[a]?.markdown} | ${cells[a + 1]?.markdown} |`
      return { markdown: `${row(0)}\n| --- | --- |\n${row(2)}`, texts: cells.map(({ text }) => text) }
    }
    default: {
      const { markdown, text } = one()
      return { markdown, texts: [text] }
    }
  }
}

type Place = 'flow' | 'line' | 'cell'

function prose(random: Seeded, place: Place): Piece {
  const sentences = random.some(1, 4, () => sentence(random, place))
  return joined(sentences, place === 'flow' ? () => random.pick([' ', '\n']) : () => ' ')
}

/** Begins with a plain capital and ends with a stop, so that it is no other kind of block. */
function sentence(random: Seeded, place: Place): Piece {
  const middle = random.some(2, 9, () => inline(random, place))
  const pieces = [plain(random.pick(['The', 'Every', 'Nobody', 'A'])), ...middle, plain(random.pick(WORDS))]
  const whole = joined(pieces, place === 'flow' ? () => (random.once(8) ? '\n' : ' ') : () => ' ')
  return { markdown: `${whole.markdown}.`, text: `${whole.text}.` }
}

function inline(random: Seeded, place: Place): Piece {
  const word = random.pick(WORDS)
  const wrap = (mark: string): Piece => {
    const inner = joined(
      random.some(1, 3, () => plain(random.pick(WORDS))),
      () => ' ',
    )
    return { markdown: `${mark}${inner.markdown}${mark}`, text: inner.text }
  }
  const table = place === 'cell'
  switch (random.below(20)) {
    case 0:
      return wrap('*')
    case 1:
      return wrap('**')
    case 2:
      return wrap('~~')
    case 3:
      return { markdown: `\`${word} | *x* $y$ :z:\``.replace('|', table ? '\\|' : '|'), text: `${word} | *x* $y$ :z:` }
    case 4:
      return { markdown: `[${word} **${word}**](https://example.org/a_(b))`, text: `${word} ${word}` }
    case 5:
      return { markdown: `[${word}](${random.pick(['other.md', '#there', 'javascript:x'])})`, text: word }
    case 6:
      return { markdown: `<b>${word}</b>`, text: word }
    case 7:
      return { markdown: `${word}<!-- hidden -->`, text: word }
    case 8:
      return { markdown: '&amp; &lt;i&gt; &copy;', text: '& <i> ©' }
    case 9:
      return { markdown: '\\*no\\* \\$5 \\`x\\`', text: '*no* $5 `x`' }
    case 10:
      return { markdown: '$5 and $6', text: '$5 and $6' }
    case 11:
      return { markdown: ':smile: 3:1 :+1:', text: ':smile: 3:1 :+1:' }
    case 12:
      return { markdown: '{{ braces }} {% tag %}', text: '{{ braces }} {% tag %}' }
    case 13:
      return { markdown: `a ${table ? '\\|' : '|'} b --> c`, text: 'a | b --> c' }
    case 14:
      return { markdown: '***both*** snake_case_word 2 * 3', text: 'both snake_case_word 2 * 3' }
    default:
      return plain(word)
  }
}

function plain(text: string): Piece {
  return { markdown: text, text }
}

function joined(pieces: readonly Piece[], gap: () => string): Piece {
  const [first = plain(''), ...others] = pieces
  return others.reduce(
    (whole, piece) => ({ markdown: `${whole.markdown}${gap()}${piece.markdown}`, text: `${whole.text} ${piece.text}` }),
    first,
  )
}
