import { formatGithub } from '../diagnostics/format-github.ts'
import { formatJson } from '../diagnostics/format-json.ts'
import { formatText } from '../diagnostics/format-text.ts'
import { ansiPalette } from '../diagnostics/palette.ts'
import { printable } from '../diagnostics/printable.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Options } from '../options.ts'

/** What a run says while it works: diagnostics, a line a deck, and on a terminal what is going on just now. */
export interface Reporter {
  readonly diagnostic: (diagnostic: Diagnostic) => void
  /** A finished piece of work; people only, not machine formats. */
  readonly line: (text: string) => void
  /** What nobody may miss, whatever the format. */
  readonly urgent: (text: string) => void
  /** What is going on; replaced by the next call. Only a terminal shows it. */
  readonly progress: (text: string) => void
}

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Diagnostics and progress go to standard error; `json` goes to standard output, one object a line and nothing else. */
export function createReporter(options: Options, streams: Streams): Reporter {
  let shown = false
  const clear = () => {
    if (shown) streams.err('\r\u001B[2K')
    shown = false
  }
  const palette = options.color ? { palette: ansiPalette } : {}
  return {
    diagnostic(diagnostic) {
      clear()
      if (options.format === 'json') streams.out(`${formatJson(diagnostic)}\n`)
      else if (options.format === 'github') streams.out(`${formatGithub(diagnostic)}\n`)
      if (options.format !== 'json') streams.err(`${formatText(diagnostic, palette)}\n`)
    },
    line(text) {
      clear()
      if (options.format !== 'json') streams.err(`${safeLines(text)}\n`)
    },
    urgent(text) {
      clear()
      streams.err(`${safeLines(text)}\n`)
    },
    progress(text) {
      if (!options.live || options.format === 'json') return
      clear()
      streams.err(printable(text))
      shown = text !== ''
    },
  }
}

/** Lines that are safe to print, whatever an author or a file name put into them. */
export function safeLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}
