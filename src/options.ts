import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose } from './diagnostics/catalogue.ts'
import { didYouMean } from './diagnostics/did-you-mean.ts'
import type { DeckOptions, Profile } from './model/article.ts'
import { UsageError } from './model/diagnostic.ts'
import { HANDOUT_KINDS, type HandoutKind, PAPERS, type Paper } from './model/handout.ts'
import { calendarDate } from './text/calendar-date.ts'

export type Fit = 'report' | 'split'
export type OutputFormat = 'text' | 'json' | 'github'

/** Everything that a run depends on beside its sources; resolved once, never changed. */
export interface Options {
  readonly workingFolder: string
  readonly outputFolder: string
  readonly template: string | undefined
  readonly profile: Profile | undefined
  /** How long every deck may take. */
  readonly minutes: number | undefined
  /** Which handouts every deck gets. */
  readonly handouts: readonly HandoutKind[]
  /** What handouts are printed on. */
  readonly paper: Paper
  /** Whether lists that come one by one take a page of `deck.pdf` for each step. */
  readonly steps: 'at-once' | 'pages'
  /** Whether each slide is drawn as a picture, too. */
  readonly pictures: boolean
  /** Whether PDFs hold the text that they were made from. */
  readonly attach: boolean
  /** Whether `deck.html` holds the speaker's notes. */
  readonly notes: 'inside' | 'left-out'
  /** What is done about slides of hand-written decks that are too full: they are reported, or split where they can be. */
  readonly fit: Fit
  readonly format: OutputFormat
  readonly color: boolean
  /** A terminal watches: progress may rewrite its line. */
  readonly live: boolean
  /** Where pictures of slides on which something does not fit go. */
  readonly screenshotFolder: string | undefined
  readonly strict: boolean
  /** Say how long each stage took. */
  readonly verbose: boolean
  readonly jobs: number
  /** Where the development server listens; 0 for any free port, undefined for the usual one or a free one after it. */
  readonly port: number | undefined
  readonly browser: string | undefined
  readonly sandbox: 'auto' | 'require'
  /** The date that documents carry where their front matter has none. */
  readonly sourceDate: Date | undefined
  readonly templateFolders: readonly string[]
  readonly browserCacheFolders: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The part of the command line that decides options. */
export interface GivenOptions {
  readonly out?: string | undefined
  readonly template?: string | undefined
  readonly profile?: string | undefined
  readonly minutes?: string | undefined
  readonly handout?: string | undefined
  readonly paper?: string | undefined
  readonly 'no-notes'?: boolean | undefined
  readonly steps?: boolean | undefined
  readonly png?: boolean | undefined
  readonly 'attach-source'?: boolean | undefined
  readonly fit?: string | undefined
  readonly format?: string | undefined
  readonly screenshots?: string | undefined
  readonly strict?: boolean | undefined
  readonly verbose?: boolean | undefined
  readonly jobs?: string | undefined
  readonly port?: string | undefined
  readonly browser?: string | undefined
  readonly sandbox?: string | undefined
}

export interface Surroundings {
  readonly workingFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  readonly cores: number
  readonly temporaryFolder: string
}

const PROGRAM_FOLDER = fileURLToPath(new URL('..', import.meta.url))

/** Command line and environment as options. Throws a UsageError for a value that makes no sense. */
export function resolveOptions(given: GivenOptions, around: Surroundings): Options {
  const { env, workingFolder } = around
  return Object.freeze({
    workingFolder,
    outputFolder: resolve(workingFolder, given.out ?? 'output'),
    template: given.template,
    profile: oneOf('--profile', given.profile, ['brief', 'talk', 'full'] as const),
    minutes: minuteCount(given.minutes),
    handouts: handoutKinds(given.handout),
    paper: oneOf('--paper', given.paper, PAPERS) ?? 'a4',
    steps: given.steps === true ? 'pages' : 'at-once',
    pictures: given.png === true,
    attach: given['attach-source'] === true,
    notes: given['no-notes'] === true ? 'left-out' : 'inside',
    fit: oneOf('--fit', given.fit, ['report', 'split'] as const) ?? 'report',
    format:
      oneOf('--format', given.format, ['text', 'json', 'github'] as const) ??
      (env.GITHUB_ACTIONS === 'true' ? 'github' : 'text'),
    color: around.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb',
    live: around.isTerminal && !env.CI && env.TERM !== 'dumb',
    screenshotFolder: given.screenshots === undefined ? undefined : resolve(workingFolder, given.screenshots),
    strict: given.strict === true,
    verbose: given.verbose === true,
    jobs: jobCount(given.jobs) ?? Math.max(1, Math.min(4, around.cores)),
    port: portNumber(given.port),
    browser: given.browser,
    sandbox: oneOf('--sandbox', given.sandbox, ['auto', 'require'] as const) ?? 'auto',
    sourceDate: sourceDate(env.SOURCE_DATE_EPOCH),
    templateFolders: [...new Set([resolve(workingFolder, 'templates'), resolve(PROGRAM_FOLDER, 'templates')])],
    browserCacheFolders: [
      resolve(PROGRAM_FOLDER, 'node_modules/.cache/lectern'),
      resolve(around.temporaryFolder, `lectern-${process.getuid?.() ?? 'user'}`),
    ],
    env,
  })
}

function oneOf<T extends string>(flag: string, value: string | undefined, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const found = known.find((one) => one === value)
  if (!found) throw unknownValue(flag, value, known, `It is one of ${known.join(', ')}.`)
  return found
}

function unknownValue(flag: string, value: string, known: readonly string[], rule: string): UsageError {
  const near = didYouMean(value, known)
  return new UsageError(`${flag} cannot be "${value}".`, near ? `Did you mean "${near}"? ${rule}` : rule)
}

/** The kinds in a list with commas, each once; `notes` where nothing is asked for. */
function handoutKinds(value = 'notes'): readonly HandoutKind[] {
  const asked = value.split(',').map((word) => word.trim())
  const rule = `It is one of ${HANDOUT_KINDS.join(', ')}, or several with commas between them.`
  for (const word of asked)
    if (!HANDOUT_KINDS.some((kind) => kind === word)) throw unknownValue('--handout', word, HANDOUT_KINDS, rule)
  return HANDOUT_KINDS.filter((kind) => asked.includes(kind))
}

function jobCount(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new UsageError(`--jobs cannot be "${value}".`, 'It is a whole number from 1 to 64.')
  return count
}

function portNumber(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const port = Number(value)
  if (!/^\d{1,5}$/u.test(value) || port > 65_535)
    throw new UsageError(`--port cannot be "${value}".`, 'It is a whole number from 0 to 65535; 0 takes any free port.')
  return port
}

function minuteCount(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const minutes = Number(value)
  if (!/^\d+(?:\.\d+)?$/u.test(value) || minutes <= 0 || minutes > 600)
    throw new UsageError(`--minutes cannot be "${value}".`, 'It is a number above 0, at most 600.')
  return minutes
}

/**
 * What a deck is asked to be, the command line before its own front matter. A profile of the command line stands for its
 * own time, not for the minutes of the front matter.
 */
export function askedOf(deck: DeckOptions, { profile, minutes }: Pick<Options, 'profile' | 'minutes'>): DeckOptions {
  const { minutes: own, ...rest } = deck
  const time = minutes ?? (profile === undefined ? own : undefined)
  return { ...rest, ...(profile === undefined ? {} : { profile }), ...(time === undefined ? {} : { minutes: time }) }
}

function sourceDate(value: string | undefined): Date | undefined {
  if (value === undefined || value === '') return undefined
  const seconds = Number(value)
  if (/^\d{1,11}$/u.test(value)) return new Date(seconds * 1000)
  const { message, hint } = diagnose('invalid-source-date-epoch', {
    message: `SOURCE_DATE_EPOCH is "${value}", which is no time.`,
  })
  throw new UsageError(message, hint)
}

/** The date of a document: its own where it is written as `YYYY-MM-DD`, else the one of the surroundings. */
export function documentDate(own: string | undefined, { sourceDate }: Options): Date | undefined {
  return (own === undefined ? undefined : calendarDate(own)) ?? sourceDate
}
