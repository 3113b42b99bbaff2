import type { Failure } from './rules/rule.ts'

interface KnownFault {
  readonly rule: string
  readonly why: string
  /** What it is found in, as `source deck.pdf: where`; everywhere if absent. */
  readonly in?: RegExp
}

/** Where our PDFs do not follow the rules yet, and why. What is mended may not stand here. */
export const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    rule: 'own-word-breaks',
    why: 'lines of Hebrew and Arabic end without a blank',
    in: /right-to-left/u,
  },
  { rule: 'own-artifacts', why: 'the numbers of a loose list are no labels', in: /traps.*deck\.pdf: "\d\."$/u },
  { rule: 'own-artifacts', why: 'numbers of sources are no references', in: /handout\S*\.pdf: "\[\d+\]"$/u },
]

/** The known fault that a failure is, in a PDF of that name. */
export function knownFault(pdf: string, { rule, where }: Failure): KnownFault | undefined {
  return KNOWN_FAULTS.find((fault) => fault.rule === rule && (fault.in?.test(`${pdf}: ${where}`) ?? true))
}
