import type { Nodes, Parents } from 'mdast'

/** What a reader sees of an inline or block node. Images say their alternative text only where `images` asks for it. */
export function visibleText(node: Nodes, images: 'with images' | 'without images' = 'without images'): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return ' '
    case 'image':
    case 'imageReference':
      return images === 'with images' ? (node.alt ?? '') : ''
    case 'html':
      return /^<br\b/iu.test(node.value) ? ' ' : ''
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? (node as Parents).children.map((child) => visibleText(child, images)).join('') : ''
  }
}

/** The texts of all nodes of these kinds inside a node. */
export function textsOf(node: Nodes, kinds: readonly string[]): readonly string[] {
  if (kinds.includes(node.type)) return [visibleText(node)]
  return 'children' in node ? (node as Parents).children.flatMap((child) => textsOf(child, kinds)) : []
}
