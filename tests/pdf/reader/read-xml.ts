export interface XmlElement {
  /** Address of the namespace and name, as in `http://purl.org/dc/elements/1.1/title`. */
  readonly name: string
  /** By name, with the address of the namespace where there is one. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text inside. */
  readonly text: string
}

interface Open {
  readonly tag: string
  readonly prefixes: ReadonlyMap<string, string>
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/uy
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root element of an XML document without a DTD. Throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
  const prefixes = new Map([
    ['', ''],
    ['xml', 'xml:'],
  ])
  const outside: Open = { tag: '', prefixes, attributes: new Map(), children: [], text: '' }
  const open: Open[] = [outside]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(xml)
    if (!token) throw new Error(`what begins with "${xml.slice(at, at + 20)}" is no XML`)
    const [all, closing, opening, attributes = '', empty] = token
    const last = open.at(-1) ?? outside
    if (opening !== undefined) {
      open.push(opened(opening, attributes, last.prefixes))
      if (empty !== '') close(open, opening)
    } else if (closing !== undefined) close(open, closing)
    else if (!all.startsWith('<')) last.text += unescaped(all)
  }
  const [root] = outside.children
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`)
  if (!root || outside.children.length > 1) throw new Error('there is not one root element')
  if (outside.text.replace(/\uFEFF/gu, '').trim() !== '') throw new Error('there is text outside the root element')
  return root
}

function opened(tag: string, written: string, outer: ReadonlyMap<string, string>): Open {
  const prefixes = new Map(outer)
  const pairs = [...written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)]
  const raw = pairs.map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')] as const)
  if (new Set(raw.map(([name]) => name)).size < raw.length) throw new Error(`<${tag}> has an attribute twice`)
  for (const [name, value] of raw) {
    if (name === 'xmlns') prefixes.set('', value)
    if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value)
  }
  const own = raw.filter(([name]) => !name.startsWith('xmlns'))
  const attributes = own.map(([name, value]) => [name.includes(':') ? full(name, prefixes) : name, value] as const)
  return { tag, prefixes, attributes: new Map(attributes), children: [], text: '' }
}

function close(open: Open[], tag: string): void {
  const last = open.pop()
  const outer = open.at(-1)
  if (!last || !outer || last.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag ?? ''}>`)
  const { attributes, children, text, prefixes } = last
  outer.children.push({ name: full(tag, prefixes), attributes, children, text })
  // Of the document itself only what stands outside the root element counts.
  if (open.length > 1) outer.text += text
}

function full(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name]
  const space = prefixes.get(prefix ?? '')
  if (space === undefined) throw new Error(`the prefix of ${name} stands for nothing`)
  return `${space}${local}`
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/u.test(text)) throw new Error(`"${text}" has a bare &`)
  return text.replace(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/gu, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? ''
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

/** Every element with this full name, the root included. */
export function* elementsNamed(root: XmlElement, name: string): Generator<XmlElement> {
  if (root.name === name) yield root
  for (const child of root.children) yield* elementsNamed(child, name)
}
