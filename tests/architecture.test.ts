import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/diagnostics/catalogue.ts'
import { cycles, layerViolations, libraryViolations, type Tree } from './architecture/import-rules.ts'
import { readTree } from './architecture/read-tree.ts'
import { scanImports } from './architecture/scan-imports.ts'
import {
  diagnosticCodes,
  lockViolations,
  privateTraces,
  repeatabilityViolations,
  sizeViolations,
  unfinishedWork,
  writeViolations,
} from './architecture/text-rules.ts'

const root = join(import.meta.dirname, '..')
const src = readTree(root, (path) => path.startsWith('src/') && path.endsWith('.ts'))
const all = readTree(root, (path) => path !== 'package-lock.json')

function tree(...files: readonly (readonly [string, string])[]): Tree {
  return new Map(files)
}

/** A file of that path that imports those modules. */
function importing(path: string, ...specifiers: readonly string[]): Tree {
  return tree([path, specifiers.map((specifier) => `import { x } from '${specifier}'`).join('\n')])
}

describe('this project', () => {
  it('has sources to check', () => {
    expect(src.size).toBeGreaterThan(20)
    expect(all.has('package.json')).toBe(true)
  })
  it('imports from upper layers to lower ones', () => expect(layerViolations(src)).toEqual([]))
  it('gives every library one home', () => expect(libraryViolations(src)).toEqual([]))
  it('has no import cycle', () => expect(cycles(src)).toEqual([]))
  it('keeps files and folders small', () => expect(sizeViolations(src)).toEqual([]))
  it('writes files in few places', () => expect(writeViolations(src)).toEqual([]))
  it('gives the same bytes tomorrow', () => expect(repeatabilityViolations(src)).toEqual([]))
  it('reports only diagnostics of the catalogue', () => {
    const own = new Map([...src].filter(([path]) => !path.startsWith('src/diagnostics/')))
    const { unknown, unused } = diagnosticCodes(own, Object.keys(catalogue))
    if (unused.length > 0) console.info(`diagnostics that nothing reports yet: ${unused.join(', ')}`)
    expect(unknown).toEqual([])
  })
  it('is finished where it says so', () => {
    const shipped = new Map([...all].filter(([path]) => /^(?:src|bin|templates|docs)\/|^[^/]+$/.test(path)))
    expect(unfinishedWork(shipped)).toEqual([])
  })
  it('says nothing of the computer it was made on', () => {
    const mirror = process.env.npm_config_registry ?? 'https://registry.npmjs.org/'
    const host = URL.canParse(mirror) ? new URL(mirror).hostname : ''
    const names = [root, homedir()].filter((path) => /[\\/].+[\\/]/.test(path))
    if (!['', 'localhost', 'registry.npmjs.org'].includes(host)) names.push(host)
    expect(privateTraces(all, names)).toEqual([])
  })
  it('installs from any registry', () => {
    expect(lockViolations(readFileSync(join(root, 'package-lock.json'), 'utf8'))).toEqual([])
  })
  it('tells VS Code of every theme', () => {
    const settings = all.get('.vscode/settings.json') ?? ''
    const folders = readdirSync(join(root, 'templates')).filter((name) =>
      existsSync(join(root, 'templates', name, 'theme.css')),
    )
    for (const name of folders) expect(settings).toContain(`"./templates/${name}/theme.css"`)
  })
})

