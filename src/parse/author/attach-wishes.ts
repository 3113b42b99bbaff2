import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Block, Wishes } from '../../model/article.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { SourceFile, Span } from '../../model/source.ts'
import { locationOf } from '../../text/source-position.ts'
import { commentsIn } from './own-comments.ts'
import { readWishes, reportConflicts } from './read-wishes.ts'

/** Gives every block the wishes of the slide comments right above it. */
export function attachWishes(source: SourceFile, blocks: readonly Block[], report: Report): readonly Block[] {
  let waiting: { readonly wishes: Wishes; readonly span: Span }[] = []
  const attached = blocks.map((block): Block => {
    if (block.kind === 'directive') {
      for (const { words } of commentsIn(source.text, block.span.start, block.span.end)) {
        if (!words) continue
        waiting.push({ wishes: readWishes(source, words.from, words.to, report), span: block.span })
      }
      return block
    }
    if (waiting.length === 0 || isSilent(block)) return block
    const wishes = merged(source, [...waiting.map((own) => own.wishes), block.wishes ?? {}], report)
    waiting = []
    return { ...block, wishes }
  })
  for (const { span } of waiting) {
    const message = 'Nothing follows this slide comment.'
    report(diagnose('misplaced-slide-comment', { message, location: locationOf(source, span) }))
  }
  return attached
}

function isSilent({ kind }: Block): boolean {
  return kind === 'comment' || kind === 'definition' || kind === 'rule' || kind === 'directive'
}

function merged(source: SourceFile, all: readonly Wishes[], report: Report): Wishes {
  const wishes: Wishes = {}
  for (const one of all) {
    for (const [key, wish] of Object.entries(one) as [keyof Wishes, { span: Span }][]) {
      if (wishes[key]) {
        const message = `"${key}" is given twice for the same block.`
        report(diagnose('invalid-slide-comment', { message, location: locationOf(source, wish.span) }))
      } else Object.assign(wishes, { [key]: wish })
    }
  }
  reportConflicts(source, wishes, report)
  return wishes
}
