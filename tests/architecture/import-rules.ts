import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { type ScannedImport, scanImports } from './scan-imports.ts'

/** Path from the root of the project, with forward slashes, to text. */
export type Tree = ReadonlyMap<string, string>

/** Imports go from a higher number to a lower one; folders of one number never import each other. */
const LAYERS: Readonly<Record<string, number>> = {
  model: 0,
  text: 1,
  diagnostics: 2,
  parse: 3,
  plan: 3,
  fill: 3,
  fit: 3,
  render: 4,
  browser: 4,
  files: 4,
  export: 5,
  'options.ts': 6,
  build: 7,
  'build.ts': 8,
  cli: 9,
  'cli.ts': 10,
}

/** Where each library may be imported, by folder of `src/`. A name may end in `*`. */
const LIBRARY_HOMES: Readonly<Record<string, readonly string[]>> = {
  puppeteer: ['browser'],
  '@sparticuz/chromium': ['browser'],
  '@marp-team/marp-core': ['render'],
  esbuild: ['browser', 'render/pages'],
  liquidjs: ['fill'],
  'gray-matter': ['parse'],
  'smol-toml': ['parse'],
  yaml: ['parse', 'files'],
  'image-size': ['files'],
  chokidar: ['files'],
  '@twemoji/svg': ['files'],
  katex: ['files'],
  'subset-font': ['files'],
  'pdf-lib': ['export'],
  mdast: ['parse'],
  'mdast-util-*': ['parse'],
  'micromark-*': ['parse'],
  'decode-named-character-reference': ['parse'],
}

/** Node's modules that neither touch the disk nor another process; the rest is for `files`, `browser` and `cli`. */
const HARMLESS_BUILTINS = ['buffer', 'crypto', 'path', 'url', 'util', 'zlib']
const FOLDERS_WITH_SIDE_EFFECTS = ['files', 'browser', 'cli', 'cli.ts', 'build.ts', 'options.ts']
/** These run in a web page, where nothing of the program exists. */
const IN_PAGE = ['src/present/', 'src/live/', 'src/browser/page/']

/** What the program knows of these is their text, bundled. */
const IN_BUNDLE = ['src/present/', 'src/live/']

interface Edge extends ScannedImport {
  readonly from: string
  /** The file in the tree; undefined for a library. */
  readonly to: string | undefined
  readonly where: string
}

export function layerViolations(tree: Tree): readonly string[] {
  return edges(tree).flatMap((edge) => {
    const { from, to, where } = edge
    if (to === undefined || !to.startsWith('src/')) return []
    const page = IN_PAGE.find((folder) => from.startsWith(folder))
    if (page !== undefined) {
      const isOwn = to.startsWith(page)
      return isOwn || (edge.isTypeOnly && to.startsWith('src/model/'))
        ? []
        : [`${where}: runs in a page, imports ${to}`]
    }
    if (IN_BUNDLE.some((folder) => to.startsWith(folder))) {
      return edge.isTypeOnly ? [] : [`${where}: only the bundle contains ${to}; import its types`]
    }
    const [above, below] = [layerOf(from), layerOf(to)]
    if (folderOf(from) === folderOf(to)) return []
    if (above === undefined || below === undefined)
      return [`${where}: ${above === undefined ? from : to} is in no layer`]
    return above > below ? [] : [`${where}: ${folderOf(from)} must not import ${folderOf(to)}`]
  })
}

export function libraryViolations(tree: Tree): readonly string[] {
  return edges(tree).flatMap(({ from, to, specifier, where }) => {
    if (to !== undefined || !from.startsWith('src/')) return []
    const inPage = IN_PAGE.some((folder) => from.startsWith(folder))
    if (inPage) return [`${where}: runs in a page, imports ${specifier}`]
    if (specifier.startsWith('node:')) {
      const name = specifier.slice('node:'.length)
      const isAllowed = HARMLESS_BUILTINS.includes(name) || FOLDERS_WITH_SIDE_EFFECTS.includes(folderOf(from))
      return isAllowed ? [] : [`${where}: ${folderOf(from)} must not import ${specifier}`]
    }
    if (builtinModules.includes(specifier)) return [`${where}: write node:${specifier}`]
    const homes = homesOf(packageOf(specifier))
    if (homes === undefined) return [`${where}: ${specifier} has no home in LIBRARY_HOMES`]
    return homes.some((home) => from.startsWith(`src/${home}/`))
      ? []
      : [`${where}: ${specifier} belongs in ${homes.join(', ')}`]
  })
}

/** Each cycle once, as `a -> b -> a`. Imports of types count: what needs each other's types is one thing. */
export function cycles(tree: Tree): readonly string[] {
  const graph = new Map<string, Set<string>>()
  for (const { from, to } of edges(tree)) {
    if (to !== undefined && tree.has(to)) graph.set(from, (graph.get(from) ?? new Set()).add(to))
  }
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file)
    if (at >= 0) found.push([...trail.slice(at), file].join(' -> '))
    if (at >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}

function edges(tree: Tree): readonly Edge[] {
  return [...tree].flatMap(([from, text]) =>
    scanImports(text).map((scanned) => {
      const isRelative = scanned.specifier.startsWith('.')
      const to = isRelative ? posix.join(posix.dirname(from), scanned.specifier) : undefined
      return { ...scanned, from, to, where: `${from}:${scanned.line}` }
    }),
  )
}

/** `plan` for `src/plan/x/y.ts`, `build.ts` for `src/build.ts`. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? path
}

function layerOf(path: string): number | undefined {
  return LAYERS[folderOf(path)]
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function homesOf(name: string): readonly string[] | undefined {
  const entry = Object.entries(LIBRARY_HOMES).find(([key]) =>
    key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key,
  )
  return entry?.[1]
}
