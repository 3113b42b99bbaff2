import type { Alternative, Atom, Note, Slide, SlidePlan } from '../model/slide-plan.ts'
import type { Span } from '../model/source.ts'
import { timeOf } from '../plan/account/time-of.ts'
import { displayColumns } from '../text/display-columns.ts'
import { atomsOf } from '../text/slide/shown.ts'
import { slideTitle } from '../text/slide/slide-title.ts'

/** What a terminal shows in one line, in columns. */
const WIDTH = 80
const INDENT = '   '

/** The plan for people: a paragraph a slide, and where the words went that no slide shows. */
export function planText(plan: SlidePlan): string {
  const head = `${plan.title}\n${plan.slides.length} slides, ${timeOf(plan, 'minutes')}\n`
  const noted = plan.blocks.filter((block) => block.notShown !== undefined && block.slides.length === 0)
  const left = plan.blocks.filter(
    ({ leftOut, appendix, kind }) => leftOut && !appendix && kind !== 'heading' && kind !== 'directive',
  )
  const inNotes = noted.map((block) => wrapped(`  L${block.span.line} `, `${block.kind}: ${block.notShown}`))
  const rest = left.map((block) => wrapped(`  L${block.span.line} `, `${block.kind}: ${block.leftOut}`))
  return [
    head,
    ...plan.slides.map(slideText),
    ...appendixText(plan),
    ...(inNotes.length > 0 ? [`in the notes only\n${inNotes.join('')}`] : []),
    ...(rest.length > 0 ? [`not in the deck\n${rest.join('')}`] : []),
  ].join('\n')
}

/** The slides that the deck leaves out, under the rule that did it. */
function appendixText({ appendix }: SlidePlan): readonly string[] {
  const rules = [...new Set(appendix.map(({ leftOut }) => leftOut))]
  return rules.map((rule) => {
    const own = appendix.filter(({ leftOut }) => leftOut === rule)
    const texts = own.map((slide) => {
      const { id, layout, span, seconds } = slide
      const title = slideTitle(slide) ?? atomsOf(slide)[0]?.text
      return wrapped(
        '  ',
        `${layout} · ${id} · ${lines(span)} · ${seconds} s${title === undefined ? '' : `: ${title}`}`,
      )
    })
    const keep = rule.startsWith('left out by') ? '  to have one: put <!-- slide: keep --> above its first line\n' : ''
    return `${rule}\n${texts.join('')}${keep}`
  })
}

function slideText(slide: Slide, index: number): string {
  const run = slide.continuation ? ` (${slide.continuation.index}/${slide.continuation.count})` : ''
  return [
    `${index + 1}. ${slide.layout} · ${slide.id} · ${lines(slide.span)} · ${slide.seconds} s\n`,
    ...(slide.kicker ? [atomText('~', slide.kicker, slide.headline ? '' : run)] : []),
    ...(slide.headline ? [atomText('#', slide.headline, run)] : []),
    ...bodyLines(slide),
    ...slide.why.map((why) => wrapped(`${INDENT}why: `, why)),
    ...(slide.rejected ? alternativeLines(slide.rejected) : []),
    ...noteLines([...slide.notes.say, ...slide.notes.more]),
  ].join('')
}

function bodyLines(slide: Slide): readonly string[] {
  const { body } = slide
  if (body.kind === 'figure') return [`${INDENT}image ${body.url}\n`]
  if (body.kind === 'math') return [`${INDENT}${body.tex}\n`]
  if (body.kind === 'code') return [`${INDENT}${body.code.split('\n').length} lines of code\n`]
  if (body.kind === 'table') return [`${INDENT}table of ${body.rows.length} x ${body.header.length}\n`]
  const heads = [slide.headline, slide.kicker]
  return atomsOf(slide)
    .filter((atom) => !heads.includes(atom))
    .map((atom) => atomText('-', atom))
}

function atomText(mark: string, { text, source }: Atom, after = ''): string {
  const place = source === 'furniture' || source.end === source.start ? '' : ` [${lines(source)}]`
  return wrapped(`${INDENT}${mark} `, `${text}${after}${place}`)
}

/** The comment stands in a line of its own, so that it can be copied. */
function alternativeLines({ layout, text, why, change, comment, line }: Alternative): readonly string[] {
  const form = layout === 'notes' ? 'notes only' : text === '' ? layout : `${layout} "${shortened(text)}"`
  return [
    wrapped(`${INDENT}not: `, `${form}: ${why}`),
    change === 'paste'
      ? `${INDENT}else: above line ${line} put ${comment}\n`
      : `${INDENT}else: from line ${line} remove ${comment}\n`,
  ]
}

function noteLines(notes: readonly Note[]): readonly string[] {
  if (notes.length === 0) return []
  return [wrapped(`${INDENT}notes: `, [...new Set(notes.map(({ span }) => lines(span)))].join(', '))]
}

const LONGEST_PREVIEW = 40

function shortened(text: string): string {
  if (displayColumns(text) <= LONGEST_PREVIEW) return text
  const words = text.split(' ')
  let shown = ''
  for (const word of words) {
    if (displayColumns(`${shown} ${word}`) > LONGEST_PREVIEW) break
    shown = shown === '' ? word : `${shown} ${word}`
  }
  return `${
    shown ||
    Array.from(text)
      .slice(0, LONGEST_PREVIEW / 2)
      .join('')
  } …`
}

function lines({ line, endLine }: Span): string {
  return endLine > line ? `L${line}-${endLine}` : `L${line}`
}

/** Breaks between words, where a line would be wider than a terminal; what follows stands below the first word. */
function wrapped(start: string, text: string): string {
  const indent = ' '.repeat(start.length)
  let result = start
  let columns = start.length
  for (const [index, word] of text.split(/[ \n]+/u).entries()) {
    const width = displayColumns(word)
    if (index > 0 && columns + 1 + width > WIDTH) {
      result += `\n${indent}${word}`
      columns = indent.length + width
    } else {
      result += index > 0 ? ` ${word}` : word
      columns += width + (index > 0 ? 1 : 0)
    }
  }
  return `${result}\n`
}