describe('scanImports', () => {
  it('finds every form', () => {
    const text = [
      "import a from 'a'",
      'import b, { type B } from "b"',
      "import type { C } from 'c'",
      "import {\n  d,\n  dd as e,\n} from 'd'",
      "import * as f from 'f'",
      "import 'g'",
      "export { h } from 'h'",
      "export * from 'i'; export * as ii from 'ii'",
      "export type { J } from 'j'",
      "const k = await import('k')",
      "const l = require('l'), m = require.resolve('m'), n = import.meta.resolve('n')",
      "import type o from 'o'",
      "let t: import('t').T",
    ].join('\n')
    const found = scanImports(text)
    expect(found.map(({ specifier }) => specifier).join(' ')).toBe('a b c d f g h i ii j k l m n o t')
    expect(found.filter(({ isTypeOnly }) => isTypeOnly).map(({ specifier }) => specifier)).toEqual(['c', 'j', 'o'])
    expect(found.find(({ specifier }) => specifier === 'f')?.line).toBe(8)
  })

  it('is not led astray', () => {
    const text = [
      "// import a from 'a'",
      "/* import b from 'b' */ const s = 'it\\'s' // import c from 'c'",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
      "const t = `import d from 'd' ${f({ a: `import e from 'e'` })} import f from 'f'`",
      "const r = /[/'\"`]import\\/'/g, q = 4 / 2 / 1",
      "export const from = 'g'",
      "reimport('h'); x.import('i')",
      "import real from 'real'",
    ].join('\n')
    const specifiers = scanImports(text).map(({ specifier }) => specifier)
    expect(specifiers).toContain('real')
    expect(specifiers.filter((name) => name !== 'real' && name !== 'i')).toEqual([])
  })
})

