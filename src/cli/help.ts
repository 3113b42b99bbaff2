/** A command as people type it, what it does, and which options it heeds. */
interface CommandHelp {
  readonly usage: string
  readonly says: string
  readonly options: readonly string[]
}

const OPTIONS: Readonly<Record<string, string>> = {
  out: '--out DIR            folder for the outputs (default: output)',
  template: '--template NAME      template for all decks, whatever they ask for',
  profile: '--profile NAME       brief (5 minutes), talk (20) or full, for all decks, whatever they ask for',
  minutes: '--minutes N          minutes that every deck may take',
  handout: '--handout KINDS      notes (default), 3up, 4up, article, or several with commas between them',
  paper: '--paper SIZE         paper for handouts: a4 (default) or letter',
  steps: '--steps              in deck.pdf, a page for each step of lists that come one by one',
  png: '--png                slides as pictures in slides/, and card.png to show beside a link',
  'attach-source': '--attach-source      PDFs with the Markdown that they were made from inside',
  'no-notes': '--no-notes           deck.html without the speaker notes, to give away',
  fit: '--fit HOW            slides of hand-written decks that are too full: report (default) or split',
  format: '--format FORMAT      text, json (one object a line) or github (annotations)',
  screenshots: '--screenshots DIR    a picture of each slide with problems, as DECK-NUMBER.png in this folder',
  strict: '--strict             warnings fail, too',
  jobs: '--jobs N             decks built side by side (default: one a core, at most 4)',
  port: '--port N             port that the decks are shown on (default: 4400, or a free one after it)',
  browser: '--browser PATH       browser to use instead of the one found',
  sandbox: "--sandbox require    refuse to go on without the browser's sandbox",
  verbose: '--verbose            say how long each stage took',
}

const WORK = [
  'template',
  'profile',
  'minutes',
  'handout',
  'paper',
  'no-notes',
  'steps',
  'png',
  'attach-source',
  'fit',
  'format',
  'strict',
  'jobs',
  'browser',
  'sandbox',
  'verbose',
]

const COMMAND_HELP: Readonly<Record<string, CommandHelp>> = {
  build: {
    usage: 'build [FILES]',
    says: 'build decks of files and of folders; without any, everything in slides/',
    options: ['out', ...WORK],
  },
  check: {
    usage: 'check [FILES]',
    says: 'do all that build does, and write nothing',
    options: ['screenshots', ...WORK],
  },
  dev: {
    usage: 'dev [FILES]',
    says: 'show the decks in a browser, and every change while you write',
    options: ['port', ...WORK.filter((name) => name !== 'format' && name !== 'strict')],
  },
  plan: {
    usage: 'plan FILE',
    says: 'say what would stand on each slide, and why',
    options: ['template', 'profile', 'minutes', 'format', 'strict'],
  },
  new: {
    usage: 'new KIND NAME',
    says: 'begin an article in slides/, or a template in templates/; KIND is "article" or "template"',
    options: [],
  },
  doctor: {
    usage: 'doctor',
    says: 'say which browser would be used, and what is missing',
    options: ['browser', 'sandbox'],
  },
}

/** What `lectern --help` prints. */
export function generalHelp(): string {
  const commands = Object.values(COMMAND_HELP).map(({ usage, says }) => `  lectern ${usage.padEnd(16)} ${says}`)
  return [
    'lectern: one Markdown article becomes a deck',
    '',
    'Usage',
    ...commands,
    '  lectern COMMAND --help | --help | --version',
    '',
    'Options',
    ...Object.values(OPTIONS).map((line) => `  ${line}`),
    '',
    EXIT_CODES,
  ].join('\n')
}

/** What `lectern build --help` prints; the general help for a command that has none of its own. */
export function commandHelp(command: string): string {
  const help = Object.hasOwn(COMMAND_HELP, command) ? COMMAND_HELP[command] : undefined
  if (!help) return generalHelp()
  const options = help.options.map((name) => `  ${OPTIONS[name]}`)
  return [
    `lectern ${command}: ${help.says}`,
    '',
    'Usage',
    `  lectern ${help.usage}${options.length > 0 ? ' [OPTIONS]' : ''}`,
    '',
    ...(options.length > 0 ? ['Options', ...options, ''] : []),
    EXIT_CODES,
  ].join('\n')
}

const EXIT_CODES = `Exit codes
  0  built     1  errors in articles or templates     2  wrong usage
  3  something around is missing, such as a browser   70 a bug in Lectern
`
