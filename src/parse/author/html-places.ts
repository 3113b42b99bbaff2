import type { Html, Node, Parent, Root } from 'mdast'

/** A piece of raw HTML, comments included, and the names of the nodes that it stands in, from the outside in. */
export interface HtmlPlace {
  readonly html: Html
  readonly start: number
  readonly end: number
  readonly ancestors: readonly string[]
  /** It is a block of its own, not a part of a line. */
  readonly isBlock: boolean
}

const LINES = ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference']

/** Every piece of raw HTML in source order; what stands in code is none. */
export function htmlPlaces(root: Root): readonly HtmlPlace[] {
  return placesIn(root, [])
}

function placesIn(parent: Parent, ancestors: readonly string[]): readonly HtmlPlace[] {
  return parent.children.flatMap((node): readonly HtmlPlace[] => {
    if (node.type === 'html') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      return [{ html: node, start, end, ancestors, isBlock: !LINES.includes(ancestors.at(-1) ?? '') }]
    }
    return isParent(node) ? placesIn(node, [...ancestors, node.type]) : []
  })
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
