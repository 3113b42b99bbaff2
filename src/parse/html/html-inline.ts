import type { Image, PhrasingContent, Text } from 'mdast'
import type { SourceFile } from '../../model/source.ts'
import { withCharacters } from '../inline/character-reference.ts'
import type { HtmlElement, HtmlPart } from './html-elements.ts'

/** Elements that stand among words and take nothing from them. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/u

declare module 'mdast' {
  interface TextData {
    /** No sign in it means anything to Markdown. */
    literal?: true
  }
}

/** Whether a part stands in a line of words. */
export function isInline(part: HtmlPart): boolean {
  if (part.kind === 'element') return INLINE.test(part.name) && part.children.every(isInline)
  return part.kind !== 'markdown'
}

export function isBlank(
  { text }: SourceFile,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return text.slice(start, end).trim() === ''
}

/** The elements in one that holds nothing else; undefined where it does. */
export function elementsIn(source: SourceFile, { children }: HtmlElement): readonly HtmlElement[] | undefined {
  const shown = children.filter((part) => part.kind !== 'silent' && !(part.kind === 'text' && isBlank(source, part)))
  return shown.every((part) => part.kind === 'element') ? shown : undefined
}

/** The place of a stretch in the file, for a node; offsets are all that is read of it. */
export function placeOf({ start, end }: { readonly start: number; readonly end: number }) {
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  return { start: point(start), end: point(end) }
}

/** Words without blank space around them, and tags that show nothing; undefined where a block stands among them. */
export function inlineNodes(source: SourceFile, parts: readonly HtmlPart[]): PhrasingContent[] | undefined {
  if (!parts.every(isInline)) return undefined
  const nodes = parts.flatMap((part) => nodesOf(source, part))
  const isSaid = (node: PhrasingContent) => node.type === 'image' || (node.type === 'text' && node.value.trim() !== '')
  const from = nodes.findIndex(isSaid)
  const to = nodes.findLastIndex(isSaid)
  return nodes.slice(Math.max(0, from), to + 1).flatMap((node, at, all) => {
    if (node.type !== 'text' || !node.position) return [node]
    const [start, end] = [node.position.start.offset ?? 0, node.position.end.offset ?? 0]
    const words = source.text.slice(start, end)
    const begin = at === 0 ? end - words.trimStart().length : start
    return [textNode(source, begin, at === all.length - 1 ? start + words.trimEnd().length : end)]
  })
}

function nodesOf(source: SourceFile, part: HtmlPart): readonly PhrasingContent[] {
  if (part.kind === 'text') return [textNode(source, part.start, part.end)]
  if (part.kind !== 'element') return [tag(source, part.start, part.end)]
  const image = part.name === 'img' ? imageOf(part.attributes, placeOf(part)) : undefined
  if (image) return [image]
  const first = part.children[0]?.start ?? part.end
  const last = part.children.at(-1)?.end ?? part.end
  const inner = part.children.flatMap((child) => nodesOf(source, child))
  const opening = tag(source, part.start, first)
  return last < part.end ? [opening, ...inner, tag(source, last, part.end)] : [opening, ...inner]
}

function tag({ text }: SourceFile, start: number, end: number): PhrasingContent {
  return { type: 'html', value: text.slice(start, end), position: placeOf({ start, end }) }
}

/** An image by its attributes, or by its whole tag; undefined for one that says no address. */
export function imageOf(attributes: string, position: Image['position']): Image | undefined {
  const url = attributeOf(attributes, 'src')?.trim() ?? ''
  const alt = attributeOf(attributes, 'alt') ?? ''
  return url === '' ? undefined : { type: 'image', url, alt, ...(position ? { position } : {}) }
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(attributes)
  const text = value?.[1] ?? value?.[2] ?? value?.[3]
  return text === undefined ? undefined : withCharacters(text)
}

/** Whether parts of a line hold a picture. */
export function hasImage(parts: readonly HtmlPart[]): boolean {
  return parts.some((part) => part.kind === 'element' && (part.name === 'img' || hasImage(part.children)))
}

function textNode({ text }: SourceFile, start: number, end: number): Text {
  const value = withCharacters(text.slice(start, end).replace(/[ \t\r]*\n[ \t]*/gu, '\n'))
  return { type: 'text', value, position: placeOf({ start, end }), data: { literal: true } }
}
