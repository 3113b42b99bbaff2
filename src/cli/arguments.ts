import { parseArgs } from 'node:util'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { UsageError } from '../model/diagnostic.ts'
import type { GivenOptions } from '../options.ts'

export const COMMANDS = ['build', 'check', 'dev', 'plan', 'new', 'doctor', 'help', 'version'] as const
export type Command = (typeof COMMANDS)[number]

export interface Arguments {
  readonly command: Command
  readonly files: readonly string[]
  readonly given: GivenOptions
}

const FLAGS = {
  out: { type: 'string' },
  template: { type: 'string' },
  profile: { type: 'string' },
  minutes: { type: 'string' },
  handout: { type: 'string', multiple: true },
  paper: { type: 'string' },
  'no-notes': { type: 'boolean' },
  steps: { type: 'boolean' },
  png: { type: 'boolean' },
  'attach-source': { type: 'boolean' },
  fit: { type: 'string' },
  format: { type: 'string' },
  screenshots: { type: 'string' },
  strict: { type: 'boolean' },
  jobs: { type: 'string' },
  port: { type: 'string' },
  browser: { type: 'string' },
  sandbox: { type: 'string' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** Reads the command line. Throws a UsageError with a hint for what it does not know. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args)
  const [word, ...files] = positionals
  if (values.help) return { command: 'help', files: word === undefined ? [] : [word], given: {} }
  if (values.version) return { command: 'version', files: [], given: {} }
  if (word === undefined) return { command: 'help', files: [], given: {} }
  const command = COMMANDS.find((known) => known === word)
  if (!command) {
    const near = didYouMean(word, COMMANDS)
    const hint = near
      ? `Did you mean "lectern ${near}"?`
      : word.endsWith('.md')
        ? `Did you mean "lectern build ${word}"?`
        : 'Run "lectern --help".'
    throw new UsageError(`There is no command "${word}".`, hint)
  }
  if (values.screenshots !== undefined && command !== 'check')
    throw new UsageError('--screenshots is for "lectern check".', 'What "lectern build" makes stands in its outputs.')
  if (values.port !== undefined && command !== 'dev')
    throw new UsageError('--port is for "lectern dev".', 'No other command listens to anybody.')
  // Several kinds may be asked for one by one.
  return { command, files, given: { ...values, handout: values.handout?.join(',') } }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true, strict: true })
  } catch (error) {
    const message = (error as Error).message
    const flag = /'(?:-\w, )?--?([\w-]+)/u.exec(message)?.[1]
    if (flag === undefined) throw new UsageError(message, 'Run "lectern --help".')
    const known = Object.hasOwn(FLAGS, flag)
    const near = didYouMean(flag, Object.keys(FLAGS))
    const hint = near && !known ? `Did you mean "--${near}"?` : 'Run "lectern --help".'
    throw new UsageError(
      known ? `--${flag} needs a value, or has one that it does not take.` : `There is no option --${flag}.`,
      hint,
    )
  }
}
