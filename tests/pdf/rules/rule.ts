import { textOf } from '../reader/objects.ts'
import type { Pdf } from '../reader/read-pdf.ts'
import { isContent, isNode, type Node, pageOf } from '../reader/read-tree.ts'

/** What whoever made a PDF knows of it. */
export interface Expected {
  /** In a handout slides are pictures whose words stand in the text. A page that is wider than high is one of a deck. */
  readonly kind?: 'deck' | 'handout'
  /** Width and height of every page, in points. */
  readonly size?: readonly [number, number]
}

/** Whether the pages are slides. */
export function isDeck({ pages: [first] }: Pdf, { kind }: Expected): boolean {
  return kind === undefined ? (first?.width ?? 0) > (first?.height ?? 0) : kind === 'deck'
}

/** What a rule finds wrong. */
export interface Finding {
  /** 0-based. */
  readonly page?: number | undefined
  readonly where: string
  readonly what: string
}

export interface Rule {
  /** The clause of ISO 14289-1:2014 and a number of ours, or `own` and a word for what goes beyond the standard. */
  readonly id: string
  /** What holds in a good PDF. */
  readonly says: string
  readonly check: (pdf: Pdf, expected: Expected) => Iterable<Finding>
}

export interface Failure {
  readonly rule: string
  /** From 1. */
  readonly page?: number
  readonly where: string
  readonly what: string
}

export function rule(id: string, says: string, check: Rule['check']): Rule {
  return { id, says, check }
}

/** A rule about each element of the structure tree: `fault` tells what is wrong with one, if anything is. */
export function nodeRule(id: string, says: string, fault: (node: Node, pdf: Pdf) => string | false | undefined): Rule {
  return rule(id, says, function* (pdf) {
    for (const node of pdf.tree?.nodes ?? []) {
      const what = fault(node, pdf)
      if (what) yield { ...placeOf(pdf, node), what }
    }
  })
}

/** A rule about the file as a whole. */
export function fileRule(id: string, says: string, fault: (pdf: Pdf) => string | false | undefined): Rule {
  return rule(id, says, function* (pdf) {
    const what = fault(pdf)
    if (what) yield { where: 'file', what }
  })
}

/** Where an element stands, with its first words. */
export function placeOf(pdf: Pdf, node: Node): Pick<Finding, 'page' | 'where'> {
  const words = wordsOf(pdf, node).trim()
  const start = words.length > 40 ? `${words.slice(0, 40)}…` : words
  return { page: pageOf(node), where: words === '' ? pathOf(node) : `${pathOf(node)} "${start}"` }
}

function pathOf(node: Node): string {
  const types: string[] = []
  for (let one: Node | undefined = node; one; one = one.parent) types.unshift(one.type)
  return types.join('/')
}

/** The words of an element as somebody hears them. */
export function wordsOf(pdf: Pdf, node: Node): string {
  const instead = textIn(node, 'ActualText') ?? textIn(node, 'Alt')
  return instead ?? wordsBelow(pdf, node, wordsOf)
}

/** What stands right in an element, and what `ofNode` makes of each element in it, one behind the other. */
export function wordsBelow(pdf: Pdf, node: Node, ofNode: (pdf: Pdf, node: Node) => string): string {
  const words = node.kids.flatMap((kid) => {
    if (isNode(kid)) return [ofNode(pdf, kid)]
    return isContent(kid) ? pdf.piecesOf(kid).map(({ text }) => text) : []
  })
  return words.join('')
}

/** A text string of an element. */
export function textIn(node: Node, key: string): string | undefined {
  return textOf(node.dict, key)
}

/** Whether a text says something. */
export const says = (text: string | undefined): boolean => text !== undefined && /[^\s\uFEFF\u200B]/u.test(text)
