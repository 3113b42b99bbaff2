import { dirname } from 'node:path'
import type { Tree } from './import-rules.ts'
import { blankOut } from './scan-imports.ts'

const MAX_LINES = 300
const MAX_BUILD_LINES = 60
const MAX_FOLDER = 12

export function sizeViolations(tree: Tree): readonly string[] {
  const folders = new Map<string, number>()
  const tooLong: string[] = []
  for (const [path, text] of tree) {
    folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1)
    const lines = text.replace(/\n$/, '').split('\n').length
    const limit = path === 'src/build.ts' ? MAX_BUILD_LINES : MAX_LINES
    if (lines > limit) tooLong.push(`${path}: ${lines} lines, at most ${limit}`)
  }
  const tooFull = [...folders].filter(([, count]) => count > MAX_FOLDER)
  return [...tooLong, ...tooFull.map(([folder, count]) => `${folder}: ${count} files, at most ${MAX_FOLDER}`)]
}

const MAY_WRITE = /^src\/(?:files|cli|browser)\/|^src\/cli\.ts$/
const WRITE =
  /(?<![\w$])(?:writeFile|appendFile|mkdir|mkdtemp|rm|rmdir|unlink|rename|copyFile|cp|symlink|link|truncate|chmod|chown|utimes|createWriteStream)(?:Sync)?\s*\(/g

/** A build hands out bytes; only the command line and its helpers put them on the disk. */
export function writeViolations(tree: Tree): readonly string[] {
  return matches(tree, (path) => path.startsWith('src/') && !MAY_WRITE.test(path), WRITE, 'writes to the disk')
}

const REPEATABLE = /^src\/(?:model|text|diagnostics|parse|plan|fill|fit|render|export)\//
const CHANGING =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.env\b|\.localeCompare\(|\.toLocale\w+\(\s*\)|\bIntl\.\w+\(\s*(?:\)|undefined)/g

/** What depends on the clock, on chance or on the computer would give other bytes tomorrow. */
export function repeatabilityViolations(tree: Tree): readonly string[] {
  return matches(tree, (path) => REPEATABLE.test(path), CHANGING, 'differs from run to run')
}

// Split, so that this file does not find itself.
const UNFINISHED = new RegExp(
  `\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b|not (?:yet )?imple${''}mented`,
  'g',
)

export function unfinishedWork(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, text]) => found(path, text, UNFINISHED, 'is not finished'))
}

const PRIVATE =
  /(?<![\w.])\/(?:home|Users)\/[a-z][\w.-]*\/|(?<![\w.])\/root\/[\w.]|[A-Z]:\\+Users\\+\w|https?:\/\/(?:[^\s/"'@]+@|[^\s/"']*(?:artifactory|nexus|verdaccio|registry(?!\.npmjs\.org))|(?!127\.)\d+\.\d+\.\d+\.\d+)/g

/** Traces of the computer a file was made on: home folders, package mirrors, addresses with a password, `names`. */
export function privateTraces(tree: Tree, names: readonly string[]): readonly string[] {
  return [...tree].flatMap(([path, text]) => {
    const traces = found(path, text, PRIVATE, 'is private')
    return [...traces, ...names.filter((name) => text.includes(name)).map((name) => `${path}: ${name} is private`)]
  })
}

/** A lock file that names a host installs from that host only. */
export function lockViolations(lock: string): readonly string[] {
  return [...lock.matchAll(/"resolved":\s*"https?:[^"]*"/g)].map(([match]) => `package-lock.json: ${match}`)
}

export interface CodeUse {
  readonly unknown: readonly string[]
  readonly unused: readonly string[]
}

const REPORTED = /\bdiagnose\(\s*'([^']*)'|\bcode: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g

/** Which codes of diagnostics `tree` uses that `known` lacks, and which of `known` it does not use yet. */
export function diagnosticCodes(tree: Tree, known: readonly string[]): CodeUse {
  const unknown: string[] = []
  const used = new Set<string>()
  for (const [path, text] of tree) {
    const code = blankOut(text)
    for (const [, name = ''] of code.matchAll(/'([a-z0-9-]+)'/g)) used.add(name)
    for (const [, called, written] of code.matchAll(REPORTED)) {
      const name = called ?? written ?? ''
      if (!known.includes(name)) unknown.push(`${path}: ${name} is not in the catalogue`)
    }
  }
  return { unknown, unused: known.filter((name) => !used.has(name)) }
}

function matches(tree: Tree, applies: (path: string) => boolean, pattern: RegExp, fault: string): readonly string[] {
  return [...tree].flatMap(([path, text]) => (applies(path) ? found(path, blankOut(text), pattern, fault) : []))
}

function found(path: string, text: string, pattern: RegExp, fault: string): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length
    return `${path}:${line}: ${match[0].trim()} ${fault}`
  })
}
