import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/diagnostic.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { bindingsFor } from '../../src/present/input/commands.ts'
import { keyLabel } from '../../src/present/input/keys.ts'
import { PROJECT } from '../helpers/make-deck.ts'
import { expectDiagnostics } from '../helpers/unexpected.ts'
import { commandFaults, commandsOfHelp, helpFaults, linkFaults, type Page } from './doc-faults.ts'
import { codesIn, fencesOf, tablesOf } from './doc-tables.ts'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8')
const inDocs = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'))
const paths = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'templates/README.md',
  'tests/evaluate/README.md',
  ...inDocs.map((name) => `docs/${name}`),
]
const pages: readonly Page[] = paths.map((path) => ({ path, text: read(path) }))
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
const exists = (path: string) => existsSync(join(PROJECT, path))

describe('the README', () => {
  const readme = read('README.md')

  test('is short', () => expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(110))

  test('leads to every page of docs/', () => {
    for (const name of inDocs) expect(readme).toContain(`(docs/${name})`)
  })

  test('names every command', () => {
    for (const command of commandsOfHelp()) expect(readme).toContain(`\`${command}\``)
  })

  test('has its parts in the order in which a newcomer needs them', () => {
    const places = [
      'one Markdown article in, slides to present and to hand out',
      '(docs/pictures/article-and-deck.png)',
      'npm ci\nnpm run build\n',
      '```md\n',
      '(docs/pictures/sample-slides.png)',
      ': error: ',
      'Marp, Slidev',
      'docs/command-line.md',
    ].map((part) => readme.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('gives every picture a text', () => {
    const texts = [...readme.matchAll(/!\[([^\]]*)\]/gu)].map(([, text]) => text)
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text?.length).toBeGreaterThan(80)
  })
})

test('docs/presenting.md lists the keys as the help of a deck does', () => {
  const rows = [...read('docs/presenting.md').matchAll(/^\| (.+?) \| (.+?) \|$/gmu)].map(
    ([, keys, does]) => `${keys}: ${does}`,
  )
  const bindings = bindingsFor('ltr', 'on command').map(
    ([, keys, does]) => `${keys.split(' ').map(keyLabel).join(', ')}: ${does}`,
  )
  const [first, ...rest] = bindings.map((one) => rows.indexOf(one))
  expect(bindings.filter((one) => !rows.includes(one))).toEqual([])
  expect([first, ...rest]).toEqual([first, ...rest].toSorted((a = 0, b = 0) => a - b))
  const own = rows.slice(first, (first ?? 0) + bindings.length + 1)
  expect(own.filter((row) => !bindings.includes(row))).toEqual(['Number, then Enter: Go to that slide'])
})

describe('docs/command-line.md', () => {
  const page = read('docs/command-line.md')

  test('says what the help says: commands, who takes which option, exit codes', () => {
    expect(helpFaults(page)).toEqual([])
  })

  test.each([
    ['`plan FILE`', '`plan FILES`', ['not on the page: plan FILE', 'not in the help: plan FILES']],
    ['| build, check, dev, doctor |', '| build, doctor |', ['--browser PATH for build, check, dev, doctor']],
    ['| 70 | a bug in Lectern |\n', '', ['not on the page: 70  a bug in Lectern']],
    ['`--verbose`', '`--loud`', ['not on the page: --verbose for build, check, dev', 'not in the help: --loud']],
  ])('would be found out with another %j', (before, after, faults) => {
    expect(page).toContain(before)
    const found = helpFaults(page.replace(before, after)).join('\n')
    for (const fault of faults) expect(found).toContain(fault)
  })

  test('names variables that the program reads', () => {
    const names = (tablesOf(page).get('variable') ?? []).flatMap(([name = '']) => codesIn(name))
    expect(names.length).toBeGreaterThan(0)
    const program = ['src/options.ts', 'src/browser/find-browser.ts'].map(read).join('')
    for (const name of names) expect(program).toContain(name)
  })
})

describe('every page', () => {
  test.each(pages)('$path leads to files that exist', (page) => expect(linkFaults(page, exists)).toEqual([]))

  test.each(pages)('$path names commands that exist', (page) => expect(commandFaults(page, scripts)).toEqual([]))

  test('would be found out', () => {
    const text = 'See [a](b.md), `npm run biuld`, `npm run lectern -- paln x --profle talk`, [c](https://example.org).'
    expect(linkFaults({ path: 'docs/x.md', text }, exists)).toEqual(['docs/x.md: b.md is not there'])
    expect(commandFaults({ path: 'docs/x.md', text }, scripts)).toEqual(
      ['script biuld', 'command paln', 'option --profle'].map((what) => `docs/x.md: there is no ${what}`),
    )
  })
})

describe('docs/front-matter.md', () => {
  const examples = fencesOf(read('docs/front-matter.md'), 'yaml')
  const parse = (yaml: string, report: Report) => {
    const matter = yaml.startsWith('---\n') ? yaml : `---\n${yaml}---\n`
    const text = `${matter}\n# Freight\n\nTrains carry most of it.\n`
    return parseArticle({ path: 'a.md', absolutePath: join(PROJECT, 'a.md'), root: PROJECT, text }, report)
  }

  test('shows front matter that is understood', () => {
    const { report, check } = expectDiagnostics()
    const [all, several] = examples.map((example) => parse(example, report))
    check()
    expect(all?.meta).toMatchObject({ title: 'Freight moves to rail', lang: 'en', authors: ['Ada Example'] })
    expect(all?.decks).toMatchObject([{ template: 'briefing', profile: 'talk', minutes: 15 }])
    expect(several?.decks).toMatchObject([{ profile: 'talk' }, { profile: 'brief' }, { name: 'board', minutes: 10 }])
  })

  test('would be found out', () => {
    const { report, check } = expectDiagnostics('unknown-deck-key')
    parse(examples[0]?.replace('minutes:', 'minuets:') ?? '', report)
    check()
  })
})