describe('each rule catches what it is for', () => {
  it.each([
    ['src/plan/a.ts', '../parse/b.ts', 'plan must not import parse'],
    ['src/plan/deep/a.ts', '../../build.ts', 'plan must not import build.ts'],
    ['src/render/a.ts', '../browser/b.ts', 'render must not import browser'],
    ['src/text/a.ts', '../diagnostics/b.ts', 'text must not import diagnostics'],
    ['src/model/a.ts', '../text/b.ts', 'model must not import text'],
    ['src/build.ts', './cli/b.ts', 'build.ts must not import cli'],
    ['src/plan/a.ts', '../utils/b.ts', 'src/utils/b.ts is in no layer'],
    ['src/render/a.ts', '../present/b.ts', 'only the bundle contains src/present/b.ts; import its types'],
    ['src/present/a.ts', '../text/b.ts', 'runs in a page, imports src/text/b.ts'],
    ['src/present/a.ts', '../model/b.ts', 'runs in a page, imports src/model/b.ts'],
    ['src/browser/page/a.ts', '../b.ts', 'runs in a page, imports src/browser/b.ts'],
  ])('layers: %s imports %s', (path, specifier, message) => {
    expect(layerViolations(importing(path, specifier))).toEqual([`${path}:1: ${message}`])
  })

  it('layers: what is allowed passes', () => {
    expect(layerViolations(importing('src/plan/a.ts', './b.ts', '../text/b.ts', '../model/b.ts'))).toEqual([])
    expect(layerViolations(importing('src/build.ts', './options.ts', './export/b.ts', './plan/b.ts'))).toEqual([])
    expect(layerViolations(tree(['src/present/a.ts', "import type { A } from '../model/deck.ts'"]))).toEqual([])
    expect(layerViolations(tree(['src/render/a.ts', "import type { A } from '../present/deck-data.ts'"]))).toEqual([])
  })

  it.each([
    ['src/export/a.ts', 'puppeteer', 'puppeteer belongs in browser'],
    ['src/render/a.ts', 'esbuild', 'esbuild belongs in browser, render/pages'],
    ['src/text/a.ts', 'yaml', 'yaml belongs in parse, files'],
    ['src/plan/a.ts', 'mdast-util-gfm/lib/x.js', 'mdast-util-gfm/lib/x.js belongs in parse'],
    ['src/plan/a.ts', '@new/thing/part', '@new/thing/part has no home in LIBRARY_HOMES'],
    ['src/plan/a.ts', 'node:fs/promises', 'plan must not import node:fs/promises'],
    ['src/cli/a.ts', 'fs', 'write node:fs'],
    ['src/present/a.ts', 'node:path', 'runs in a page, imports node:path'],
  ])('libraries: %s imports %s', (path, specifier, message) => {
    expect(libraryViolations(importing(path, specifier))).toEqual([`${path}:1: ${message}`])
  })

  it('cycles', () => {
    const a = ['src/plan/a.ts', "import { b } from './b.ts'"] as const
    const b = ['src/plan/b.ts', "import type { C } from '../plan/c.ts'"] as const
    const c = ['src/plan/c.ts', "const a = import('./a.ts')"] as const
    expect(cycles(tree(a, b, c))).toEqual(['src/plan/a.ts -> src/plan/b.ts -> src/plan/c.ts -> src/plan/a.ts'])
    expect(cycles(tree(a, b))).toEqual([])
  })

  it('sizes', () => {
    const long = tree(
      ['src/a.ts', 'x\n'.repeat(301)],
      ['src/b.ts', 'x\n'.repeat(300)],
      ['src/build.ts', 'x\n'.repeat(61)],
    )
    expect(sizeViolations(long)).toEqual(['src/a.ts: 301 lines, at most 300', 'src/build.ts: 61 lines, at most 60'])
    const full = tree(...Array.from({ length: 13 }, (_, index) => [`src/plan/${index}.ts`, ''] as const))
    expect(sizeViolations(full)).toEqual(['src/plan: 13 files, at most 12'])
  })

  it('writing', () => {
    const text = "import fs from 'node:fs'\nfs.writeFileSync('a', 'b')\nawait rm ('c')\nterm('d')"
    const faults = [
      'src/export/a.ts:2: writeFileSync( writes to the disk',
      'src/export/a.ts:3: rm ( writes to the disk',
    ]
    expect(writeViolations(tree(['src/export/a.ts', text], ['src/cli/a.ts', text], ['src/files/a.ts', text]))).toEqual(
      faults,
    )
  })

  it('clock, chance and surroundings', () => {
    const lines = [
      'Date.now()',
      'new Date()',
      'Math.random()',
      'process.env',
      'a.localeCompare(b)',
      'a.toLocaleString()',
    ]
    const bad = tree(['src/plan/a.ts', [...lines, "new Date('2020-01-01')", '// Date.now()'].join('\n')])
    expect(repeatabilityViolations(bad)).toHaveLength(lines.length)
    expect(repeatabilityViolations(tree(['src/cli/a.ts', lines.join('\n')]))).toEqual([])
  })

  it('codes', () => {
    const text =
      "report(diagnose('no-title', d)); report({ code: 'made-up' }); diagnose('nope', d); diagnose(is ? 'a-b' : 'c-d', d)"
    expect(diagnosticCodes(tree(['src/a.ts', text]), ['no-title', 'a-b', 'c-d', 'idle-one'])).toEqual({
      unknown: ['src/a.ts: made-up is not in the catalogue', 'src/a.ts: nope is not in the catalogue'],
      unused: ['idle-one'],
    })
  })

  it('unfinished work', () => {
    const words = ['TO', 'DO: x\nthrow new Error("not imple', 'mented")'].join('')
    expect(unfinishedWork(tree(['src/a.ts', words]))).toHaveLength(2)
    expect(unfinishedWork(tree(['src/a.ts', 'to do, hack, XXXL']))).toEqual([])
  })

  it('private traces', () => {
    const slash = '/'
    const texts = [
      `${slash}home${slash}ada${slash}lectern`,
      `${slash}Users${slash}ada${slash}x`,
      `${slash}root${slash}.cache`,
      `https:${slash}${slash}registry.example.org${slash}x`,
      `https:${slash}${slash}ada:secret@example.org`,
      `http:${slash}${slash}10.0.0.1:4873`,
      'secret-host',
    ]
    for (const text of texts) expect(privateTraces(tree(['a', text]), ['secret-host']), text).toHaveLength(1)
    const harmless = 'https://example.org/home/ada/ https://registry.npmjs.org http://127.0.0.1:80 /rooted'
    expect(privateTraces(tree(['a', harmless]), [])).toEqual([])
  })

  it('lock files', () => {
    expect(lockViolations('{"resolved": "https://example.org/a.tgz"}')).toHaveLength(1)
    expect(lockViolations('{"resolved": "node_modules/a"}')).toEqual([])
  })
})
