import type { Painting } from '../reader/read-painting.ts'
import type { Pdf } from '../reader/read-pdf.ts'
import { paintedLines } from './painted-lines.ts'
import { type Finding, type Rule, rule } from './rule.ts'

const isArtifact = ({ tag }: { readonly tag: string }) => tag === 'Artifact'
const isTagged = ({ mcid }: { readonly mcid?: number }) => mcid !== undefined

export const CONTENT_RULES: readonly Rule[] = [
  rule('7.1-1', 'No artifact stands in tagged content.', function* ({ sheets }) {
    for (const { page, marks } of sheets)
      for (const mark of marks)
        if (isArtifact(mark) && mark.outer.some(isTagged)) yield { page, where: 'content', what: 'an artifact inside' }
  }),
  rule('7.1-2', 'No tagged content stands in an artifact.', function* ({ sheets }) {
    for (const { page, marks } of sheets)
      for (const { tag, mcid, outer } of marks)
        if (mcid !== undefined && outer.some(isArtifact))
          yield { page, where: `${tag} ${mcid}`, what: 'stands in an artifact' }
  }),
  rule('7.1-3', 'All that is painted is tagged content or an artifact.', function* (pdf) {
    yield* runs(pdf, ({ marks }) => !marks.some(isTagged) && !marks.some(isArtifact), 'is neither')
  }),
  rule('7.1-12', 'Marks are closed in the stream in which they are opened.', function* ({ faults }) {
    for (const { page, what } of faults) yield { page, where: 'content', what }
  }),
  rule('7.1-13', 'No tagged content stands in other tagged content.', function* ({ sheets }) {
    for (const { page, marks } of sheets)
      for (const { tag, mcid, outer } of marks)
        if (mcid !== undefined && outer.some(isTagged))
          yield { page, where: `${tag} ${mcid}`, what: 'stands in other tagged content' }
  }),
  rule(
    '7.8-1',
    'Headers, footers and page numbers are artifacts of pagination of kind Header or Footer.',
    function* (pdf) {
      for (const { mark, page, text, isAtEdge } of paintedLines(pdf, 'artifact')) {
        const isKnown = mark.kind === 'Pagination' && ['Header', 'Footer'].includes(mark.subtype ?? '')
        if (isAtEdge && /[\p{L}\p{N}]/u.test(text) && !isKnown)
          yield { page, where: `"${text}"`, what: 'is of no such kind' }
      }
    },
  ),
  rule('7.20-2', 'A form XObject with tagged content is painted once.', function* ({ sheets }) {
    for (const { kind, page, marks, times, ref } of sheets)
      if (kind === 'form' && times > 1 && marks.some(isTagged))
        yield { page, where: `form ${ref}`, what: `is painted ${times} times` }
  }),
]

/** One finding for neighbours on a page that are alike: letters are often painted one by one. */
export function* runs({ paintings }: Pdf, isWrong: (painting: Painting) => boolean, what: string): Generator<Finding> {
  let run: Painting[] = []
  for (const painting of [...paintings, undefined]) {
    const [first] = run
    const goesOn = painting && isWrong(painting) && first?.page === painting.page && sameMark(first, painting)
    if (!goesOn && first) {
      const text = run.map((one) => one.text?.text ?? '').join('')
      yield { page: first.page, where: first.kind === 'text' ? `"${text}"` : first.kind, what }
      run = []
    }
    if (painting && isWrong(painting)) run.push(painting)
  }
}

const sameMark = (one: Painting, other: Painting) => one.kind === other.kind && one.marks.at(-1) === other.marks.at(-1)
