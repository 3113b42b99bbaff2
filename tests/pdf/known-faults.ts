import type { Failure } from './rules/rule.ts'

interface KnownFault {
  readonly rule: string
  readonly why: string
  /** What it is found in, as `source deck.pdf: where`; everywhere if absent. */
  readonly in?: RegExp
}

/** Where our PDFs do not follow the rules yet, and why. What is mended may not stand here. */
export const KNOWN_FAULTS: readonly KnownFault[] = [
  { rule: 'own-word-breaks', why: 'lines end without a space' },
  { rule: '7.21.7-2', why: 'the browser knows no letter for the dots of Arabic', in: /NotoSansArabic/u },
  { rule: 'own-headers', why: 'where the browser leaves out an empty cell, the cells after it move', in: /traps/u },
  { rule: 'own-labels', why: 'the first number of a list in a handout is no label', in: /handout\.pdf/u },
  { rule: 'own-artifacts', why: 'the numbers of a loose list are no labels', in: /traps.*deck\.pdf: "\d\."$/u },
  { rule: 'own-artifacts', why: 'numbers of sources are no references', in: /handout\S*\.pdf: "\[\d+\]"$/u },
  {
    rule: 'own-links',
    why: 'a link in a footer, and one of a picture without a name, has no words',
    in: /traps.*P\/Link$/u,
  },
  { rule: 'own-links', why: 'a link that leads nowhere is still a link', in: /traps.*Link "1"$/u },
  { rule: 'own-boxes', why: 'of formulas by KaTeX only the lines count, not the letters', in: /katex.*Formula/u },
  { rule: 'own-right-to-left', why: 'the browser paints words of Hebrew from left to right', in: /right-to-left/u },
  { rule: 'own-twice', why: 'the shadow of a text is a text', in: /traps.*"Faded wordsFaded words"$/u },
]

/** The known fault that a failure is, in a PDF of that name. */
export function knownFault(pdf: string, { rule, where }: Failure): KnownFault | undefined {
  return KNOWN_FAULTS.find((fault) => fault.rule === rule && (fault.in?.test(`${pdf}: ${where}`) ?? true))
}
