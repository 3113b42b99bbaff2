import { dirname, join, normalize } from 'node:path'
import { commandHelp, generalHelp } from '../../src/cli/help.ts'
import { codesIn, tablesOf } from './doc-tables.ts'

/** Names of the commands in `lectern --help`. */
export function commandsOfHelp(): readonly string[] {
  const usages = [...generalHelp().matchAll(/^ {2}lectern ([a-z]+) /gmu)].map(([, name = '']) => name)
  return [...new Set(usages)]
}

/** Options as help prints them, such as `--out DIR`. */
function optionsIn(help: string): readonly string[] {
  return [...help.matchAll(/^ {2}(--[a-z-]+(?: \S+)?) {2,}/gmu)].map(([, option = '']) => option)
}

/** Where the page about the command line and the program's help disagree. */
export function helpFaults(page: string): readonly string[] {
  const tables = tablesOf(page)
  const rowsOf = (heading: string) => tables.get(heading) ?? []
  const usages = rowsOf('command').flatMap(([usage = '']) => codesIn(usage))
  const options = rowsOf('option').map(([option = '', , commands = '']) => `${codesIn(option)[0]} for ${commands}`)
  const told = optionsIn(generalHelp()).map((option) => {
    const takers = commandsOfHelp().filter((command) => optionsIn(commandHelp(command)).includes(option))
    return `${option} for ${takers.join(', ')}`
  })
  const codes = rowsOf('code').map(([code = '', meaning = '']) => `${code}  ${meaning}`)
  const helpCodes = [...generalHelp().matchAll(/(?<=^ {2}| {3,})(\d+) +(\S.*?)(?= {3,}|$)/gmu)].map(
    ([, code, meaning]) => `${code}  ${meaning}`,
  )
  return [
    ...differences(
      usages.map((usage) => usage.replace(/^new (?:article|template)/u, 'new KIND')),
      usagesOfHelp(),
    ),
    ...differences(options, told),
    ...differences(codes, helpCodes),
  ]
}

function usagesOfHelp(): readonly string[] {
  const usages = commandsOfHelp().map(
    (command) => /^ {2}lectern (.*?)(?: \[OPTIONS\])?$/mu.exec(commandHelp(command))?.[1],
  )
  return usages.map((usage) => usage ?? '')
}

function differences(written: readonly string[], told: readonly string[]): readonly string[] {
  return [
    ...told.filter((one) => !written.includes(one)).map((one) => `not on the page: ${one}`),
    ...written.filter((one) => !told.includes(one)).map((one) => `not in the help: ${one}`),
  ]
}

export interface Page {
  readonly path: string
  readonly text: string
}

/** Links to files that do not exist, by `exists`, which is asked for paths relative to the project. */
export function linkFaults({ path, text }: Page, exists: (path: string) => boolean): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$|`[^`\n]*`/gmu, '')
  const links = [...prose.matchAll(/(?<!\\)\[[^\]]*\]\(([^)\s#]+)(?:#[^)]*)?\)/gu)].map(([, target = '']) => target)
  return links
    .filter((target) => !/^[a-z]+:/u.test(target) && !exists(normalize(join(dirname(path), target))))
    .map((target) => `${path}: ${target} is not there`)
}

/** Commands that a page names and that cannot be run: scripts of npm, commands and options of the program. */
export function commandFaults({ path, text }: Page, scripts: readonly string[]): readonly string[] {
  const commands = commandsOfHelp()
  const fault = (what: string) => [`${path}: there is no ${what}`]
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/gu)].flatMap(([, name = '']) =>
    scripts.includes(name) ? [] : fault(`script ${name}`),
  )
  const called = [...text.matchAll(/\b(?:npm run lectern --|npx lectern) ([^\s`]+)/gu)].flatMap(([, name = '']) =>
    [...commands, 'COMMAND', '--help'].includes(name) ? [] : fault(`command ${name}`),
  )
  const lines = [...text.matchAll(/\b(?:npm run (?:lectern|build) --|npx lectern) ([^`\n]*)/gu)]
  const given = lines.flatMap(([, line = '']) => [...line.matchAll(/--[a-z-]+/gu)].map(([option]) => option))
  const options = [...optionsIn(generalHelp()).map((option) => option.split(' ')[0]), '--help', '--version']
  return [...run, ...called, ...given.flatMap((name) => (options.includes(name) ? [] : fault(`option ${name}`)))]
}
